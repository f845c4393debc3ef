"""The end of a session and of the program."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.console.hardening import FIXED
from kiosk.console.terminal import WIPE
from kiosk.store.health import check_file
from kiosk.store.opening import open_database
from tests.pty_kiosk import ROOT, Kiosk

if TYPE_CHECKING:
    from tests.shell.conftest import Candidate

SEEN_BY_LOADER = {"LC_CTYPE"}
"""Which the interpreter may set by itself."""


def started(kiosk: Kiosk) -> Kiosk:
    kiosk.expect("> Reprendre mon dossier")
    kiosk.settle()
    return kiosk


@pytest.mark.parametrize("leads", [True, False])
def test_when_the_line_is_cut_the_process_is_gone_within_two_seconds(database: Path, *, leads: bool) -> None:
    with Kiosk(database, leads=leads) as kiosk:
        started(kiosk)
        began = time.monotonic()
        kiosk.hang_up()
        kiosk.wait_end()
        assert time.monotonic() - began < 2.5
    db = open_database(database)
    check_file(db)
    db.close()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_machine_that_stops_ends_it_in_good_order(database: Path, number: signal.Signals) -> None:
    with Kiosk(database) as kiosk:
        os.kill(started(kiosk).pid, number)
        assert kiosk.wait_end() == 0
        assert WIPE.encode() in kiosk.raw


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGUSR1])
def test_no_other_signal_stops_it(database: Path, number: signal.Signals) -> None:
    with Kiosk(database) as kiosk:
        os.kill(started(kiosk).pid, number)
        kiosk.press("f2")
        kiosk.expect("Your request for social housing")


def test_the_session_that_is_over_is_wiped_and_another_process_follows(database: Path) -> None:
    with Kiosk(database) as kiosk:
        pid = started(kiosk).pid
        kiosk.press("f9")
        kiosk.expect("À bientôt. Plus rien de vous n’apparaît sur cet écran.")
        kiosk.expect("> Reprendre mon dossier")
        assert "À bientôt" in kiosk.screen()
        assert WIPE.encode() in kiosk.raw
        environment = Path(f"/proc/{pid}/environ").read_bytes().rstrip(b"\0").split(b"\0")
        names = {each.partition(b"=")[0].decode() for each in environment}
    assert names - SEEN_BY_LOADER == {*FIXED, "TERM", "KIOSK_AFTER"}


def test_leaving_is_offered_only_where_it_is_allowed(database: Path) -> None:
    with Kiosk(database) as kiosk:
        assert "Quitter" not in started(kiosk).screen()


def test_leaving_gives_the_terminal_back(database: Path) -> None:
    with Kiosk(database, options=["--may-leave"]) as kiosk:
        started(kiosk)
        kiosk.expect("Quitter")
        before = kiosk.own_keys
        kiosk.press("end", "enter")
        assert kiosk.wait_end() == 0
        assert not before
        assert kiosk.own_keys
    assert bytes(kiosk.raw).endswith(WIPE.encode())


def test_after_a_while_without_a_key_it_asks_then_ends(database: Path, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("idle_seconds = 1\nwarning_seconds = 2\n")
    with Kiosk(database, config=config) as kiosk:
        started(kiosk)
        assert kiosk.bytes_in(2.0) == 0, "nobody came: there is nobody to ask"
        kiosk.press("down")
        kiosk.expect("Êtes-vous toujours là ?")
        kiosk.press("down")
        kiosk.expect("> Créer mon dossier")
        kiosk.expect("Êtes-vous toujours là ?")
        kiosk.expect("À bientôt")


def test_a_terminal_that_claims_to_be_immense_gets_a_screen_that_is_not(database: Path) -> None:
    with Kiosk(database, size=(700, 300)) as kiosk:
        kiosk.expect("Reprendre mon dossier")
        kiosk.settle()
        memory = Path(f"/proc/{kiosk.pid}/status").read_text().partition("VmHWM:")[2].split()[0]
    assert int(memory) < 120_000


def test_without_colours_no_colour_is_sent(database: Path) -> None:
    with Kiosk(database, environment={"NO_COLOR": "1"}) as kiosk:
        started(kiosk)
        assert b"38;" not in kiosk.raw
        assert b"48;" not in kiosk.raw
        assert b"\x1b[1;7m" in kiosk.raw or b"\x1b[7" in kiosk.raw


def test_on_a_console_of_sixteen_colours_two_are_enough(database: Path) -> None:
    with Kiosk(database, environment={"TERM": "linux"}) as kiosk:
        started(kiosk)
        assert b"38;" not in kiosk.raw


def test_when_the_line_is_cut_nobody_waits_for_a_lock(database: Path, candidate: Candidate) -> None:
    with Kiosk(database) as kiosk:
        started(kiosk)
        kiosk.press("enter")
        kiosk.expect("Votre matricule")
        kiosk.type(candidate.matricule)
        kiosk.press("enter")
        kiosk.type(candidate.phrase)
        kiosk.press("enter")
        kiosk.expect("> [ Ouvrir ma session ]")
        db = open_database(database)
        db.execute("BEGIN IMMEDIATE")
        kiosk.press("enter")
        began = time.monotonic()
        kiosk.hang_up()
        kiosk.wait_end()
        assert time.monotonic() - began < 2.5
        db.rollback()
        check_file(db)
        db.close()


def test_the_screen_follows_the_size_of_the_terminal(database: Path) -> None:
    with Kiosk(database) as kiosk:
        started(kiosk)
        for columns, rows in ((120, 36), (40, 24), (20, 5), (80, 24)):
            kiosk.resize(columns, rows)
        kiosk.expect("> Reprendre mon dossier")


def test_a_program_started_by_its_script_starts_again_by_it(database: Path, tmp_path: Path) -> None:
    script = tmp_path / "kiosk"
    script.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom kiosk.__main__ import main\nmain()\n")
    with Kiosk(database, program=["-I", str(script)], options=["--may-leave"]) as kiosk:
        pid = started(kiosk).pid
        kiosk.press("f9")
        kiosk.expect("À bientôt")
        kiosk.expect("> Reprendre mon dossier")
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
    assert arguments[1:] == [b"-I", str(script).encode(), b"--database", str(database).encode(), b"--may-leave"]
