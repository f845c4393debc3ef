"""F6: which offers are listed, by number of rooms, rent and access."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.amounts import parse_amount
from kiosk.domain.offer import TYPOLOGIES
from kiosk.domain.offer_search import Filters
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.requests import OpenOffers, Request
from kiosk.i18n import N_, _, hundredths

if TYPE_CHECKING:
    from kiosk.flows.offers import OfferTabs
    from kiosk.flows.visit import Visit

ANY = "any"
ACCESSIBLE = "accessible"


def filter_flow(_visit: Visit, *, view: OfferTabs) -> Flow:
    """Return the questions, answered as the list is filtered now."""
    filters = view.filters
    return Flow(
        key="filters",
        title=N_("Filter the offers"),
        steps=(
            Step(
                key="filters",
                title=N_("Filter the offers"),
                questions=_questions(),
                button=N_("Show these offers"),
            ),
        ),
        start={
            "typology": filters.typology or ANY,
            "rent": filters.rent_cents,
            "access": (ACCESSIBLE,) if filters.accessible else (),
        },
        commit=lambda _now, answers: _filtered(view, answers),
    )


def parse_rent(raw: str) -> int | None:
    """Return an amount in centimes; nothing for all rents."""
    return parse_amount(raw) if raw.strip() else None


def _questions() -> tuple[Question, ...]:
    return (
        Question(key="typology", label=N_("Type, at least"), kind=Kind.CHOICE, options=_typologies),
        Question(
            key="rent",
            label=N_("Rent, at most"),
            hint=N_("Charges included. Example: 700. Leave empty for all rents."),
            parse=parse_rent,
            show=_shown,
            optional=True,
            width=12,
        ),
        Question(key="access", label=N_("Only"), kind=Kind.TICKS, options=_access, optional=True),
    )


def _shown(cents: object) -> str:
    return hundredths(cents) if isinstance(cents, int) else ""


def _typologies(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    every = Option(value=ANY, label=_("All"))
    return (
        every,
        *(Option(value=each, label=_("{typology} and more").format(typology=each)) for each in TYPOLOGIES[2:-1]),
    )


def _access(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return (Option(value=ACCESSIBLE, label=_("Wheelchair access")),)


def _filtered(view: OfferTabs, answers: Answers) -> Request:
    typology, rent, access = answers["typology"], answers.get("rent"), answers.get("access", ())
    filters = Filters(
        typology="" if typology == ANY else str(typology),
        rent_cents=rent if isinstance(rent, int) else None,
        accessible=bool(access),
    )
    return OpenOffers(view=replace(view, filters=filters))
