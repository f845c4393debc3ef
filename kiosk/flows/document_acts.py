"""What one does with a document of the check list: tick it, untick it (R05, R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.documents import DocumentState, Site
from kiosk.domain.dossier_errors import UnknownItemError
from kiosk.flows.wizard import dossier_of

if TYPE_CHECKING:
    from kiosk.domain.documents import Document
    from kiosk.flows.visit import Visit


def document_of(visit: Visit, key: str) -> Document:
    """Return the document with that key, among those that apply.

    Raises:
        UnknownItemError: If it no longer applies.
    """
    for document in dossier_of(visit).required_documents:
        if document.key == key:
            return document
    raise UnknownItemError(item=key)


def tick(visit: Visit, key: str) -> None:
    """Declare it deposited: today on the State's site, or as it was said before it was unticked."""
    with visit.services.dossiers.together():
        document = document_of(visit, key)
        site, on = Site.STATE, visit.today
        if document.state is DocumentState.TO_PROVIDE and document.site and document.deposited_on:
            site, on = document.site, document.deposited_on
        visit.services.dossiers.set_document(visit.person, document.deposited(site, on))


def untick(visit: Visit, key: str) -> None:
    """Take back what was declared."""
    with visit.services.dossiers.together():
        visit.services.dossiers.set_document(visit.person, document_of(visit, key).withdrawn())
