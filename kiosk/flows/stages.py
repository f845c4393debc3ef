"""The seven stages of a candidature, as facts to read: done, here, to come, not recorded (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import OPTIONAL_STAGE, STAGE_COUNT, STAGES, CandidatureState
from kiosk.flows.page import Facts, Mark, Row
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, date_without_year
from kiosk.wording.states import stage_title

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.flows.said import Cell


def stage_facts(candidature: Candidature) -> Facts:
    """Return one row a stage."""
    rows = tuple(_row(candidature, stage) for stage in range(1, STAGE_COUNT + 1))
    return Facts(rows=rows, columns=(0, -30))


def _row(candidature: Candidature, stage: int) -> Row:
    here = stage == candidature.stage and candidature.state in STAGES
    mark = _mark(candidature, stage, here=here)
    name_of = _("Contact from the landlord: visit, documents") if stage == OPTIONAL_STAGE else stage_title(stage)
    title = f"{stage} {name_of}"
    name: Cell = Said(title, Tone.STRONG) if here else title
    return Row(key=f"stage-{stage}", cells=(name, _when(candidature, stage, here=here)), mark=mark, here=here)


def _mark(candidature: Candidature, stage: int, *, here: bool) -> Mark:
    if here:
        return Mark.CURRENT
    reached = candidature.stage_date(stage) is not None and stage <= candidature.stage
    return Mark.DONE if reached and not _unrecorded(candidature, stage) else Mark.TODO


def _when(candidature: Candidature, stage: int, *, here: bool) -> Cell:
    day = candidature.stage_date(stage)
    if here:
        return Said(_("since {date}").format(date=date_without_year(candidature.since)), Tone.STRONG)
    if missing := _unrecorded(candidature, stage):
        return Said(missing, Tone.MUTED)
    if day is not None and stage <= candidature.stage:
        return date_without_year(day)
    return Said(_("optional"), Tone.MUTED) if stage == OPTIONAL_STAGE else ""


def _unrecorded(candidature: Candidature, stage: int) -> str:
    """Say that nobody recorded a stage, or the study that comes before its answer; nothing when it was."""
    if stage in candidature.skipped:
        return _("not recorded")
    study = CandidatureState.UNDER_REVIEW
    return _("study not recorded") if stage == STAGES[study] and study in candidature.passed_over else ""
