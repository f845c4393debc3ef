"""What people write as it may be kept: every text passes here, whichever front end it came from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature import Details
from kiosk.domain.dossier import Contact
from kiosk.text import clean

if TYPE_CHECKING:
    from kiosk.domain.documents import Document
    from kiosk.domain.dossier import ItemReason

LONGEST: Final = 500


def plain(text: str) -> str:
    """Return a line of text: a reason, a name, a place."""
    return clean(text, limit=LONGEST)


def plain_contact(contact: Contact) -> Contact:
    """Return how to name and reach somebody."""
    return Contact(
        first_name=plain(contact.first_name),
        last_name=plain(contact.last_name),
        phone=plain(contact.phone),
        email=plain(contact.email),
    )


def plain_document(document: Document) -> Document:
    """Return a document with its reason."""
    return replace(document, reason=plain(document.reason))


def plain_reasons(reasons: tuple[ItemReason, ...]) -> tuple[ItemReason, ...]:
    """Return the changes asked for."""
    return tuple(replace(each, reason=plain(each.reason)) for each in reasons)


def plain_details(details: Details | None) -> Details:
    """Return what goes with a fact."""
    given = details or Details()
    return replace(
        given,
        reason=plain(given.reason),
        landlord=plain(given.landlord),
        document=plain(given.document),
        visit_time=plain(given.visit_time),
        visit_place=plain(given.visit_place),
    )
