"""A dossier on the desk: for the employer a line and the decisions, for the CSE the whole of it (domain rules §9)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.domain.actor import Role
from kiosk.domain.dossier import DossierState
from kiosk.domain.identifiers import group_company
from kiosk.flows.desk_decisions import changes_flow, close_flow, refuse_flow, reopen_flow, validate_question
from kiosk.flows.page import Block, Box, Button, Buttons, Facts, Heading, Page, Row, Text
from kiosk.flows.requests import Back, Open, Start
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, ngettext, short_date
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.visit import Visit
    from kiosk.store.dossiers import DossierLine


def dossier_page(visit: Visit, *, matricule: str) -> Page:
    """Show the dossier of *matricule* as the role of who is there may see it; that it was read is noted."""
    if visit.actor.role is Role.EMPLOYER:
        line = visit.services.decisions.line(matricule, visit.actor)
        return _page(visit, line, (_known(visit, line),))
    line, dossier = visit.services.decisions.show(matricule, visit.actor)
    return _page(visit, line, (_known(visit, line), *_whole(visit, dossier)))


def _page(visit: Visit, line: DossierLine, facts: tuple[Block, ...]) -> Page:
    days = (visit.today - line.since).days
    waits = ngettext("Waiting for {n} day", "Waiting for {n} days", days).format(n=days)
    state = Said(dossier_state_label(line.state), Tone.STRONG)
    return Page(
        title=line.name or line.matricule,
        aside=_("File {reference}").format(reference=line.reference),
        blocks=(
            Box(title=_("Where it stands"), lines=(("", state), (_("Since"), short_date(line.since)))),
            *((Text(pieces=(Said(waits, Tone.MUTED),)),) if line.state is DossierState.SUBMITTED and days else ()),
            *facts,
            Buttons(buttons=_acts(visit, line)),
        ),
        focus="back",
        help="desk",
    )


def _known(visit: Visit, line: DossierLine) -> Facts:
    company = group_company(line.siret or visit.settings.siren)
    return _facts(
        (_("Matricule"), line.matricule),
        (_("Name"), line.name),
        (_("Company"), company),
        (_("Unique number"), _("yes") if line.has_number else _("no")),
    )


def _whole(visit: Visit, dossier: Dossier) -> tuple[Block, ...]:
    from kiosk.flows.answers import answers_of

    said = [(answer.label, answer.text or _("Not stated")) for answer in answers_of(visit, dossier)]
    sent = [(_("Sent on"), short_date(paris_day(dossier.sent_at)))] if dossier.sent_at else []
    why = [(_("Reason"), text) for text in (dossier.refusal, dossier.closing_reason) if text]
    return (Heading(text=_("The answers")), _facts(*sent, *said, *why))


def _facts(*pairs: tuple[str, str]) -> Facts:
    rows = tuple(
        Row(key=f"fact-{number}", cells=(Said(label, Tone.MUTED), text)) for number, (label, text) in enumerate(pairs)
    )
    return Facts(rows=rows, columns=(18, 0))


def _acts(visit: Visit, line: DossierLine) -> tuple[Button, ...]:
    """Return what the role may do in the state the dossier is in; the service checks it again."""
    back = Button(key="back", label=_("Go back"), go=Back())
    of = line.matricule
    if visit.actor.role is Role.EMPLOYER:
        if line.state is not DossierState.SUBMITTED:
            return (back,)
        return (
            back,
            Button(key="validate", label=_("Validate the file"), go=Open(partial(validate_question, matricule=of))),
            Button(key="changes", label=_("Ask for a change"), go=Start(partial(changes_flow, matricule=of))),
            Button(key="refuse", label=_("Do not validate"), go=Start(partial(refuse_flow, matricule=of)), danger=True),
        )
    reopen = Button(key="reopen", label=_("Reopen the file"), go=Start(partial(reopen_flow, matricule=of)))
    close = Button(
        key="close", label=_("Mark the request as struck off"), go=Start(partial(close_flow, matricule=of)), danger=True
    )
    if line.state in {DossierState.REFUSED, DossierState.CLOSED}:
        return (back, reopen) if line.state is DossierState.CLOSED else (back, reopen, close)
    return (back, close)
