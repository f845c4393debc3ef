"""What the invented people answered when they filled in their dossiers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.domain.documents import Site
from kiosk.domain.dossier import AlinAccount, Contact, ItemReason, NumberStatus, Request
from kiosk.domain.household import Household, Situation

if TYPE_CHECKING:
    from kiosk.services.demonstration.stories import Story
    from kiosk.services.dossiers import DossierService


def answer(dossiers: DossierService, person: str, story: Story, persona: dict[str, Any], today: date) -> None:
    """Give the answers of one person, on the day they began."""
    dossiers.set_contact(person, _contact(persona))
    dossiers.set_household(person, _household(story.situation, persona["foyer"]))
    dossiers.set_communes(person, tuple(persona["communes"]))
    if not persona["nur"]:
        dossiers.set_request(person, Request(status=NumberStatus.NOT_YET))
        return
    begun = today - timedelta(days=story.begun)
    dossiers.set_request(person, _request(persona["nur"], _year_before(today + timedelta(days=story.renewal_in))))
    for document in dossiers.begin(person).required_documents:
        dossiers.set_document(person, document.deposited(Site.STATE, begun))
    dossiers.set_alin(person, AlinAccount(created=True, number_entered=True, company_entered=True, updated_on=begun))


def reasons(story: Story) -> tuple[ItemReason, ...]:
    """Return what the employer did not find, item by item."""
    return tuple(ItemReason(item=item, reason="elle n’est pas sur le site de l’État") for item in story.not_found)


def _contact(persona: dict[str, Any]) -> Contact:
    phone = persona["telephone"].replace(" ", "")
    return Contact(first_name=persona["prenom"], last_name=persona["nom"].title(), phone=phone)


def _household(situation: Situation, home: dict[str, Any]) -> Household:
    paying = True if situation is Situation.LEASE_ENDED else None
    return Household(adults=home["adultes"], children=home["enfants"], situation=situation, still_paying_rent=paying)


def _request(number: str, renewed: date) -> Request:
    """Return the request of *number*, which tells the month of its deposit, unless that is later than the renewal."""
    deposited = date(2000 + int(number[5:7]), int(number[3:5]), 12)
    return Request(status=NumberStatus.HERE, number=number, deposited_on=min(deposited, renewed), renewed_on=renewed)


def _year_before(day: date) -> date:
    """Return the day whose renewal is due on *day*; no day is due on 29 February: the one before it."""
    last = day - timedelta(days=1) if (day.month, day.day) == (2, 29) else day
    return last.replace(year=last.year - 1)
