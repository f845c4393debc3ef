"""What the words about a candidature are made from, and the lines that several states share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.i18n import _, long_date, ngettext
from kiosk.text import safe

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature, Details


@dataclass(frozen=True, kw_only=True)
class StateWords:
    """What a state means to the person."""

    meaning: str
    who: str
    """Who acts."""
    worry: str = ""
    """When to worry, and whom to ask; empty when there is nothing to wait for."""
    can: tuple[str, ...] = ()
    """What one can do, and what to know for it."""
    legal: str = ""
    """R19, or the right to the reasons; empty where nobody could believe otherwise."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A candidature on a day, with the settings its words name."""

    candidature: Candidature
    today: date
    worry_days: int
    phone: str

    @property
    def details(self) -> Details:
        """Those of the last fact."""
        return self.candidature.last_fact.details

    @property
    def landlord(self) -> str:
        """Who decides, as text that may be shown."""
        return safe(self.candidature.landlord)

    def ask_cse(self) -> str:
        """Say when to ask the CSE, or that it is time to."""
        days = self._days(self.candidature.since)
        if days > self.worry_days:
            late = ngettext(
                "{n} day without news: it is time to ask the CSE, or {phone}.",
                "{n} days without news: it is time to ask the CSE, or {phone}.",
                days,
            )
            return late.format(n=days, phone=self.phone)
        soon = ngettext(
            "No news after {n} day? Ask the CSE, or {phone}.",
            "No news after {n} days? Ask the CSE, or {phone}.",
            self.worry_days,
        )
        return soon.format(n=self.worry_days, phone=self.phone)

    def ask_landlord(self, start: date | None = None) -> str:
        """Say when to call the landlord, or that it is time to; no news is expected before *start*."""
        days = self._days(max(self.candidature.since, start or self.candidature.since))
        if days > self.worry_days:
            late = ngettext(
                "{n} day without news: it is time to call the landlord, then the CSE.",
                "{n} days without news: it is time to call the landlord, then the CSE.",
                days,
            )
            return late.format(n=days)
        soon = ngettext(
            "No news after {n} day? Call the landlord, then the CSE.",
            "No news after {n} days? Call the landlord, then the CSE.",
            self.worry_days,
        )
        return soon.format(n=self.worry_days)

    def time_for_document(self, due: date | None) -> str:
        """Say how long is left to give the landlord a document."""
        if due is None:
            return ""
        left = (due - self.today).days
        if left < 0:
            return _("Document for the landlord: late since {date}").format(date=long_date(due))
        if left == 0:
            return _("Today is the last day to give the document")
        return ngettext("{n} day left to give the document", "{n} days left to give the document", left).format(n=left)

    def _days(self, start: date) -> int:
        return (self.today - start).days


def commission_decides() -> str:
    """Return R19: only the landlord's commission decides."""
    return _("This is not an agreement: only the landlord's commission decides.")


def no_contract() -> str:
    """Return R19: a proposal is no contract."""
    return _("A proposal has no contractual value: it does not guarantee you this home.")


def shown_on_alin() -> str:
    """Return R17: AL'in shows the commission's result as well."""
    return _("AL'in shows this result too.")


def right_to_reasons() -> str:
    """Return the right to the decision, the rank and the reasons (CCH R.441-3)."""
    return _("You have the right to know the decision, your rank and the reasons. Ask the landlord.")


def nobody() -> str:
    """Return who acts when it is finished."""
    return _("Nobody: it is finished.")
