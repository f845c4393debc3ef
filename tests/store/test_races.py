"""Acknowledged means kept, whoever is killed; never two active candidatures, however many apply at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.store.health import check_file

if TYPE_CHECKING:
    from kiosk.store.database import Database
    from kiosk.store.store import Store
    from tests.store.given import Given

ROOT: Final = Path(__file__).parents[2]
KILLS: Final = os.environ.get("TEST_KILLS", "60")
"""More of them at night."""
PEOPLE: Final = 500

APPLY: Final = """
import sys
from pathlib import Path
from kiosk.domain.candidature_errors import OtherActiveError
from kiosk.store.store import open_store
from tests.store.given import new_candidature
store = open_store(Path(sys.argv[1]))
home = store.offers.get("ALIN-1")
people = [row["id"] for row in store._db.rows("SELECT id FROM people ORDER BY id")]
dossiers = {person: store.dossiers.current(person) for person in people}
print("ready", flush=True)
sys.stdin.readline()
filed = refused = 0
for person in people:
    try:
        with store.writing():
            store.candidatures.add(new_candidature(person, dossiers[person], home))
        filed += 1
    except OtherActiveError:
        refused += 1
print(filed, refused)
store.close()
"""

TWO_ACTIVE: Final = "SELECT person FROM candidatures WHERE active = 1 GROUP BY person HAVING count(*) > 1"
STATES: Final = """
SELECT candidatures.id FROM candidatures
LEFT JOIN candidature_events ON candidature = candidatures.id AND candidature_events.seq = last_event
WHERE candidature_events.after IS NOT state
"""
KEPT: Final = "SELECT candidature || ' ' || seq AS fact FROM candidature_events"
AUDITED: Final = "SELECT thing AS fact FROM audit"


def facts(db: Database, sql: str) -> set[str]:
    return {row["fact"] for row in db.rows(sql)}


def many(given: Given, count: int) -> None:
    with given.store.writing():
        given.offer()
        for number in range(count):
            given.dossier(given.person(f"TS{number}"))


def test_two_processes_apply_a_thousand_times_and_nobody_has_two_active(
    path: Path, store: Store, db: Database, given: Given
) -> None:
    many(given, PEOPLE)
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", APPLY, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    ends = [[int(number) for number in racer.communicate()[0].split()] for racer in racers]
    filed, refused = (sum(each) for each in zip(*ends, strict=True))
    assert (filed, refused) == (PEOPLE, PEOPLE)
    assert db.rows(TWO_ACTIVE) == []
    assert len(store.candidatures.all()) == PEOPLE


def test_what_was_acknowledged_is_there_though_writers_are_killed_at_any_moment(
    path: Path, db: Database, given: Given
) -> None:
    many(given, 12)
    command = [sys.executable, "-m", "tests.store.crash_writers", str(path), KILLS, "20261125"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    acknowledged = set(run.stdout.splitlines())
    assert len(acknowledged) > int(KILLS)
    kept = facts(db, KEPT)
    assert acknowledged <= kept, "a fact was acknowledged and lost"
    assert facts(db, AUDITED) == kept, "an act and its audit line are one"
    assert db.rows(TWO_ACTIVE) == []
    assert db.rows(STATES) == []
    check_file(db)
