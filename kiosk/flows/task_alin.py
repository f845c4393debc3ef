"""Task 6: what is done on AL'in, and the company's number (R07)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.domain.dossier import AlinAccount, DossierState
from kiosk.domain.errors import NotInListError
from kiosk.domain.identifiers import CompanyNumber, group_company, parse_company
from kiosk.domain.tasks import Task
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.number_steps import date_question
from kiosk.flows.page import Block, Text
from kiosk.flows.requests import Back, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import AGAIN, YES, again_step, check_not_validated, dossier_of, task_flow
from kiosk.i18n import N_, _
from kiosk.text import clean
from kiosk.wording.dossier_words import alin_box_label

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

BOXES, UPDATE, COMPANY = "boxes", "update", "company"
"""Keys of the steps."""
TITLE: Final = N_("Your AL'in account")
BOX_NAMES: Final = ("created", "number_entered", "company_entered")
"""The fields of `AlinAccount` that are boxes to tick."""


def alin_flow(visit: Visit) -> Flow:
    """Return the questions of task 6; once validated another company is kept only when that is confirmed."""
    kept = dossier_of(visit)
    validated = kept.state is DossierState.VALIDATED
    siret = kept.alin.siret or visit.settings.siret or None
    steps = (
        *(() if validated else (_boxes_step(),)),
        _update_step(visit),
        _company_step(visit, sent_back=validated and bool(kept.alin.siret)),
        again_step(TITLE, lambda answers: validated and _another(kept.alin, answers), lambda _, __: _sent_back()),
    )
    start = {
        "boxes": tuple(name for name in BOX_NAMES if getattr(kept.alin, name)),
        "updated_on": kept.alin.updated_on,
        "company": CompanyNumber(siren=visit.settings.siren, siret=siret),
    }
    return task_flow(
        Task.ALIN,
        steps=steps,
        start=start,
        save=_save_all_but_company if validated else _save_unless_validated,
        commit=_change if validated else None,
    )


def _boxes_step() -> Step:
    return Step(
        key=BOXES,
        title=TITLE,
        questions=(
            Question(
                key="boxes",
                label=N_("Tick what is done on AL'in"),
                kind=Kind.TICKS,
                options=lambda _visit, _answers: tuple(
                    Option(value=name, label=alin_box_label(name)) for name in BOX_NAMES
                ),
                optional=True,
            ),
        ),
        before=lambda _visit, _answers: _why(),
    )


def _update_step(visit: Visit) -> Step:
    return Step(
        key=UPDATE,
        title=TITLE,
        when=lambda answers: "created" in _ticked(answers),
        questions=(date_question("updated_on", N_("Date of the last update on AL'in"), visit.today),),
    )


def _company_step(visit: Visit, *, sent_back: bool) -> Step:
    siren = visit.settings.siren
    return Step(
        key=COMPANY,
        title=TITLE,
        questions=(
            Question(
                key="company",
                label=N_("Company number (SIREN or SIRET)"),
                hint=N_("SIRET of the company, if you have it (14 digits, on the payslip)"),
                parse=lambda raw: parse_company(raw, siren) if clean(raw) else CompanyNumber(siren=siren),
                show=lambda company: company.grouped() if isinstance(company, CompanyNumber) else "",
                optional=True,
                width=20,
            ),
        ),
        before=lambda now, _answers: _siren_or_siret(now, sent_back=sent_back),
    )


def _ticked(answers: Answers) -> tuple[str, ...]:
    boxes = answers.get("boxes")
    return tuple(str(box) for box in boxes) if isinstance(boxes, tuple | list) else ()


def _siret(answers: Answers) -> str:
    company = answers.get("company")
    return (company.siret or "") if isinstance(company, CompanyNumber) else ""


def _another(kept: AlinAccount, answers: Answers) -> bool:
    return bool(kept.siret) and _siret(answers) != kept.siret


def _with(alin: AlinAccount, key: str, answer: object) -> AlinAccount:
    match key:
        case "boxes":
            return _with_boxes(alin, answer)
        case "updated_on":
            return replace(alin, updated_on=answer if isinstance(answer, date) else alin.updated_on)
        case _:
            return replace(alin, siret=_siret({"company": answer}))


def _with_boxes(alin: AlinAccount, answer: object) -> AlinAccount:
    if not isinstance(answer, tuple | list) or not set(answer) <= set(BOX_NAMES):
        raise NotInListError
    created, number_entered, company_entered = (name in answer for name in BOX_NAMES)
    return replace(alin, created=created, number_entered=number_entered, company_entered=company_entered)


def _save(visit: Visit, key: str, answer: object) -> None:
    alin = dossier_of(visit).alin
    changed = _with(alin, key, answer)
    if changed != alin:
        visit.services.dossiers.set_alin(visit.person, changed)


def _save_unless_validated(visit: Visit, key: str, answer: object) -> None:
    if key == "company":
        check_not_validated(visit)
    _save(visit, key, answer)


def _save_all_but_company(visit: Visit, key: str, answer: object) -> None:
    if key == "updated_on":
        _save(visit, key, answer)


def _change(visit: Visit, answers: Answers) -> Request:
    if not _another(dossier_of(visit).alin, answers) or answers.get(AGAIN) == YES:
        _save(visit, "company", answers.get("company"))
    return Back()


def _why() -> tuple[Block, ...]:
    why = _("Action Logement finds you there by your number and your company.")
    return (Text(pieces=(Said(why, Tone.MUTED),)),)


def _sent_back() -> tuple[Block, ...]:
    return (
        Text(pieces=(_("Changing the company sends your file back to validation."),), tight=True),
        Text(pieces=(_("Your application in progress goes on. A new one waits for the validation."),)),
    )


def _siren_or_siret(visit: Visit, *, sent_back: bool) -> tuple[Block, ...]:
    siren, siret = group_company(visit.settings.siren), group_company(visit.settings.siret)
    said = [
        _("{siren} is a SIREN: 9 digits. The CSE's leaflet says SIRET, which has 14.").format(siren=siren),
        _("Got your payslip? Type the SIRET printed there. Otherwise leave {siren}.").format(siren=siren),
    ]
    if siret:
        said.append(_("The CSE has confirmed the SIRET: {siret}.").format(siret=siret))
    return (*(Text(pieces=(each,)) for each in said), *(_sent_back() if sent_back else ()))
