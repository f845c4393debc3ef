"""What the list of tasks says of each answer, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.documents import DocumentState
from kiosk.domain.dossier import NumberStatus
from kiosk.domain.identifiers import UniqueNumber, show_phone
from kiosk.domain.tasks import Task
from kiosk.i18n import _, brief_date, ngettext
from kiosk.wording.dossier_words import number_status_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.domain.dossier import Dossier


def short_answer(dossier: Dossier, task: Task) -> str:
    """Return what is answered to *task*, or nothing."""
    say: Mapping[Task, Callable[[Dossier], str]] = {
        Task.CONTACT: _contact,
        Task.NUMBER: _number,
        Task.COMMUNES: _communes,
        Task.HOUSEHOLD: _household,
        Task.DOCUMENTS: _documents,
        Task.ALIN: _alin,
        Task.SEND: _sent,
    }
    return say[task](dossier)


def _contact(dossier: Dossier) -> str:
    return show_phone(dossier.contact.phone) or dossier.contact.short


def _number(dossier: Dossier) -> str:
    request = dossier.request
    if request.number and request.status is NumberStatus.HERE:
        return UniqueNumber(value=request.number).masked()
    return number_status_label(request.status) if request.status and request.status is not NumberStatus.HERE else ""


def _communes(dossier: Dossier) -> str:
    count = len(dossier.communes)
    return ngettext("{n} commune", "{n} communes", count).format(n=count) if count else ""


def _household(dossier: Dossier) -> str:
    count = (dossier.household.adults or 0) + (dossier.household.children or 0)
    return ngettext("{n} person", "{n} persons", count).format(n=count) if count else ""


def _documents(dossier: Dossier) -> str:
    documents = dossier.required_documents
    bad = sum(document.state is DocumentState.TO_REPLACE for document in documents)
    if bad:
        return ngettext("{n} to replace", "{n} to replace", bad).format(n=bad)
    done = sum(document.done for document in documents)
    return _("{done} of {total}").format(done=done, total=len(documents)) if done else ""


def _alin(dossier: Dossier) -> str:
    updated = dossier.alin.updated_on
    return _("Up to date on {date}").format(date=brief_date(updated, year=True)) if updated else ""


def _sent(dossier: Dossier) -> str:
    from kiosk.clock import paris_day

    sent = dossier.sent_at
    return _("Sent on {date}").format(date=brief_date(paris_day(sent), year=True)) if sent else ""
