"""A dossier: the person's application file, from the draft to the lease (domain rules §5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.deadlines import one_year_after
from kiosk.domain.documents import Document, applying
from kiosk.domain.household import Household

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.domain.monthly_deposits import MonthlyDeposit


class DossierState(StrEnum):
    """Where a dossier stands; who acts next follows from it."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    CHANGES_REQUESTED = "CHANGES_REQUESTED"
    VALIDATED = "VALIDATED"
    REFUSED = "REFUSED"
    EXPIRED = "EXPIRED"
    CLOSED = "CLOSED"


class Closing(StrEnum):
    """Why a dossier is closed."""

    LEASE_SIGNED = "LEASE_SIGNED"
    STRUCK_OFF = "STRUCK_OFF"


class NumberStatus(StrEnum):
    """Whether the person has a unique number (R03, R04)."""

    HERE = "HERE"
    AWAY = "AWAY"
    NOT_YET = "NOT_YET"


@dataclass(frozen=True, kw_only=True)
class Contact:
    """How to name and reach the person."""

    first_name: str = ""
    last_name: str = ""
    phone: str = ""
    email: str = ""

    @property
    def complete(self) -> bool:
        """Whether everything but the optional e-mail is there."""
        return bool(self.first_name and self.last_name and self.phone)

    @property
    def short(self) -> str:
        """First name and initial, « Mamadou D. », once both are known."""
        return f"{self.first_name} {self.last_name[:1]}." if self.first_name and self.last_name else ""


@dataclass(frozen=True, kw_only=True)
class Request:
    """The request on the State's site: its number and what dates it (R03)."""

    status: NumberStatus | None = None
    number: str = ""
    """18 characters, or empty."""
    deposited_on: date | None = None
    renewed_on: date | None = None

    @property
    def last_date(self) -> date | None:
        """The deposit, or the last renewal."""
        return self.renewed_on or self.deposited_on

    @property
    def renewal_due(self) -> date | None:
        """The last day to renew, when a date is known (R22)."""
        return one_year_after(self.last_date) if self.last_date else None


@dataclass(frozen=True, kw_only=True)
class AlinAccount:
    """What the person declares done on AL'in (R07)."""

    created: bool = False
    number_entered: bool = False
    company_entered: bool = False
    updated_on: date | None = None
    siret: str = ""
    """14 digits when known; the SIREN is configuration."""

    @property
    def complete(self) -> bool:
        """Whether every box is ticked and the last update dated."""
        return self.created and self.number_entered and self.company_entered and self.updated_on is not None

    @property
    def update_due(self) -> date | None:
        """The last day of the next yearly update there (R22)."""
        return one_year_after(self.updated_on) if self.updated_on else None


@dataclass(frozen=True, kw_only=True)
class ItemReason:
    """A change asked for: on which item, and why."""

    item: str
    """A task's or a document's key."""
    reason: str
    answered: bool = False
    """The person has changed the item since."""


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """The file of one person, as it stands."""

    id: str
    reference: str
    person: str
    state: DossierState = DossierState.DRAFT
    """As recorded; `state_on` adds what the date makes of it."""
    contact: Contact = field(default_factory=Contact)
    request: Request = field(default_factory=Request)
    communes: tuple[str, ...] = ()
    """INSEE codes, one to eight, in the person's order."""
    household: Household = field(default_factory=Household)
    documents: tuple[Document, ...] = ()
    """What is kept; `required_documents` says what applies."""
    alin: AlinAccount = field(default_factory=AlinAccount)
    monthly: tuple[MonthlyDeposit, ...] = ()
    """What was deposited every month, by month and kind; `kiosk.domain.monthly` says what is asked for."""
    reasons: tuple[ItemReason, ...] = ()
    """Of the changes asked for."""
    refusal: str = ""
    begun_on: date
    sent_at: datetime | None = None
    decided_on: date | None = None
    household_changed_on: date | None = None
    """After validation: the CSE is told."""
    closing: Closing | None = None
    closed_on: date | None = None
    """The day of the signature, or of the striking off."""
    closing_entered_on: date | None = None
    """The day somebody entered it: a mistake is undone within 30 days of that one."""
    closing_reason: str = ""
    state_before_closing: DossierState | None = None
    revision: int = 0

    def state_on(self, today: date) -> DossierState:
        """Return the state on *today*: expired when the renewal is overdue (R22), whatever was recorded."""
        overdue = self.request.renewal_due is not None and today > self.request.renewal_due
        return DossierState.EXPIRED if overdue and self.state is not DossierState.CLOSED else self.state

    @property
    def required_documents(self) -> tuple[Document, ...]:
        """The documents that apply to the household, as they stand."""
        return applying(self.documents, self.household)
