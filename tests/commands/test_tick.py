"""`kiosk tick`: the dossiers that expired since the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P9: Final = "TS000412"


def test_what_expired_is_listed_once(shown: Commands) -> None:
    (line,) = shown.does("tick", "--json").json
    assert list(line) == ["matricule", "reference", "renewal_due", "active"]
    assert (line["matricule"], line["active"]) == (P9, False)
    assert shown.does("tick", "--json").json == []
    assert shown.does("tick").out == "Aucun autre dossier n’a expiré.\n"


def test_a_dry_run_notes_nothing(shown: Commands, store: Store) -> None:
    before = store.audit.last(1)
    said = [shown.does("tick", "--dry-run").out for _ in range(2)]
    assert said[0] == said[1]
    assert store.audit.last(1) == before


def test_the_table_is_in_french(shown: Commands) -> None:
    heading, line = shown.does("tick").out.splitlines()
    assert heading.split() == ["Matricule", "Référence", "À", "renouveler", "avant", "le", "Candidature", "en", "cours"]
    assert line.startswith(P9)
    assert line.endswith("non")
