"""What is said of a dossier, to programs and to people alike, from one list of facts.

The employer is given a line of the list (domain rules §9), the CSE that line and the whole dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.clock import paris_day
from kiosk.commands.saying import pair
from kiosk.domain.identifiers import UniqueNumber, group_company
from kiosk.i18n import _, clock_time, number, short_date
from kiosk.wording.document_words import document_name, document_standing, reason_text
from kiosk.wording.dossier_words import item_name, situation_label
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kiosk.domain.dossier import Dossier
    from kiosk.services.places import PlaceService
    from kiosk.store.dossiers import DossierLine


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One fact: under its name for programs, under its label for people."""

    name: str
    label: str
    value: Any
    text: str


def as_json(facts: Iterable[Shown]) -> dict[str, Any]:
    """Return facts for a program."""
    return {fact.name: fact.value for fact in facts}


def as_rows(facts: Iterable[Shown]) -> list[tuple[str, str]]:
    """Return facts for a person; what is not known is said so."""
    return [(fact.label, fact.text or "–") for fact in facts]


def line_facts(line: DossierLine, siren: str) -> tuple[Shown, ...]:
    """Return what both roles may see of a dossier."""
    company = line.siret or siren
    label = dossier_state_label(line.state)
    known = _("yes") if line.has_number else _("no")
    return (
        _same("matricule", _("Matricule"), line.matricule),
        _same("reference", _("Reference"), line.reference),
        _same("name", _("Name"), line.name),
        Shown(name="company", label=_("Company"), value=company, text=group_company(company)),
        Shown(name="has_number", label=_("Unique number"), value=line.has_number, text=known),
        _day("since", _("Since"), line.since),
        Shown(name="state", label=_("State"), value=str(line.state), text=label),
    )


def dossier_facts(dossier: Dossier, places: PlaceService, today: date) -> tuple[Shown, ...]:
    """Return what the CSE sees besides."""
    return (*_person(dossier), *_request(dossier, places), *_home(dossier), *_papers(dossier, today), *_asked(dossier))


def _person(dossier: Dossier) -> tuple[Shown, ...]:
    return (
        _same("phone", _("Phone"), dossier.contact.phone),
        _same("email", _("E-mail"), dossier.contact.email),
        _at("sent_at", _("Sent on"), dossier.sent_at),
    )


def _request(dossier: Dossier, places: PlaceService) -> tuple[Shown, ...]:
    request = dossier.request
    grouped = UniqueNumber(value=request.number).grouped() if request.number else ""
    communes = [f"{each.name} ({each.code})" for each in places.named(dossier.communes)]
    return (
        Shown(name="number", label=_("Number"), value=request.number or None, text=grouped),
        _day("deposited_on", _("Deposited on"), request.deposited_on),
        _day("renewed_on", _("Renewed on"), request.renewed_on),
        _day("renewal_due", _("To renew by"), request.renewal_due),
        Shown(name="communes", label=_("Communes"), value=list(dossier.communes), text=", ".join(communes)),
    )


def _home(dossier: Dossier) -> tuple[Shown, ...]:
    home = dossier.household
    situation = situation_label(home.situation) if home.situation else ""
    return (
        _count("adults", _("Adults"), home.adults),
        _count("children", _("Children"), home.children),
        Shown(name="situation", label=_("Present home"), value=_code(home.situation), text=situation),
    )


def _papers(dossier: Dossier, today: date) -> tuple[Shown, ...]:
    documents = dossier.required_documents
    said = [pair(document_name(each.kind, each.number), document_standing(each, today)) for each in documents]
    states = {each.key: str(each.state_on(today)) for each in documents}
    return (
        Shown(name="documents", label=_("Documents"), value=states, text=", ".join(said)),
        _day("alin_updated_on", _("AL'in updated on"), dossier.alin.updated_on),
    )


def _asked(dossier: Dossier) -> tuple[Shown, ...]:
    asked = {each.item: reason_text(each.reason) for each in dossier.reasons if not each.answered}
    said = [pair(item_name(item), reason) for item, reason in asked.items()]
    return (
        Shown(name="reasons", label=_("Asked for again"), value=asked, text=", ".join(said)),
        _same("refusal", _("Why it was refused"), dossier.refusal),
        _same("closing_reason", _("Why it was closed"), dossier.closing_reason),
    )


def _same(name: str, label: str, text: str) -> Shown:
    return Shown(name=name, label=label, value=text or None, text=text)


def _count(name: str, label: str, count: int | None) -> Shown:
    return Shown(name=name, label=label, value=count, text="" if count is None else number(count))


def _day(name: str, label: str, day: date | None) -> Shown:
    return Shown(name=name, label=label, value=day.isoformat() if day else None, text=short_date(day) if day else "")


def _at(name: str, label: str, instant: datetime | None) -> Shown:
    if instant is None:
        return _same(name, label, "")
    text = f"{short_date(paris_day(instant))}, {clock_time(instant)}"
    return Shown(name=name, label=label, value=instant.isoformat(), text=text)


def _code(code: object) -> str | None:
    return str(code) if code else None
