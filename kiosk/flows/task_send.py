"""Task 7: check the answers, declare, send (R08, R24)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.tasks import TASKS, Task, unfinished
from kiosk.flows.answers import answers_of
from kiosk.flows.missing import missing_rows
from kiosk.flows.page import Block, Button, Buttons, Heading, Mark, Menu, Page, Row, Text
from kiosk.flows.receipt import receipt_page
from kiosk.flows.requests import Back, Do, Open, Refresh, Replace, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of, task_aside
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.answers import Answer
    from kiosk.flows.visit import Visit

BOXES: Final = (
    N_("I declare that my answers are accurate"),
    N_("I confirm that each document ticked is deposited and uploaded"),
    N_("I know that I must keep my file up to date every month and every year"),
)
"""The declaration: each box is needed (R24)."""


@dataclass
class Declaration:
    """The boxes ticked on the screen: they are kept nowhere, and empty each time one comes back."""

    ticked: set[int] = field(default_factory=set)

    @property
    def complete(self) -> bool:
        """Whether every box is ticked."""
        return len(self.ticked) == len(BOXES)

    def turn(self, box: int) -> Request:
        """Return the request that ticks or unticks a box."""

        def act(_visit: Visit) -> Request:
            self.ticked ^= {box}
            return Refresh(focus=f"box-{box}")

        return Do(act)


def check_request() -> Request:
    """Return the request that opens the answers to read again, the declaration not made yet."""
    return Open(partial(check_page, declaration=Declaration()))


def check_page(visit: Visit, *, declaration: Declaration) -> Page:
    """Show every answer with the way to change it, then what is missing or the declaration."""
    dossier = dossier_of(visit)
    left = unfinished(dossier)
    ending = _missing(dossier) if left else _declaration(declaration)
    return Page(
        title=_("Check your answers"),
        aside=task_aside(Task.SEND),
        done=TASKS.index(Task.SEND) + 1,
        total=len(TASKS),
        blocks=(
            *(ending if left else ()),
            Text(pieces=(Said(_("Read again before sending. Press Enter on a line to change it."), Tone.MUTED),)),
            Menu(rows=_rows(answers_of(visit, dossier)), columns=(17, 0, 8)),
            *(() if left else ending),
            Buttons(buttons=(*(() if left else (_send_button(declaration),)), _later())),
        ),
        help="dossier",
    )


def _rows(answers: tuple[Answer, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            key=f"{answer.key}-{place}" if place else answer.key,
            cells=(
                Said("" if place else answer.label, Tone.MUTED),
                line if answer.text else Said(line, Tone.ERROR),
                Said("" if place else _("Edit"), Tone.MUTED),
            ),
            go=answer.go,
        )
        for answer in answers
        for place, line in enumerate(answer.lines)
    )


def _missing(dossier: Dossier) -> tuple[Block, ...]:
    return (Menu(rows=missing_rows(dossier), columns=(0,), title=_("Still missing before you can send:"), error=True),)


def _declaration(declaration: Declaration) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            key=f"box-{number}",
            cells=(_(box),),
            mark=Mark.TICKED if number in declaration.ticked else Mark.UNTICKED,
            go=declaration.turn(number),
            tick=declaration.turn(number),
        )
        for number, box in enumerate(BOXES)
    )
    return (Heading(text=_("My declaration")), Menu(rows=rows, columns=(0,)))


def _send_button(declaration: Declaration) -> Button:
    def send(visit: Visit) -> Request:
        visit.services.dossiers.send(visit.person, declared=declaration.complete)
        return Replace(receipt_page)

    return Button(key="send", label=_("Send my file"), go=Do(send))


def _later() -> Button:
    return Button(key="later", label=_("Later"), go=Back())
