"""« Je postule »: confirm, file once, receipt; or every reason why not, each with what to do (R08, R11, R13, R19)."""

from __future__ import annotations

import secrets
from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.candidature_errors import CannotApplyError
from kiosk.domain.conditions import ObstacleKind
from kiosk.domain.offer import NoSuchOfferError
from kiosk.flows import ways
from kiosk.flows.page import Block, Box, Button, Buttons, Heading, Menu, Note, Page, Row, Text
from kiosk.flows.requests import Back, Do, Home, Later, OpenOffers, Request, show
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import contract_sentence, group_digits, home_name
from kiosk.i18n import _, amount, clock_time, long_date, ngettext
from kiosk.wording.obstacles import obstacle_words

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.domain.conditions import Obstacle
    from kiosk.domain.offer import Offer
    from kiosk.flows.visit import Visit

OFFER_OBSTACLES = frozenset(
    {
        ObstacleKind.OFFER_NOT_YET_OPEN,
        ObstacleKind.OFFER_CLOSED,
        ObstacleKind.OFFER_TAKEN,
        ObstacleKind.OFFER_WITHDRAWN,
    }
)


def confirm_page(visit: Visit, *, reference: str) -> Page:
    """Ask before the candidature is filed, and say what it means (R13, R14, R19)."""
    offer = visit.services.offers.get(reference)
    if offer is None:
        raise NoSuchOfferError(reference=reference)
    act = partial(_apply, reference=reference, token=secrets.token_hex(16))
    return Page(
        title=_("Apply for this home?"),
        dialog=True,
        focus="yes",
        blocks=(
            Text(pieces=(Said(_home(offer), Tone.STRONG),)),
            Text(pieces=(_("It will be your only active application, until it ends or you cancel it."),), tight=True),
            Text(pieces=(_("You can cancel it as long as the file has not gone to the landlord."),)),
            Note(text=contract_sentence()),
            Buttons(
                buttons=(
                    Button(key="yes", label=_("Yes, I apply"), go=Do(act)),
                    Button(key="no", label=_("No, go back to the offer"), go=Back()),
                )
            ),
        ),
        help="offers",
    )


def blocked_page(visit: Visit, *, reference: str) -> Page:
    """Show every reason why one may not apply, each with what to do."""
    reasons = visit.services.candidatures.obstacles(visit.person, reference)
    return _blocked(visit, reference, reasons, _("You cannot apply yet. Here is why:"))


def _apply(visit: Visit, *, reference: str, token: str) -> Request:
    try:
        candidature = visit.services.candidatures.apply(visit.person, reference, token)
    except CannotApplyError as error:
        said = _("Since you opened this screen, things have changed. Nothing was filed.")
        return show(_blocked(visit, reference, error.obstacles, said))
    return show(_receipt(candidature))


def _receipt(candidature: Candidature) -> Page:
    follow = Button(key="follow", label=_("Follow my application"), go=Later(ways.candidatures))
    home = Button(key="home", label=_("Back to my home page"), go=Home())
    return Page(
        title=_("Your application is filed"),
        aside=_("Application, stage {stage}/{total}").format(stage=1, total=7),
        done=1,
        total=7,
        blocks=(
            Text(pieces=(Said(_home(candidature.offer), Tone.STRONG),)),
            _filed(candidature),
            Text(pieces=(_("The kiosk sends nothing by itself: the CSE hands your application to Action Logement."),)),
            Text(pieces=(_('Next: Action Logement studies your file. Follow it under "My applications".'),)),
            Buttons(buttons=(follow, home)),
            Note(text=contract_sentence()),
        ),
        help="candidature",
    )


def _filed(candidature: Candidature) -> Box:
    filed = _("Filed on {date}, at {time}. Keep this reference: {reference}.").format(
        date=long_date(candidature.filed_on),
        time=clock_time(candidature.events[0].entered_at),
        reference=candidature.reference,
    )
    title = _("Receipt of application {reference}").format(reference=candidature.reference)
    return Box(title=title, lines=(("", filed),))


def _blocked(visit: Visit, reference: str, reasons: tuple[Obstacle, ...], said: str) -> Page:
    count = len(reasons)
    blocks: list[Block] = [Text(pieces=(Said(said, Tone.STRONG),))]
    for number, obstacle in enumerate(reasons, 1):
        words = obstacle_words(obstacle)
        blocks.append(Heading(text=f"{number}  {words.reason}"))
        row = Row(key=f"way-{number}", cells=(f"→ {words.action}",), go=_way_out(obstacle))
        blocks.append(Menu(rows=(row,), columns=(0,)))
    phone = group_digits(visit.settings.phone)
    return Page(
        title=_("You cannot apply for this home now"),
        aside=ngettext("Offer {reference}, {n} reason", "Offer {reference}, {n} reasons", count).format(
            reference=reference, n=count
        ),
        blocks=(*blocks, Note(text=_("Whom to ask: the CSE, or {phone}.").format(phone=phone))),
        help="offers",
    )


def _way_out(obstacle: Obstacle) -> Request:
    if obstacle.kind in OFFER_OBSTACLES:
        return OpenOffers()
    if obstacle.kind in {ObstacleKind.ACTIVE_CANCELLABLE, ObstacleKind.ACTIVE_WITH_LANDLORD}:
        return Later(ways.candidatures)
    if obstacle.kind is ObstacleKind.RENEWAL_OVERDUE:
        return Later(ways.renewal)
    return Later(ways.dossier)


def _home(offer: Offer) -> str:
    rent = _("{rent} charges included").format(rent=amount(offer.total_cents))
    return f"{home_name(offer)}, {rent} · {offer.reference}"
