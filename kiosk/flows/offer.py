"""One offer: everything known, then « Je postule », then why not if not (R11, R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.offer import NoSuchOfferError
from kiosk.flows.offer_facts import explanations, offer_facts
from kiosk.flows.page import Block, Button, Buttons, Items, Mark, Note, Page, Row, Text
from kiosk.flows.page import Facts as FactBlock
from kiosk.flows.requests import Back, Open
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import contract_sentence, home_name
from kiosk.i18n import _
from kiosk.wording.obstacles import obstacle_words

if TYPE_CHECKING:
    from kiosk.domain.conditions import Obstacle
    from kiosk.domain.offer import Offer
    from kiosk.flows.visit import Visit


def offer_page(visit: Visit, *, reference: str) -> Page:
    """Show an offer and whether one may apply for it."""
    offer = _found(visit, reference)
    reasons = visit.services.candidatures.obstacles(visit.person, reference)
    return Page(
        title=home_name(offer),
        aside=_("Offer {reference}").format(reference=offer.reference),
        blocks=(*offer_facts(offer), *_may(reasons), _buttons(offer, reasons), Note(text=contract_sentence())),
        beside=(Items(lines=explanations(offer)),),
        focus="apply",
        help="offers",
    )


def explanation_page(visit: Visit, *, reference: str) -> Page:
    """Explain the abbreviations of an offer."""
    offer = _found(visit, reference)
    return Page(
        title=_("What these words mean"),
        aside=_("Offer {reference}").format(reference=offer.reference),
        blocks=(
            Items(lines=explanations(offer)),
            Buttons(buttons=(Button(key="back", label=_("Back to the offer"), go=Back()),)),
        ),
        help="offers",
    )


def _found(visit: Visit, reference: str) -> Offer:
    offer = visit.services.offers.get(reference)
    if offer is None:
        raise NoSuchOfferError(reference=reference)
    return offer


def _may(reasons: tuple[Obstacle, ...]) -> tuple[Block, ...]:
    if not reasons:
        said = _("Your file is validated and no application is in progress: you can apply.")
        return (FactBlock(rows=(Row(key="may", cells=(said,), mark=Mark.DONE),), columns=(0,)),)
    title = Said(_("You cannot apply yet. Here is why:"), Tone.ERROR)
    return (Text(pieces=(title,), tight=True), Items(lines=tuple(obstacle_words(each).reason for each in reasons)))


def _buttons(offer: Offer, reasons: tuple[Obstacle, ...]) -> Buttons:
    from kiosk.flows.apply import blocked_page, confirm_page

    page = partial(blocked_page if reasons else confirm_page, reference=offer.reference)
    label = _("What to do") if reasons else _("Apply")
    return Buttons(
        buttons=(
            Button(key="apply", label=label, go=Open(page)),
            Button(
                key="words",
                label=_("What these words mean"),
                go=Open(partial(explanation_page, reference=offer.reference)),
            ),
            Button(key="back", label=_("Back to the offers"), go=Back()),
        )
    )
