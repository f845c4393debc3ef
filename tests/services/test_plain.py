"""Whatever is typed, what is kept is plain text."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.candidature import Details
from kiosk.domain.documents import Document, DocumentKind
from kiosk.domain.dossier import Contact, ItemReason
from kiosk.services.plain import LONGEST, plain, plain_contact, plain_details, plain_document, plain_reasons
from kiosk.text import safe

anything = st.text(st.characters(), max_size=600)


def is_plain(text: str) -> bool:
    return text == safe(text) == text.strip() and len(text) <= LONGEST


@given(anything)
def test_a_line_is_plain_and_stays_as_it_is(typed: str) -> None:
    assert is_plain(plain(typed))
    assert plain(plain(typed)) == plain(typed)


@given(st.builds(Contact, first_name=anything, last_name=anything, phone=anything, email=anything))
def test_every_text_of_a_contact_is_plain(contact: Contact) -> None:
    kept = plain_contact(contact)
    assert all(is_plain(getattr(kept, field.name)) for field in fields(Contact))


@given(st.builds(Details, **dict.fromkeys(("reason", "landlord", "document", "visit_time", "visit_place"), anything)))
def test_every_text_that_goes_with_a_fact_is_plain(details: Details) -> None:
    values = [getattr(plain_details(details), field.name) for field in fields(Details)]
    assert all(is_plain(value) for value in values if isinstance(value, str))


def test_a_fact_may_come_with_nothing() -> None:
    assert plain_details(None) == Details()


@given(anything)
def test_reasons_are_plain(typed: str) -> None:
    assert is_plain(plain_document(Document(kind=DocumentKind.IDENTITY, reason=typed)).reason)
    asked = ItemReason(item="IDENTITY", reason=typed, answered=True)
    assert plain_reasons((asked,)) == (ItemReason(item="IDENTITY", reason=plain(typed), answered=True),)
