"""Every screen on which such a text could be shown: who looks, what is opened, whether it must be read there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk.flows import apply, archives, award, cancel, choice, help, notice, offer  # noqa: A004 - the module
from kiosk.flows.account import create_flow
from kiosk.flows.candidature import candidatures_page, more_page
from kiosk.flows.document import document_page
from kiosk.flows.document_flows import no_notice_flow
from kiosk.flows.dossier import dossier_page
from kiosk.flows.guide import guide_page, part_page
from kiosk.flows.home import home_page
from kiosk.flows.message import message_flow
from kiosk.flows.my_messages import my_message_page, my_messages_page
from kiosk.flows.offer_filters import filter_flow
from kiosk.flows.offers import OfferTabs
from kiosk.flows.renewal import renewal_page
from kiosk.flows.requests import Do, Open, OpenOffers, Request, Start
from kiosk.flows.sign_in import sign_in_flow
from kiosk.flows.task_contact import contact_flow
from kiosk.flows.welcome import welcome_page
from tests.hostile.world import MESSAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.page import Page
    from kiosk.flows.visit import Visit


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One screen."""

    name: str
    open: Request
    who: str = ""
    reads: bool = True
    """Whether the text stands on its first screenful."""


def _mine(page: Callable[..., Page]) -> Request:
    def act(visit: Visit) -> Request:
        return Open(partial(page, candidature=visit.services.candidatures.of(visit.person)[0].id))

    return Do(act)


def _about_offer(page: Callable[..., Page], reference: str) -> Request:
    return Open(partial(page, reference=reference))


def tour(text: str, reference: str) -> tuple[Stop, ...]:
    """Return every stop, those of nobody first, then person by person."""
    nobody = (
        Stop(name="welcome", open=Open(lambda visit: welcome_page(visit.settings, said=text))),
        Stop(name="guide", open=Open(guide_page), reads=False),
        *(Stop(name=f"part {n}", open=Open(partial(part_page, number=n)), reads=n in {1, 3}) for n in range(1, 7)),
        Stop(name="help", open=Open(partial(help.help_page, section="offers"))),
        Stop(name="notice", open=Open(notice.notice_page)),
        Stop(name="message", open=Start(message_flow)),
        Stop(name="sign in", open=Start(sign_in_flow)),
        Stop(name="account", open=Start(create_flow), reads=False),
    )
    return (*nobody, *_of_candidatures(), *_of_dossiers(), *_of_offers(reference))


def _of_dossiers() -> tuple[Stop, ...]:
    return (
        Stop(name="corrections", who="P2", open=Open(dossier_page)),
        Stop(name="contact", who="P2", open=Start(contact_flow)),
        Stop(name="document", who="P2", open=Open(partial(document_page, key="PAYSLIPS"))),
        Stop(name="tax notice", who="P2", open=Open(partial(document_page, key="TAX_NOTICE"))),
        Stop(name="no notice", who="P2", open=Start(no_notice_flow), reads=False),
        Stop(name="refused", who="P9", open=Open(dossier_page)),
        Stop(name="sent", who="P6", open=Open(dossier_page), reads=False),
        Stop(name="messages", who="P6", open=Open(my_messages_page), reads=False),
        Stop(name="answer", who="P6", open=Open(partial(my_message_page, message=MESSAGE))),
        Stop(name="renewal", who="P6", open=Open(renewal_page), reads=False),
    )


def _of_candidatures() -> tuple[Stop, ...]:
    return (
        Stop(name="home", who="P1", open=Open(home_page)),
        Stop(name="contacted", who="P1", open=Open(candidatures_page)),
        Stop(name="contacted, more", who="P1", open=_mine(more_page)),
        Stop(name="snapshot", who="P1", open=_mine(archives.snapshot)),
        Stop(name="archive", who="P3", open=_mine(archives.archive_page)),
        Stop(name="archives", who="P3", open=Open(archives.archives_page)),
        Stop(name="history", who="P3", open=_mine(archives.history_page)),
        Stop(name="invalidated", who="P4", open=Open(candidatures_page)),
        Stop(name="choice", who="P4", open=_mine(choice.choice_page)),
        Stop(name="stop", who="P4", open=_mine(choice.stop_question)),
        Stop(name="wait", who="P4", open=_mine(choice.wait_question)),
        Stop(name="cancel", who="P4", open=_mine(cancel.first_question)),
        Stop(name="conditional", who="P5", open=Open(candidatures_page)),
        Stop(name="conditional, answer", who="P5", open=_mine(award.award_page)),
        Stop(name="award", who="P7", open=_mine(award.award_page)),
        Stop(name="accept", who="P7", open=_mine(award.accept_question)),
        Stop(name="decline", who="P7", open=_mine(award.decline_question)),
        Stop(name="how", who="P7", open=_mine(award.how_page), reads=False),
    )


def _of_offers(reference: str) -> tuple[Stop, ...]:
    return (
        Stop(name="offers", who="P6", open=OpenOffers()),
        Stop(name="filters", who="P6", open=Start(partial(filter_flow, view=OfferTabs())), reads=False),
        Stop(name="offer", who="P6", open=_about_offer(offer.offer_page, reference)),
        Stop(name="offer, words", who="P6", open=_about_offer(offer.explanation_page, reference)),
        Stop(name="apply", who="P6", open=_about_offer(apply.confirm_page, reference)),
        Stop(name="may not apply", who="P1", open=_about_offer(apply.blocked_page, reference)),
    )
