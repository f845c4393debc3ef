"""What a history says of one fact beside its name: landlord, document, visit, rank, receipt, reason (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.i18n import _, ngettext, short_date
from kiosk.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.candidature import Details, Event


def event_facts(event: Event) -> tuple[str, ...]:
    """Return what was recorded with *event*, each in a few words."""
    return (*_contact(event.details), *_decision(event), *_why(event.details))


def _contact(given: Details) -> Iterator[str]:
    if given.landlord:
        yield _("Landlord: {landlord}").format(landlord=safe(given.landlord))
    if given.document and given.due_on:
        words = _("Document: {document}, by {date}")
        yield words.format(document=safe(given.document), date=short_date(given.due_on))
    if given.visit_on:
        words = _("Visit: {date}, at {time}, {place}")
        place, time = safe(given.visit_place), safe(given.visit_time)
        yield words.format(date=short_date(given.visit_on), time=time, place=place)


def _decision(event: Event) -> Iterator[str]:
    given = event.details
    if given.met:
        yield _("Commission met on {date}").format(date=short_date(event.dated))
    elif given.commission_on:
        yield _("Commission (CALEOL) planned for {short_date}").format(short_date=short_date(given.commission_on))
    if given.rank:
        yield _("Rank {rank}").format(rank=given.rank)
    if given.received_on:
        yield _("Received on {date}").format(date=short_date(given.received_on))
    if given.answer_days:
        days = ngettext("{n} day", "{n} days", given.answer_days).format(n=given.answer_days)
        yield _("{days} to answer").format(days=days)


def _why(given: Details) -> Iterator[str]:
    if given.reason:
        yield _("Reason: {reason}").format(reason=safe(given.reason))
