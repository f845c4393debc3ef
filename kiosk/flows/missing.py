"""What is still missing before a dossier can be sent: each a row that leads to where it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.tasks import Task, task_state, unfinished
from kiosk.flows.page import Mark, Row
from kiosk.flows.task_alin import BOX_NAMES
from kiosk.flows.task_flows import WAYS
from kiosk.i18n import _
from kiosk.wording.document_words import document_name, reason_text
from kiosk.wording.dossier_words import alin_box_label, item_name, task_name, task_state_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.dossier import Dossier


def missing_rows(dossier: Dossier) -> tuple[Row, ...]:
    """Return a row for each thing that keeps the dossier from being sent."""
    return tuple(
        Row(key=f"missing-{task}-{place}", cells=(said,), mark=Mark.LEADS, go=WAYS[task])
        for task in unfinished(dossier)
        for place, said in enumerate(_missing(dossier, task))
    )


def _missing(dossier: Dossier, task: Task) -> Iterator[str]:
    said = [*_asked(dossier, task)]
    if task is Task.DOCUMENTS and dossier.household.complete:
        said += _documents(dossier)
    if task is Task.ALIN and dossier.alin.created:
        said += _boxes(dossier)
    state = task_state_label(task_state(dossier, task))
    yield from said or [_("{item}: {reason}").format(item=task_name(task), reason=state)]


def _asked(dossier: Dossier, task: Task) -> Iterator[str]:
    for each in dossier.reasons:
        if each.item == task and not each.answered:
            yield _("{item}: {reason}").format(item=item_name(each.item), reason=reason_text(each.reason))


def _documents(dossier: Dossier) -> Iterator[str]:
    for document in dossier.required_documents:
        if not document.done:
            name = document_name(document.kind, document.number)
            yield _("Not ticked yet: {document}").format(document=name)


def _boxes(dossier: Dossier) -> Iterator[str]:
    for name in BOX_NAMES:
        if not getattr(dossier.alin, name):
            box = alin_box_label(name)
            yield _('Not ticked: "{box}"').format(box=box)
