"""One document: what it proves, where it stands, and what one can say about it (R05, R06, R24)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.documents import DocumentKind, DocumentState
from kiosk.domain.dossier_edits import may_edit
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows.document_acts import document_of, tick, untick
from kiosk.flows.document_flows import deposit_flow, no_notice_flow
from kiosk.flows.page import Block, Button, Buttons, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Do, Request, Start
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of, task_aside
from kiosk.i18n import _
from kiosk.wording.document_words import document_name, document_standing, document_use, reason_text, site_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.documents import Document
    from kiosk.flows.visit import Visit

S = DocumentState


def document_page(visit: Visit, *, key: str) -> Page:
    """Show one document and what one can say about it."""
    document = document_of(visit, key)
    number = TASKS.index(Task.DOCUMENTS) + 1
    rows = _ways(document) if may_edit(dossier_of(visit)) else ()
    return Page(
        title=document_name(document.kind, document.number),
        aside=task_aside(Task.DOCUMENTS),
        done=number,
        total=len(TASKS),
        blocks=(
            Text(pieces=(document_use(document.kind),)),
            *_standing(document, visit),
            *((Menu(rows=rows, columns=(0,)),) if rows else ()),
            Buttons(buttons=(Button(key="back", label=_("Back to the list of documents"), go=Back()),)),
        ),
        focus="back" if document.done else "",
        help="dossier",
    )


def _standing(document: Document, visit: Visit) -> tuple[Block, ...]:
    late = document.state_on(visit.today) in {S.TO_REPLACE, S.OUT_OF_DATE}
    said = []
    if document.state is not S.TO_REPLACE:  # it is said with its reason
        standing = Said(document_standing(document, visit.today), Tone.ERROR if late else Tone.STRONG)
        said.append(Text(pieces=(standing,)))
    if document.done and document.site:
        said.append(Text(pieces=(_("Where: {site}").format(site=site_name(document.site)),)))
    if document.state is S.TO_REPLACE:
        said.append(Text(pieces=(Said(_to_replace(document), Tone.ERROR),)))
        said.append(Text(pieces=(_("Advice: a sharp photo, the whole page, all the pages."),)))
    elif document.reason:
        said.append(Text(pieces=(_why(document),)))
    return tuple(said)


def _to_replace(document: Document) -> str:
    return _("To replace: {reason}").format(reason=reason_text(document.reason))


def _why(document: Document) -> str:
    if document.kind is DocumentKind.ADDITIONAL:
        return _("Why it is asked for: {reason}").format(reason=document.reason)
    return _("Reason: {reason}").format(reason=document.reason)


def _ways(document: Document) -> tuple[Row, ...]:
    other = _("Change the site or the date") if document.done else _("Deposited another day, or on another site")
    rows = [Row(key="deposit", cells=(other,), go=Start(partial(deposit_flow, key=document.key)))]
    if not document.done:
        label = _("Deposited today on the State's site")
        rows.insert(0, Row(key="tick", cells=(label,), go=_then_back(tick, document)))
    if document.kind is DocumentKind.TAX_NOTICE and document.state is not S.NOT_YET:
        rows.append(Row(key="not-yet", cells=(_("No tax notice yet"),), go=Start(no_notice_flow)))
    if document.state in {S.DEPOSITED, S.NOT_YET}:
        rows.append(Row(key="untick", cells=(_("It is not deposited: untick it"),), go=_then_back(untick, document)))
    return tuple(rows)


def _then_back(change: Callable[[Visit, str], None], document: Document) -> Request:
    def act(visit: Visit) -> Request:
        change(visit, document.key)
        return Back()

    return Do(act)
