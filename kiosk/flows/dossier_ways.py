"""Where « Mon dossier » leads, by the state it is in: to a task, to its answers, to what may be done next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_edits import may_edit
from kiosk.domain.tasks import Task
from kiosk.flows.answers import answers_page
from kiosk.flows.begin_again import begin_again_flow
from kiosk.flows.page import Button, Buttons, Page, Text
from kiosk.flows.receipt import receipt_page
from kiosk.flows.renewal_flows import renew_flow
from kiosk.flows.requests import Back, Do, Open, OpenOffers, Request, Start
from kiosk.flows.said import Said, Tone
from kiosk.flows.task_flows import WAYS
from kiosk.flows.task_send import check_request
from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.visit import Visit

S = DossierState


def task_way(visit: Visit, dossier: Dossier, task: Task) -> Request | None:
    """Return where a task leads: to its questions, else to its answers."""
    if task is Task.SEND:
        return _sending(dossier)
    expired = dossier.state is S.VALIDATED and dossier.state_on(visit.today) is S.EXPIRED
    locked = not may_edit(dossier) or (expired and task is Task.NUMBER)
    if locked and task is not Task.DOCUMENTS:
        return Open(partial(answers_page, task=task))
    return WAYS[task]


def ways_on(visit: Visit, dossier: Dossier) -> tuple[Button, ...]:
    """Return what may be done with the whole dossier."""
    state = dossier.state_on(visit.today)
    if state is S.EXPIRED:
        return (
            Button(key="renew", label=_("Renewed in time: enter the date"), go=Start(renew_flow)),
            Button(key="again", label=_("Struck off: I have a new number"), go=Start(begin_again_flow)),
        )
    ways = {
        S.SUBMITTED: Button(key="take-back", label=_("Take my file back to change it"), go=Open(take_back_page)),
        S.VALIDATED: Button(key="offers", label=_("Look at the offers"), go=OpenOffers()),
        S.CLOSED: Button(key="new", label=_("Open a new file"), go=Open(new_dossier_page)),
    }
    return (ways[state],) if state in ways else ()


def take_back_page(_visit: Visit) -> Page:
    """Ask whether to take back a dossier that waits to be read."""
    return _question(
        _("Take your file back to change it?"),
        (
            _("TRIOMPHE SECURITE will not read it until you send it again."),
            _("Your answers stay as they are. You can change them, then send again."),
        ),
        Button(key="take-back", label=_("Yes, take it back"), go=Do(_take_back)),
    )


def new_dossier_page(_visit: Visit) -> Page:
    """Ask whether to begin another dossier after one that is closed."""
    return _question(
        _("Open a new file?"),
        (
            _("The closed file stays as it was. The new one has its own reference."),
            _("You fill it in and send it like the first one."),
        ),
        Button(key="new", label=_("Yes, open a new file"), go=Do(_new)),
    )


def _question(title: str, sentences: tuple[str, ...], answer: Button) -> Page:
    keep = Button(key="keep", label=_("No, leave it as it is"), go=Back())
    return Page(
        title=title,
        dialog=True,
        blocks=(*(Text(pieces=(Said(each, Tone.PLAIN),)) for each in sentences), Buttons(buttons=(answer, keep))),
        focus=answer.key,
        help="dossier",
    )


def _sending(dossier: Dossier) -> Request | None:
    if dossier.state in {S.DRAFT, S.CHANGES_REQUESTED}:
        return check_request()
    return Open(receipt_page) if dossier.sent_at else None


def _take_back(visit: Visit) -> Request:
    visit.services.dossiers.take_back(visit.person)
    return Back()


def _new(visit: Visit) -> Request:
    visit.services.dossiers.begin(visit.person)
    return Back()
