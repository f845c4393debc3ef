"""The answers of a dossier as they are read again: one row each, with the way to change it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from kiosk.domain.dossier import NumberStatus
from kiosk.domain.household import Situation
from kiosk.domain.identifiers import UniqueNumber, group_company, show_phone
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows import task_alin, task_communes, task_contact, task_household, task_number
from kiosk.flows.number_steps import DATES
from kiosk.flows.page import Button, Buttons, Facts, Page, Row
from kiosk.flows.requests import Back, Open, Request, Start
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import NO_BREAK
from kiosk.flows.task_documents import documents_page
from kiosk.flows.wizard import AGAIN, alone, dossier_of, task_aside
from kiosk.i18n import _, ngettext, short_date
from kiosk.wording.dossier_words import alin_box_label, number_status_label, situation_label, task_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.flows.flow import Flow
    from kiosk.flows.visit import Visit

WIDTH: Final = 45
"""Columns of an answer beside its label and « Modifier »."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer, and where it is changed."""

    key: str
    task: Task
    label: str
    text: str
    go: Request

    @property
    def lines(self) -> tuple[str, ...]:
        """The answer, cut into lines of a row."""
        return tuple(wrap(self.text, WIDTH)) or (_("Not stated"),)


def answers_of(visit: Visit, dossier: Dossier) -> tuple[Answer, ...]:
    """Return every answer, in the order of the tasks."""
    return (
        *_contact(dossier),
        *_number(dossier),
        _communes(visit, dossier),
        *_household(dossier),
        _documents(dossier),
        *_alin(visit, dossier),
    )


def answer_facts(visit: Visit, dossier: Dossier, task: Task) -> Facts:
    """Return the answers of one task, to read."""
    rows = tuple(
        Row(key=f"{answer.key}-{place}", cells=(Said("" if place else answer.label, Tone.MUTED), line))
        for answer in answers_of(visit, dossier)
        if answer.task is task
        for place, line in enumerate(answer.lines)
    )
    return Facts(rows=rows, columns=(18, 0))


def answers_page(visit: Visit, *, task: Task) -> Page:
    """Show the answers of one task, which cannot change in the state the dossier is in."""
    back = Button(key="back", label=_("Back to the list of tasks"), go=Back())
    return Page(
        title=task_title(task),
        aside=task_aside(task),
        done=TASKS.index(task) + 1,
        total=len(TASKS),
        blocks=(answer_facts(visit, dossier_of(visit), task), Buttons(buttons=(back,))),
        help="dossier",
    )


def _edit(flow: Callable[[Visit], Flow], *steps: str) -> Request:
    return Start(partial(_alone, flow=flow, steps=steps))


def _alone(visit: Visit, *, flow: Callable[[Visit], Flow], steps: tuple[str, ...]) -> Flow:
    return alone(flow(visit), *steps)


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def _contact(dossier: Dossier) -> Iterator[Answer]:
    contact, flow = dossier.contact, task_contact.contact_flow
    name = f"{contact.first_name} {contact.last_name}".strip()
    reach = _edit(flow, task_contact.REACH)
    yield Answer(key="name", task=Task.CONTACT, label=_("Name"), text=name, go=_edit(flow, task_contact.NAME))
    yield Answer(key="phone", task=Task.CONTACT, label=_("Phone"), text=show_phone(contact.phone), go=reach)
    yield Answer(key="email", task=Task.CONTACT, label=_("E-mail"), text=contact.email, go=reach)


def _number(dossier: Dossier) -> Iterator[Answer]:
    request, flow = dossier.request, task_number.number_flow
    known = request.status is NumberStatus.HERE and request.number
    status = number_status_label(request.status) if request.status else ""
    text = UniqueNumber(value=request.number).masked() if known else status
    whole = _edit(flow, *task_number.CHANGE) if known else Start(flow)
    dates = _edit(flow, DATES) if known else Start(flow)
    yield Answer(key="number", task=Task.NUMBER, label=_("Unique number"), text=text, go=whole)
    yield Answer(
        key="deposited", task=Task.NUMBER, label=_("Request made on"), text=_day(request.deposited_on), go=dates
    )
    renewed = _day(request.renewed_on) or _("None")
    yield Answer(key="renewed", task=Task.NUMBER, label=_("Last renewal"), text=renewed, go=dates)


def _communes(visit: Visit, dossier: Dossier) -> Answer:
    chosen = visit.services.places.named(dossier.communes)
    names = ", ".join(task_communes.commune_name(each).replace(" ", NO_BREAK) for each in chosen)
    go = Start(task_communes.communes_flow)
    return Answer(key="communes", task=Task.COMMUNES, label=_("Communes"), text=names, go=go)


def _household(dossier: Dossier) -> Iterator[Answer]:
    household, flow = dossier.household, task_household.household_flow
    home = _edit(flow, task_household.HOME, task_household.RENT, task_household.LIST)
    counts = _edit(flow, task_household.COUNTS, task_household.LIST)
    situation = situation_label(household.situation) if household.situation else ""
    yield Answer(key="counts", task=Task.HOUSEHOLD, label=_("Household"), text=_people(dossier), go=counts)
    yield Answer(key="home", task=Task.HOUSEHOLD, label=_("Present home"), text=situation, go=home)
    if household.situation is Situation.LEASE_ENDED:
        pays = "" if household.still_paying_rent is None else _("Yes") if household.still_paying_rent else _("No")
        yield Answer(key="rent", task=Task.HOUSEHOLD, label=_("Still a rent"), text=pays, go=home)


def _people(dossier: Dossier) -> str:
    adults, children = dossier.household.adults, dossier.household.children
    if adults is None or children is None:
        return ""
    grown = ngettext("{n} adult", "{n} adults", adults).format(n=adults)
    young = ngettext("{n} child", "{n} children", children).format(n=children)
    return f"{grown}, {young}"


def _documents(dossier: Dossier) -> Answer:
    documents = dossier.required_documents
    done = sum(document.done for document in documents)
    said = ngettext("{n} document ticked out of {total}", "{n} documents ticked out of {total}", done)
    return Answer(
        key="documents",
        task=Task.DOCUMENTS,
        label=_("Documents"),
        text=said.format(n=done, total=len(documents)),
        go=Open(documents_page),
    )


def _alin(visit: Visit, dossier: Dossier) -> Iterator[Answer]:
    alin, flow = dossier.alin, task_alin.alin_flow
    boxes = ", ".join(alin_box_label(name) for name in task_alin.BOX_NAMES if getattr(alin, name))
    company = group_company(alin.siret or visit.settings.siren)
    boxed = _edit(flow, task_alin.BOXES, task_alin.UPDATE)
    update = _edit(flow, task_alin.UPDATE) if alin.created else boxed
    other = _edit(flow, task_alin.COMPANY, AGAIN)
    yield Answer(key="alin", task=Task.ALIN, label=_("AL'in account"), text=boxes, go=boxed)
    yield Answer(key="update", task=Task.ALIN, label=_("AL'in update"), text=_day(alin.updated_on), go=update)
    yield Answer(key="company", task=Task.ALIN, label=_("Company"), text=company, go=other)
