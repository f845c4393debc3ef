"""The choice after a negative first answer: elsewhere, or wait for the definitive one (R16)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import CandidatureState
from kiosk.flows.candidature_act import question, recorded
from kiosk.flows.page import Block, Button, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Do, Open, Request, show
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import home_name
from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.flows.visit import Visit


def choice_page(visit: Visit, *, candidature: str) -> Page:
    """Show the two ways, and what each does."""
    found = visit.services.candidatures.get(visit.person, candidature)
    waiting = found.state is CandidatureState.AWAITING_FINAL_ANSWER
    rows = [
        Row(
            key="elsewhere",
            cells=(_("Apply for another home"),),
            go=Open(partial(stop_question, candidature=candidature)),
        ),
        Row(
            key="wait",
            cells=(_("Wait for the definitive answer"),),
            go=Open(partial(wait_question, candidature=candidature)),
        ),
        Row(key="later", cells=(_("Decide later"),), go=Back()),
    ]
    if waiting:
        del rows[1]
    return Page(
        title=_("Your choice after Action Logement's answer"),
        aside=found.offer.reference,
        blocks=(*_explained(found), Menu(rows=tuple(rows), columns=(0,), spaced=True)),
        help="candidature",
    )


def stop_question(visit: Visit, *, candidature: str) -> Page:
    """Ask before the candidature stops."""
    found = visit.services.candidatures.get(visit.person, candidature)
    return _question(
        found,
        title=_("Stop this application and free your place?"),
        said=(
            _("This application stops and goes to the archives. You can apply elsewhere at once."),
            _("Stopping is final: this application cannot be opened again."),
        ),
        yes=Button(
            key="stop",
            label=_("Yes, apply elsewhere"),
            go=Do(partial(_stop, candidature=candidature)),
            danger=True,
        ),
    )


def wait_question(visit: Visit, *, candidature: str) -> Page:
    """Ask before waiting: the place stays taken."""
    found = visit.services.candidatures.get(visit.person, candidature)
    return _question(
        found,
        title=_("Keep this application and wait?"),
        said=(
            _("This application stays active. Until the answer, you cannot apply elsewhere."),
            _("You can change your mind while you wait."),
        ),
        yes=Button(key="wait", label=_("Yes, I wait"), go=Do(partial(_wait, candidature=candidature))),
    )


def _question(found: Candidature, *, title: str, said: tuple[str, ...], yes: Button) -> Page:
    no = Button(key="no", label=_("No, go back"), go=Back())
    home = Text(pieces=(Said(home_name(found.offer), Tone.STRONG),))
    return question(
        title,
        (home, *(Text(pieces=(line,)) for line in said)),
        (no, yes) if yes.danger else (yes, no),
        danger=yes.danger,
    )


def _explained(found: Candidature) -> tuple[Block, ...]:
    reason = found.latest(CandidatureState.PROVISIONALLY_REJECTED)
    blocks: list[Block] = [Text(pieces=(_("After its study, Action Logement did not accept your application."),))]
    if reason is not None and reason.details.reason:
        blocks.append(Text(pieces=(_("Reason: {reason}").format(reason=reason.details.reason),)))
    blocks.append(Text(pieces=(_("Nothing goes forward until you choose. Talk to the CSE if need be."),)))
    return tuple(blocks)


def _stop(visit: Visit, *, candidature: str) -> Request:
    visit.services.candidatures.give_up(visit.person, candidature)
    return show(recorded(_("Your choice is recorded: you can look at the other offers."), offers=True))


def _wait(visit: Visit, *, candidature: str) -> Request:
    visit.services.candidatures.wait(visit.person, candidature)
    return show(recorded(_("Your choice is recorded: you wait for the definitive answer."), offers=False))
