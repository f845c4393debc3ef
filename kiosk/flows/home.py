"""Home: what is due first, then the six parts of the process, each with where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import STAGE_COUNT
from kiosk.domain.dossier import DossierState
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind, Urgency
from kiosk.flows import ways
from kiosk.flows.home_parts import Standing, part_rows, standing_of
from kiosk.flows.page import Block, Heading, Mark, Menu, Page, Row, Text
from kiosk.flows.requests import Finish, Later, Request
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, ngettext
from kiosk.wording.dossier_standing import dossier_words
from kiosk.wording.duties import duty_words

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.domain.duty import Duty
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit

UPKEEP = frozenset(
    {DutyKind.RENEWAL, DutyKind.RENEWAL_OVERDUE, DutyKind.ALIN_UPDATE, DutyKind.MONTHLY, DutyKind.TAX_NOTICE}
)
COLUMNS = (28, 0)
MARKS = {Urgency.LATE: Mark.LATE, Urgency.NOW: Mark.LATE, Urgency.SOON: Mark.TODO, Urgency.ADVICE: Mark.TODO}


def home_page(visit: Visit) -> Page:
    """Show what is due and the six parts."""
    standing = standing_of(visit)
    due = duties(standing.dossier, standing.active, visit.today, visit.settings.monthly_due_day)
    name = standing.dossier.contact.first_name if standing.dossier else ""
    title = _("Welcome, {first_name}.").format(first_name=name) if name else _("Home")
    return Page(
        title=title,
        aside=_aside(standing),
        blocks=(
            *(_due(due, visit) if due else _nothing_due(standing.dossier, visit)),
            Heading(text=_("Your process")),
            Menu(rows=part_rows(standing, visit), columns=COLUMNS),
            Menu(rows=_more(visit), columns=(0,)),
        ),
        root=True,
        beside=_to_know(),
        help="home",
    )


def _to_know() -> tuple[Block, ...]:
    """Return what the CSE asks to remember, where the cursor is on nothing that explains itself (R02, R13)."""
    said = (
        _("Two rhythms to remember: some documents every month, and a renewal every year."),
        _("The guide has 6 parts. An application has 7 stages. They are not the same thing."),
    )
    return (Heading(text=_("To know")), *(Text(pieces=(each,)) for each in said))


def _aside(standing: Standing) -> str:
    if standing.active is None:
        return ""
    return _("Application: stage {stage} of {total}").format(stage=standing.active.stage, total=STAGE_COUNT)


def _due(due: tuple[Duty, ...], visit: Visit) -> tuple[Block, ...]:
    rows = tuple(_duty_row(number, duty, visit) for number, duty in enumerate(due))
    return (Heading(text=_("To do")), Menu(rows=rows, columns=COLUMNS))


def _nothing_due(dossier: Dossier | None, visit: Visit) -> tuple[Block, ...]:
    if dossier is None or dossier.state is not DossierState.CLOSED:
        return (Text(pieces=(Said(_("Nothing to do today. All is up to date."), Tone.STRONG),)),)
    words = dossier_words(dossier, visit.today)
    return (Text(pieces=(Said(words.where, Tone.STRONG),), tight=True), *(Text(pieces=(each,)) for each in words.what))


def _duty_row(number: int, duty: Duty, visit: Visit) -> Row:
    words = duty_words(duty, visit.today)
    strong = duty.urgency in {Urgency.NOW, Urgency.LATE}
    what: Cell = Said(words.what, Tone.STRONG) if strong else words.what
    when: Cell = Said(words.when, Tone.ERROR) if duty.urgency is Urgency.LATE else words.when
    return Row(
        key=f"duty-{number}",
        cells=(what, when),
        mark=MARKS[duty.urgency],
        go=_way(duty),
        beside=(Text(pieces=(Said(words.what, Tone.STRONG),)), Text(pieces=(words.sentence,))),
    )


def _way(duty: Duty) -> Request:
    to_candidature = {DutyKind.ANSWER_AWARD, DutyKind.LANDLORD_DOCUMENT, DutyKind.VISIT, DutyKind.CHOICE}
    if duty.kind in to_candidature:
        return Later(ways.candidatures)
    return Later(ways.renewal) if duty.kind in UPKEEP else Later(ways.dossier)


def _more(visit: Visit) -> tuple[Row, ...]:
    return (
        Row(key="dossier", cells=(_("My file"),), go=Later(ways.dossier)),
        *_messages(visit),
        Row(key="take-away", cells=(_("Take my deadlines away"),), go=Later(ways.take_away)),
        Row(key="help", cells=(_("Help and contacts"),), go=Later(ways.help_from_home)),
        Row(key="finish", cells=(_("Finish and clear the screen"),), go=Finish()),
    )


def _messages(visit: Visit) -> tuple[Row, ...]:
    """Return the way to the messages of somebody who has written, with how many answers are new."""
    if not visit.services.messages.of(visit.person):
        return ()
    said: Cell = _("My messages")
    new = len(visit.services.messages.new_answers(visit.person))
    if new:
        count = ngettext("{n} new answer", "{n} new answers", new).format(n=new)
        said = Said(f"{said} · {count}", Tone.STRONG)
    return (Row(key="messages", cells=(said,), go=Later(ways.messages)),)
