"""Task 5: the check list of the documents; no copy is kept, only what is deposited, where and when (R05, R06)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.documents import DocumentState
from kiosk.domain.dossier_edits import may_edit
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows.document import document_page
from kiosk.flows.document_acts import tick, untick
from kiosk.flows.page import Block, Button, Buttons, Heading, Items, Mark, Menu, Page, Row, Text
from kiosk.flows.requests import Do, Open, Refresh, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import correction, dossier_of, go_on, task_aside
from kiosk.i18n import _, ngettext
from kiosk.wording.document_words import document_name, document_standing, document_use, reason_text
from kiosk.wording.dossier_words import task_name

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.documents import Document
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.visit import Visit

S = DocumentState
LATE = frozenset({S.TO_REPLACE, S.OUT_OF_DATE})
CHECKED_BY_SPACE = frozenset({S.DEPOSITED, S.NOT_YET})
"""What Space unticks; what staff have looked at is not taken away by one key."""


def documents_page(visit: Visit) -> Page:
    """Show the documents that apply, each a box: Space ticks it, Enter opens it."""
    dossier = dossier_of(visit)
    documents = dossier.required_documents
    number = TASKS.index(Task.DOCUMENTS) + 1
    left = [document.key for document in documents if not document.done]
    return Page(
        title=_("Your documents"),
        aside=task_aside(Task.DOCUMENTS),
        done=number,
        total=len(TASKS),
        blocks=(
            *correction(visit, Task.DOCUMENTS),
            *_what_to_do(dossier),
            Menu(rows=_rows(dossier, visit.today), columns=(44, 0)),
            *_to_replace(documents),
            *_count(documents),
            Buttons(
                buttons=(Button(key="back", label=_("Back to the list of tasks"), go=go_on(visit, Task.DOCUMENTS)),)
            ),
        ),
        beside=_to_know(),
        focus=left[0] if left else "back",
        help="dossier",
    )


def _to_know() -> tuple[Block, ...]:
    said = (
        _("Put them on the site where you made your request."),
        _("Depending on your situation, someone may ask you for other documents."),
        _("Each month, deposit the payslip and, if you pay a rent, the rent receipt."),
    )
    return (Heading(text=_("To know")), *(Text(pieces=(each,)) for each in said))


def _what_to_do(dossier: Dossier) -> tuple[Block, ...]:
    said = (
        _("They prove your situation. Deposit them on the site of your request."),
        _("The kiosk keeps no copy. Here you only tick what is done."),
    )
    first = () if dossier.household.complete else (_first_the_household(),)
    return (*first, Text(pieces=(said[0],), tight=True), Text(pieces=(said[1],)))


def _first_the_household() -> Text:
    said = _("First finish: {tasks}").format(tasks=task_name(Task.HOUSEHOLD))
    return Text(pieces=(Said(said, Tone.SOON),))


def _rows(dossier: Dossier, today: date) -> tuple[Row, ...]:
    editable = may_edit(dossier)
    return tuple(_row(document, today, editable=editable) for document in dossier.required_documents)


def _row(document: Document, today: date, *, editable: bool) -> Row:
    state = document.state_on(today)
    late = state in LATE
    standing = document_standing(document, today)
    return Row(
        key=document.key,
        cells=(
            Said(document_name(document.kind, document.number), Tone.STRONG if late else Tone.PLAIN),
            Said(standing, Tone.ERROR if late else Tone.MUTED),
        ),
        mark=Mark.LATE if late else Mark.TICKED if document.done else Mark.UNTICKED,
        go=Open(partial(document_page, key=document.key)),
        tick=_tick(document) if editable else None,
        beside=(
            Text(pieces=(Said(document_name(document.kind, document.number), Tone.STRONG),)),
            Text(pieces=(document_use(document.kind),)),
            Text(pieces=(standing,)),
        ),
    )


def _tick(document: Document) -> Request | None:
    if document.state is S.CHECKED:
        return None

    def act(visit: Visit) -> Request:
        change = untick if document.state in CHECKED_BY_SPACE else tick
        change(visit, document.key)
        return Refresh(focus=document.key)

    return Do(act)


def _to_replace(documents: tuple[Document, ...]) -> tuple[Block, ...]:
    asked = tuple(
        _("{document}: {reason}").format(
            document=document_name(document.kind, document.number), reason=reason_text(document.reason)
        )
        for document in documents
        if document.state is S.TO_REPLACE
    )
    return (Items(lines=asked),) if asked else ()


def _count(documents: tuple[Document, ...]) -> tuple[Block, ...]:
    done, total = sum(document.done for document in documents), len(documents)
    said = ngettext("{n} document ticked out of {total}", "{n} documents ticked out of {total}", done)
    counted = Text(pieces=(Said(said.format(n=done, total=total), Tone.STRONG),), tight=done == total)
    if done < total:
        return (counted,)
    return (counted, Text(pieces=(_("The list is complete. Other documents may still be asked for later."),)))
