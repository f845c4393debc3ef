"""Task 1: how to name and reach the person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.identifiers import parse_email, parse_first_name, parse_last_name, parse_phone, show_phone
from kiosk.domain.tasks import Task
from kiosk.flows.flow import Flow, Question, Step
from kiosk.flows.page import Block, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of, optional, task_flow
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

NAME, REACH = "name", "reach"
"""Keys of the steps."""

STEPS: Final = (
    Step(
        key=NAME,
        title=N_("Your contact details"),
        questions=(
            Question(
                key="last_name",
                label=N_("Last name"),
                hint=N_("As on your identity paper"),
                parse=parse_last_name,
            ),
            Question(key="first_name", label=N_("First name"), parse=parse_first_name),
        ),
        before=lambda _visit, _answers: _why(),
    ),
    Step(
        key=REACH,
        title=N_("Your contact details"),
        questions=(
            Question(
                key="phone",
                label=N_("Mobile phone"),
                hint=N_("Example: 06 12 34 56 78. The landlord may call this number."),
                parse=parse_phone,
                show=lambda phone: show_phone(str(phone)),
                width=20,
            ),
            Question(key="email", label=N_("E-mail (optional)"), parse=optional(parse_email), optional=True, width=60),
        ),
    ),
)


def contact_flow(visit: Visit) -> Flow:
    """Return the questions of task 1."""
    contact = dossier_of(visit).contact
    start = {
        "last_name": contact.last_name,
        "first_name": contact.first_name,
        "phone": contact.phone,
        "email": contact.email,
    }
    return task_flow(Task.CONTACT, steps=STEPS, start=start, save=_save)


def _save(visit: Visit, key: str, answer: object) -> None:
    contact = dossier_of(visit).contact
    changed = replace(contact, **{key: str(answer or "")})
    if changed != contact:
        visit.services.dossiers.set_contact(visit.person, changed)


def _why() -> tuple[Block, ...]:
    return (Text(pieces=(Said(_("So that the CSE knows who you are and can reach you."), Tone.MUTED),)),)
