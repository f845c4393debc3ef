"""What one person leaves to the next: nothing."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.console.terminal import WIPE
from kiosk.store.store import create_store, open_store
from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from tests.shell.conftest import Candidate

GOODBYE = "À bientôt. Plus rien de vous n’apparaît sur cet écran."


def sign_in(kiosk: Kiosk, candidate: Candidate) -> None:
    kiosk.expect("> Reprendre mon dossier")
    kiosk.press("enter")
    kiosk.expect("Votre matricule")
    kiosk.type(candidate.matricule)
    kiosk.press("enter")
    kiosk.type(candidate.phrase)
    kiosk.press("enter")
    kiosk.expect("> [ Ouvrir ma session ]")
    kiosk.press("enter")
    kiosk.expect("Bonjour Fatoumata")


def finish(kiosk: Kiosk) -> None:
    kiosk.press("f9")
    kiosk.expect("Voulez-vous terminer ?")
    kiosk.press("enter")
    kiosk.expect(GOODBYE)
    kiosk.expect("> Reprendre mon dossier")


def memory_of(pid: int) -> bytes:
    """Return everything that is in the memory of a process and was written by it."""
    found = []
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for area in Path(f"/proc/{pid}/maps").read_text().splitlines():
            begin, end, rights = re.match(r"(\w+)-(\w+) (\S+)", area).groups()  # type: ignore[union-attr]
            if rights.startswith("rw") and "[v" not in area:
                memory.seek(int(begin, 16))
                with suppress(OSError):  # given back meanwhile
                    found.append(memory.read(int(end, 16) - int(begin, 16)))
    return b"".join(found)


def in_any_coding(text: str) -> list[bytes]:
    return [text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")]


def test_after_a_session_nothing_of_the_person_is_on_the_line_or_in_memory(
    database: Path, candidate: Candidate
) -> None:
    words = [candidate.matricule, candidate.last_name, candidate.first_name, "hirondelles"]
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        assert any(coded in memory_of(kiosk.pid) for coded in in_any_coding(candidate.matricule)), "the test can see"
        finish(kiosk)
        kiosk.settle()
        after = bytes(kiosk.raw).rpartition(WIPE.encode())[2]
        memory = memory_of(kiosk.pid)
    for word in words:
        assert word not in kiosk.screen()
        assert word.encode() not in after
        assert not any(coded in memory for coded in in_any_coding(word)), word


def test_the_secret_phrase_is_never_on_the_line(database: Path, candidate: Candidate) -> None:
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        assert b"hirondelles" not in kiosk.raw


def test_what_was_typed_without_signing_in_is_gone_too(database: Path) -> None:
    with Kiosk(database) as kiosk:
        kiosk.expect("> Reprendre mon dossier")
        kiosk.press("enter")
        kiosk.expect("Votre matricule")
        kiosk.type("TS104729")
        kiosk.expect("TS104729")
        kiosk.press("f9")
        kiosk.expect(GOODBYE)
        kiosk.expect("> Reprendre mon dossier")
        kiosk.press("enter")
        kiosk.expect("Votre matricule")
        assert "TS104729" not in kiosk.screen()


def test_one_may_stay(database: Path, candidate: Candidate) -> None:
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        kiosk.press("f9")
        kiosk.expect("Voulez-vous terminer ?")
        kiosk.press("escape")
        kiosk.expect("Bonjour Fatoumata")


def test_a_session_that_is_left_alone_ends_and_says_why(database: Path, candidate: Candidate, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("idle_seconds = 2\nwarning_seconds = 1\n")
    with Kiosk(database, config=config) as kiosk:
        sign_in(kiosk, candidate)
        kiosk.expect("Êtes-vous toujours là ?")
        kiosk.expect("La session s’est fermée faute d’activité. Vos réponses sont enregistrées.")
        kiosk.expect("> Reprendre mon dossier")
        assert "Fatoumata" not in kiosk.screen()


def test_when_the_line_is_cut_what_is_being_typed_is_kept(database: Path, candidate: Candidate) -> None:
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        open_contact(kiosk)
        kiosk.type("06 12 34 56 78")
        kiosk.expect("06 12 34 56 78")
        kiosk.hang_up()
        kiosk.wait_end()
    store = open_store(database)
    account = store.accounts.with_matricule(candidate.matricule)
    assert account is not None
    dossier = store.dossiers.current(account.person)
    store.close()
    assert dossier is not None
    assert dossier.contact.phone == "0612345678"


def open_contact(kiosk: Kiosk) -> None:
    """Open the first task from home, where the telephone number is missing."""
    while "> Mon dossier" not in kiosk.screen():
        kiosk.press("down")
    kiosk.press("enter")
    kiosk.expect("1 Vos coordonnées")
    kiosk.press("home", "enter")
    kiosk.expect("Téléphone portable")


@pytest.mark.parametrize("gone", [True, False])
def test_a_database_that_is_replaced_ends_the_session(database: Path, candidate: Candidate, *, gone: bool) -> None:
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        database.rename(database.with_suffix(".old"))
        if not gone:
            create_store(database).close()
        kiosk.press("f1", "enter")
        if gone:
            kiosk.expect("La session doit finir.")
            assert kiosk.wait_end() == 1
        else:
            kiosk.expect("Le fichier de données a été remplacé. La session doit finir.")
            kiosk.expect("> Reprendre mon dossier")
