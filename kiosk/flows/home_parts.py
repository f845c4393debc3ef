"""The six parts of the process as Home shows them, each with where one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import ACTIVE, CandidatureState
from kiosk.domain.dossier import DossierState, NumberStatus
from kiosk.domain.offer_search import Filters
from kiosk.flows import ways
from kiosk.flows.page import Mark, Row
from kiosk.flows.requests import Later, OpenOffers
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, brief_date, ngettext, short_date
from kiosk.wording.states import dossier_state_label, fact_label

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.requests import Request
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What Home is made of."""

    dossier: Dossier | None
    active: Candidature | None
    signed: Candidature | None
    offers: int
    new: int


def standing_of(visit: Visit) -> Standing:
    """Return where the person stands today."""
    services = visit.services
    every = services.candidatures.of(visit.person)
    counts = services.offers.counts(
        services.offers.area(visit.person), Filters(), services.offers.previous_visit(visit.person)
    )
    signed = [each for each in every if each.state is CandidatureState.LEASE_SIGNED]
    active = [each for each in every if each.state in ACTIVE]
    return Standing(
        dossier=services.dossiers.current(visit.person),
        active=active[0] if active else None,
        signed=signed[0] if signed else None,
        offers=sum(counts.tabs.values()),
        new=counts.new,
    )


def part_rows(standing: Standing, visit: Visit) -> tuple[Row, ...]:
    """Return the six parts of the process, each with where one is."""
    from kiosk.flows.guide import part_beside

    parts: tuple[tuple[str, Mark, Cell, Request], ...] = (
        (_("Unique number"), *_number(standing), Later(ways.dossier)),
        (_("AL'in account and file"), *_file(standing, visit), Later(ways.dossier)),
        (_("Choose an offer"), *_offers(standing, visit), OpenOffers()),
        (_("My applications"), *_application(standing), Later(ways.candidatures)),
        (_("Signature of the lease"), *_lease(standing), Later(ways.candidatures)),
        (_("Update of the file"), *_update(standing, visit.today), Later(ways.renewal)),
    )
    return tuple(
        Row(
            key=f"part-{number}",
            cells=(Said(f"{number} {name}", Tone.STRONG) if mark is Mark.CURRENT else f"{number} {name}", said),
            mark=mark,
            go=go,
            beside=part_beside(visit, number),
        )
        for number, (name, mark, said, go) in enumerate(parts, 1)
    )


def _number(standing: Standing) -> tuple[Mark, Cell]:
    from kiosk.domain.identifiers import parse_unique_number

    request = standing.dossier.request if standing.dossier else None
    if request is None or not request.number:
        waiting = request is not None and request.status is NumberStatus.AWAY
        return Mark.TODO, Said(_("You have it, but not with you") if waiting else _("To do"), Tone.MUTED)
    return Mark.DONE, parse_unique_number(request.number).masked()


def _file(standing: Standing, visit: Visit) -> tuple[Mark, Cell]:
    dossier = standing.dossier
    if dossier is None:
        return Mark.TODO, Said(_("To do"), Tone.MUTED)
    state = dossier.state_on(visit.today)
    if state is DossierState.VALIDATED and dossier.decided_on:
        return Mark.DONE, _("Validated on {date}").format(date=short_date(dossier.decided_on))
    late = state in {DossierState.CHANGES_REQUESTED, DossierState.REFUSED, DossierState.EXPIRED}
    done = state is DossierState.CLOSED
    mark = Mark.LATE if late else Mark.DONE if done else Mark.CURRENT
    label = dossier_state_label(state, dossier.closing)
    return mark, Said(label, Tone.ERROR) if late else label


def _offers(standing: Standing, visit: Visit) -> tuple[Mark, Cell]:
    offers = ngettext("{n} offer", "{n} offers", standing.offers).format(n=standing.offers)
    if standing.new:
        offers = _("{offers}, {n} new").format(offers=offers, n=standing.new)
    if standing.active or standing.signed:
        return Mark.DONE, offers
    open_ = standing.dossier is not None and standing.dossier.state_on(visit.today) is DossierState.VALIDATED
    return (Mark.CURRENT, offers) if open_ else (Mark.TODO, Said(offers, Tone.MUTED))


def _application(standing: Standing) -> tuple[Mark, Cell]:
    found = standing.active or standing.signed
    if found is None:
        return Mark.TODO, Said(_("No application in progress"), Tone.MUTED)
    mark = Mark.CURRENT if standing.active else Mark.DONE
    return mark, fact_label(found.state)


def _lease(standing: Standing) -> tuple[Mark, Cell]:
    if standing.signed is not None:
        return Mark.DONE, _("Lease signed on {date}").format(date=short_date(standing.signed.since))
    accepted = standing.active is not None and standing.active.state is CandidatureState.ACCEPTED
    return (
        (Mark.CURRENT, _("To arrange with the landlord"))
        if accepted
        else (
            Mark.TODO,
            Said(_("Not possible yet"), Tone.MUTED),
        )
    )


def _update(standing: Standing, today: date) -> tuple[Mark, Cell]:
    due = standing.dossier.request.renewal_due if standing.dossier else None
    if due is None:
        return Mark.TODO, Said(_("Every month and every year"), Tone.MUTED)
    if due < today:
        return Mark.LATE, Said(_("late: {date}").format(date=brief_date(due, year=True)), Tone.ERROR)
    return Mark.TODO, _("Renewal before {date}").format(date=brief_date(due, year=True))
