"""Ten thousand offers in one tab, or twenty: files made from the sample, imported by the service, opened by keys."""

from __future__ import annotations

import csv
import io
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bench.goals import Result
from bench.terminal import SEQUENCES, Program
from kiosk.clock import paris_day, utc_now
from kiosk.data import read_data
from kiosk.domain.account import SecretKind
from kiosk.domain.actor import SYSTEM
from kiosk.domain.dossier import Contact
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.store.store import create_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.build import Services

OFFERS: Final = 10_000
MATRICULE: Final = "TS100001"
PHRASE: Final = "une phrase assez longue pour la mesure"
IMPORT_GOAL: Final = 5.0


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A database with somebody whose first tab holds so many offers."""

    database: Path
    offers: int


def prepared(database: Path, offers: int) -> Prepared:
    """Make the database."""
    store = create_store(database)
    services = build(store, utc_now, Settings(database=database))
    person = services.accounts.create(MATRICULE, PHRASE, SecretKind.CHOSEN, notice_version="1")
    services.dossiers.begin_first(person)
    services.dossiers.set_contact(person, Contact(first_name="Ana", last_name="Mesure", phone="0612345678"))
    services.dossiers.set_communes(person, (next(_rows(1))["Code INSEE"],))
    _import(services, _file(database.with_suffix(".csv"), offers))
    store.close()
    return Prepared(database=database, offers=offers)


def import_seconds(database: Path) -> Result:
    """Time the import alone, of a file that is there, into a database that is empty."""
    store = create_store(database)
    services = build(store, utc_now, Settings(database=database))
    file = _file(database.with_suffix(".csv"), OFFERS)
    began = time.perf_counter()
    _import(services, file)
    seconds = time.perf_counter() - began
    store.close()
    return Result(name=f"import of {OFFERS} offers", ours=seconds, reference=None, goal=IMPORT_GOAL, unit="s")


def open_tab(data: Prepared) -> Program:
    """Sign in, and open the list of the first tab."""
    program = Program(("-m", "kiosk", "--database", str(data.database)))
    program.until("Reprendre mon dossier")
    program.settle()
    for keys in (b"\r", MATRICULE.encode(), b"\r", PHRASE.encode(), b"\r", b"\r"):
        program.press(keys)
    program.until("Bonjour Ana")
    program.settle()
    for _row in range(20):
        seen = len(program.sent)
        program.press(b"\x1b[B")
        if re.search(rb"> \[.\] 3 Choisir", SEQUENCES.sub(b"", program.sent[seen:])):
            break
    program.press(b"\r")
    program.until(f"Offre 1 sur {data.offers}")
    program.settle()
    return program


def _import(services: Services, file: Path) -> None:
    services.imports.run(file, actor=SYSTEM)


def _file(path: Path, offers: int) -> Path:
    rows = list(_rows(offers))
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, fieldnames=list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _rows(offers: int) -> Iterator[dict[str, str]]:
    """Return offers like the first of the sample, all in its commune, open today."""
    sample = next(csv.DictReader(io.StringIO(read_data("offres_exemple.csv"), newline=""), delimiter=";"))
    today = paris_day(utc_now())
    for number in range(offers):
        yield {
            **sample,
            "Référence": f"AL-75-{9_000_000 + number}",
            "Adresse": f"{number % 200 + 1} rue de la Mesure",
            "Publiée le": f"{today - timedelta(days=number % 20):%d/%m/%Y}",
            "Date limite de candidature": f"{today + timedelta(days=10 + number % 20):%d/%m/%Y}",
            "Disponible le": f"{today + timedelta(days=40):%d/%m/%Y}",
            "Statut": "PUBLIEE",
        }
