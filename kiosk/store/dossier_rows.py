"""A dossier as rows, and rows as a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.documents import Document, DocumentKind, DocumentState, Site
from kiosk.domain.dossier import (
    AlinAccount,
    Closing,
    Contact,
    Dossier,
    DossierState,
    ItemReason,
    NumberStatus,
    Request,
)
from kiosk.domain.household import Household, Situation
from kiosk.domain.monthly_deposits import Absence, MonthlyDeposit, MonthlyKind
from kiosk.store.values import day_of, day_text, flag_of, instant_of, instant_text

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, Any]


def dossier_values(dossier: Dossier) -> Row:
    """Return the columns of the dossier itself."""
    return {
        "id": dossier.id,
        "reference": dossier.reference,
        "person": dossier.person,
        "state": dossier.state,
        **_answers(dossier),
        "refusal": dossier.refusal,
        "begun_on": dossier.begun_on.isoformat(),
        "sent_at": instant_text(dossier.sent_at),
        "decided_on": day_text(dossier.decided_on),
        "household_changed_on": day_text(dossier.household_changed_on),
        "closing": dossier.closing,
        "closed_on": day_text(dossier.closed_on),
        "closing_entered_on": day_text(dossier.closing_entered_on),
        "closing_reason": dossier.closing_reason,
        "state_before_closing": dossier.state_before_closing,
        "revision": dossier.revision,
    }


def _answers(dossier: Dossier) -> Row:
    request, household, alin = dossier.request, dossier.household, dossier.alin
    return {
        "number_status": request.status,
        "unique_number": request.number,
        "deposited_on": day_text(request.deposited_on),
        "renewed_on": day_text(request.renewed_on),
        "adults": household.adults,
        "children": household.children,
        "situation": household.situation,
        "still_paying_rent": household.still_paying_rent,
        "alin_created": alin.created,
        "alin_number_entered": alin.number_entered,
        "alin_company_entered": alin.company_entered,
        "alin_updated_on": day_text(alin.updated_on),
        "siret": alin.siret,
    }


@dataclass(frozen=True, kw_only=True)
class Below:
    """The rows of what a dossier is made of."""

    communes: Sequence[Row] = ()
    documents: Sequence[Row] = ()
    monthly: Sequence[Row] = ()
    reasons: Sequence[Row] = ()


NOTHING: Final = Below()


def dossier_of(row: Row, below: Below = NOTHING) -> Dossier:
    """Return the dossier of its row, joined with the contact of its person, and of the rows below it."""
    return Dossier(
        id=row["id"],
        reference=row["reference"],
        person=row["person"],
        state=DossierState(row["state"]),
        contact=_contact(row),
        request=_request(row),
        communes=tuple(each["commune"] for each in below.communes),
        household=_household(row),
        documents=tuple(_document(each) for each in below.documents),
        alin=_alin(row),
        monthly=tuple(_monthly(each) for each in below.monthly),
        reasons=tuple(_reason(each) for each in below.reasons),
        refusal=row["refusal"],
        begun_on=date.fromisoformat(row["begun_on"]),
        sent_at=instant_of(row["sent_at"]),
        decided_on=day_of(row["decided_on"]),
        household_changed_on=day_of(row["household_changed_on"]),
        revision=row["revision"],
        **_closing(row),
    )


def document_values(document: Document) -> Row:
    """Return the columns of a document."""
    return {
        "kind": document.kind,
        "number": document.number,
        "state": document.state,
        "site": document.site,
        "deposited_on": day_text(document.deposited_on),
        "checked_on": day_text(document.checked_on),
        "reason": document.reason,
    }


def monthly_values(deposit: MonthlyDeposit) -> Row:
    """Return the columns of what was deposited for a month."""
    return {
        "month": deposit.month.isoformat(),
        "kind": deposit.kind,
        "ticked_on": deposit.on.isoformat(),
        "absence": deposit.absence,
    }


def _contact(row: Row) -> Contact:
    names = ("first_name", "last_name", "phone", "email")
    return Contact(**{name: row[name] or "" for name in names})


def _request(row: Row) -> Request:
    return Request(
        status=NumberStatus(row["number_status"]) if row["number_status"] else None,
        number=row["unique_number"],
        deposited_on=day_of(row["deposited_on"]),
        renewed_on=day_of(row["renewed_on"]),
    )


def _household(row: Row) -> Household:
    return Household(
        adults=row["adults"],
        children=row["children"],
        situation=Situation(row["situation"]) if row["situation"] else None,
        still_paying_rent=flag_of(row["still_paying_rent"]),
    )


def _alin(row: Row) -> AlinAccount:
    return AlinAccount(
        created=bool(row["alin_created"]),
        number_entered=bool(row["alin_number_entered"]),
        company_entered=bool(row["alin_company_entered"]),
        updated_on=day_of(row["alin_updated_on"]),
        siret=row["siret"],
    )


def _closing(row: Row) -> Row:
    return {
        "closing": Closing(row["closing"]) if row["closing"] else None,
        "closed_on": day_of(row["closed_on"]),
        "closing_entered_on": day_of(row["closing_entered_on"]),
        "closing_reason": row["closing_reason"],
        "state_before_closing": DossierState(row["state_before_closing"]) if row["state_before_closing"] else None,
    }


def _document(row: Row) -> Document:
    return Document(
        kind=DocumentKind(row["kind"]),
        number=row["number"],
        state=DocumentState(row["state"]),
        site=Site(row["site"]) if row["site"] else None,
        deposited_on=day_of(row["deposited_on"]),
        checked_on=day_of(row["checked_on"]),
        reason=row["reason"],
    )


def _monthly(row: Row) -> MonthlyDeposit:
    return MonthlyDeposit(
        month=date.fromisoformat(row["month"]),
        kind=MonthlyKind(row["kind"]),
        on=date.fromisoformat(row["ticked_on"]),
        absence=Absence(row["absence"]) if row["absence"] else None,
    )


def _reason(row: Row) -> ItemReason:
    return ItemReason(item=row["item"], reason=row["reason"], answered=bool(row["answered"]))
