"""Words about messages to the CSE: their subject, and what cannot be done with one."""

from __future__ import annotations

from typing import Final

from kiosk.domain.message import (
    MessageAnsweredError,
    MessageClosedError,
    NoSuchMessageError,
    SeveralMessagesError,
    Subject,
)
from kiosk.i18n import N_, _
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

SUBJECTS: Final = {
    Subject.DOSSIER: N_("My file"),
    Subject.OFFER: N_("An offer"),
    Subject.CANDIDATURE: N_("My application"),
    Subject.OTHER: N_("Something else"),
}

say_plainly(
    {
        MessageAnsweredError: N_("This message has already been answered. The answer cannot be changed."),
        MessageClosedError: N_("This message is already closed."),
    }
)


def subject_label(subject: Subject) -> str:
    """Return what a message is about, in the words its person chose from."""
    return _(SUBJECTS[subject])


@sentence.register(NoSuchMessageError)
def _no_such_message(error: NoSuchMessageError) -> str:
    return _('No message has the number "{message}". Check it.').format(message=safe(error.message))


@sentence.register(SeveralMessagesError)
def _several_messages(error: SeveralMessagesError) -> str:
    words = _('Several messages begin with "{message}". Give more characters.')
    return words.format(message=safe(error.message))
