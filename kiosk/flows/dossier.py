"""« Mon dossier »: where it stands, who acts, what to do, and the seven tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.dossier import DossierState
from kiosk.domain.tasks import PREPARED, TASKS, Task, TaskState, next_task, task_state
from kiosk.flows.answers import answer_facts
from kiosk.flows.dossier_ways import task_way, ways_on
from kiosk.flows.page import Block, Buttons, Facts, Heading, Items, Mark, Menu, Page, Row, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.short_answers import short_answer
from kiosk.flows.wizard import dossier_of
from kiosk.i18n import _, ngettext
from kiosk.text import safe
from kiosk.wording.document_words import reason_text
from kiosk.wording.dossier_standing import dossier_words
from kiosk.wording.dossier_words import item_name, task_name, task_state_label, task_title
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier, ItemReason
    from kiosk.flows.visit import Visit

MARKS: Final = {
    TaskState.DONE: Mark.DONE,
    TaskState.IN_PROGRESS: Mark.CURRENT,
    TaskState.TO_CORRECT: Mark.LATE,
    TaskState.TODO: Mark.TODO,
    TaskState.NOT_YET_POSSIBLE: Mark.TODO,
}
TAGS: Final = {
    TaskState.DONE: Tone.TAG_DONE,
    TaskState.IN_PROGRESS: Tone.TAG_NOW,
    TaskState.TO_CORRECT: Tone.TAG_LATE,
    TaskState.TODO: Tone.TAG_NONE,
    TaskState.NOT_YET_POSSIBLE: Tone.TAG_NONE,
}


def dossier_page(visit: Visit) -> Page:
    """Show the dossier of who is signed in."""
    dossier = dossier_of(visit)
    states = {task: task_state(dossier, task) for task in TASKS}
    done = sum(state is TaskState.DONE for state in states.values())
    finished = ngettext("{n} task finished out of {total}", "{n} tasks finished out of {total}", done)
    buttons = ways_on(visit, dossier)
    return Page(
        title=_("My file"),
        aside=finished.format(n=done, total=len(TASKS)),
        done=done,
        total=len(TASKS),
        blocks=(
            *_standing(visit, dossier),
            *_asked(dossier),
            *((Buttons(buttons=buttons),) if buttons else ()),
            Menu(rows=tuple(_row(visit, dossier, task, states[task]) for task in TASKS), columns=(30, 0, 14)),
            *_saved(dossier),
        ),
        beside=_to_know(),
        focus=buttons[0].key if buttons else str(next_task(dossier)),
        help="dossier",
    )


def _to_know() -> tuple[Block, ...]:
    said = (
        _("Once your registration on AL'in is complete, TRIOMPHE SECURITE validates your file."),  # R08
        _("You can apply for homes only after this validation."),  # R08
        _("Two rhythms to remember: some documents every month, and a renewal every year."),  # R02
    )
    return (Heading(text=_("To know")), *(Text(pieces=(each,)) for each in said))


def _standing(visit: Visit, dossier: Dossier) -> tuple[Block, ...]:
    state = dossier.state_on(visit.today)
    bad = state in {DossierState.CHANGES_REQUESTED, DossierState.REFUSED, DossierState.EXPIRED}
    label = Said(dossier_state_label(state, dossier.closing), Tone.ERROR if bad else Tone.STRONG)
    words = dossier_words(dossier, visit.today)
    facts = (
        Row(key="where", cells=(Said(_("Where it stands"), Tone.MUTED), words.where)),
        Row(key="who", cells=(Said(_("Who acts"), Tone.MUTED), words.who)),
        *(
            Row(key=f"what-{place}", cells=(Said("" if place else _("What to do"), Tone.MUTED), line))
            for place, line in enumerate((*words.what, *_candidature_goes_on(visit, state)))
        ),
    )
    return (Text(pieces=(label,), tight=True), Facts(rows=facts, columns=(14, 0)))


def _candidature_goes_on(visit: Visit, state: DossierState) -> tuple[str, ...]:
    if state is not DossierState.EXPIRED:
        return ()
    active = any(each.active for each in visit.services.candidatures.of(visit.person))
    return (_("Your application in progress goes on: it is not cancelled."),) if active else ()


def _asked(dossier: Dossier) -> tuple[Block, ...]:
    asked = tuple(_reason(each) for each in dossier.reasons if not each.answered)
    if asked:
        return (Items(lines=asked),)
    if dossier.state is DossierState.DRAFT and dossier.refusal:
        return (Text(pieces=(_("Reason: {reason}").format(reason=safe(dossier.refusal)),)),)
    return ()


def _reason(asked: ItemReason) -> str:
    return _("{item}: {reason}").format(item=item_name(asked.item), reason=reason_text(asked.reason))


def _row(visit: Visit, dossier: Dossier, task: Task, state: TaskState) -> Row:
    name = f"{TASKS.index(task) + 1} {task_name(task)}"
    label = task_state_label(state)
    possible = state is not TaskState.NOT_YET_POSSIBLE
    return Row(
        key=str(task),
        cells=(
            Said(name, Tone.STRONG if state is TaskState.TO_CORRECT else Tone.PLAIN),
            Said(short_answer(dossier, task) if possible else label, Tone.MUTED),
            Said(label if possible else "", TAGS[state]),
        ),
        mark=MARKS[state],
        go=task_way(visit, dossier, task),
        beside=_beside(visit, dossier, task),
    )


def _beside(visit: Visit, dossier: Dossier, task: Task) -> tuple[Block, ...]:
    title = Text(pieces=(Said(task_title(task), Tone.STRONG),))
    return (title,) if task is Task.SEND else (title, answer_facts(visit, dossier, task))


def _saved(dossier: Dossier) -> tuple[Block, ...]:
    if dossier.state not in PREPARED:
        return ()
    said = _("Your answers are saved one by one. You can stop and come back.")
    return (Text(pieces=(Said(said, Tone.MUTED),)),)
