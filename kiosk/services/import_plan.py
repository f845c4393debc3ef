"""A file read against what is kept: what an import of it would do, without a byte written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.import_report import Effects, Report
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows import Problem, ProblemCode, RowRules, repeated_references
from kiosk.domain.offer_rows.cells import QUOTED
from kiosk.domain.offer_rows.reference import reference_of
from kiosk.services.known_places import KnownPlaces
from kiosk.services.offer_files import read_offer_file
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.domain.offer import Offer
    from kiosk.domain.offer_rows import Reading
    from kiosk.services.offer_files import Table
    from kiosk.store.store import Store


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What was read, and what would come of it."""

    report: Report
    readings: tuple[Reading, ...]


def plan_of(path: Path, store: Store, today: date, *, complete: bool) -> Plan:
    """Return what an import of *path* would do; raises as `read_offer_file`."""
    table = read_offer_file(path)
    kept = store.offers.known([reference_of(row) for row in table.rows])
    readings = _readings(table, store, today, kept)
    any_taken = any(reading.offer is not None for reading in readings)
    withdraws = complete and any_taken  # a file of which nothing can be read does not empty the kiosk
    absent = store.offers.published_but({reading.reference for reading in readings}) if withdraws else ()
    report = Report(
        file=clean(path.name),
        complete=complete,
        rows=len(readings),
        refused=sum(reading.offer is None for reading in readings),
        problems=(*_unknown_columns(table), *(problem for reading in readings for problem in reading.problems)),
        effects=_effects(readings, kept, absent, store),
    )
    return Plan(report=report, readings=readings)


def concerned_by(references: Iterable[str], store: Store) -> tuple[str, ...]:
    """Return the references of the candidatures for these offers that the landlord does not have yet."""
    return tuple(
        candidature.reference
        for reference in sorted(references)
        for candidature in store.candidatures.for_offer(reference)
        if candidature.cancellable
    )


def _readings(table: Table, store: Store, today: date, kept: Mapping[str, Offer]) -> tuple[Reading, ...]:
    rules = RowRules(
        gazetteer=KnownPlaces(store.gazetteer),
        today=today,
        repeated=repeated_references(table.rows),
        published_before={reference: offer.published_on for reference, offer in kept.items()},
    )
    return tuple(rules.read(row) for row in table.rows)


def _unknown_columns(table: Table) -> Iterator[Problem]:
    for heading in table.unknown:
        name = clean(heading, limit=QUOTED)
        yield Problem(row=table.heading_row, column=name, value="", code=ProblemCode.COLUMN_UNKNOWN)


def _effects(readings: Iterable[Reading], kept: Mapping[str, Offer], absent: Iterable[str], store: Store) -> Effects:
    offers = [reading.offer for reading in readings if reading.offer is not None]
    new = sum(offer.reference not in kept for offer in offers)
    changed = [offer for offer in offers if offer.reference in kept and kept[offer.reference] != offer]
    gone = [offer.reference for offer in changed if _is_gone(kept[offer.reference], offer)]
    return Effects(
        new=new,
        changed=len(changed),
        unchanged=len(offers) - new - len(changed),
        withdrawn=len(tuple(absent)),
        concerned=concerned_by([*gone, *absent], store),
    )


def _is_gone(before: Offer, after: Offer) -> bool:
    return before.status is OfferStatus.PUBLISHED and after.status is not OfferStatus.PUBLISHED
