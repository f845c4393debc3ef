"""The facts that staff may record, and what each of them needs, as the help of the command tells them."""

from __future__ import annotations

from typing import Final

import click

from kiosk.domain.candidature_states import MOVES, By, CandidatureState
from kiosk.i18n import _
from kiosk.wording.states import fact_label

S = CandidatureState

STAFFS: Final = tuple(fact for fact in S if any(to is fact and By.STAFF in by for (_from, to), by in MOVES.items()))
"""Those that staff record; the others are the person's, or come with the closing of the dossier."""


class FactChoice(click.Choice[str]):
    """A fact, typed in any letters, shown as the help writes it."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's
        """Return what is compared, and what a refusal lists."""
        return str(choice).upper()


FACTS: Final = FactChoice([str(fact) for fact in STAFFS])
NEEDS: Final = {
    S.PROVISIONALLY_REJECTED: "--reason",
    S.REJECTED: "--reason",
    S.FORWARDED: "--landlord",
    S.LANDLORD_CONTACT: "--document --due / --visit --time --place",
    S.COMMISSION: "(--commission / --met)",
    S.AWARDED: "(--received) (--days)",
    S.AWARDED_RANKED: "--rank",
    S.AWARDED_CONDITIONALLY: "--document --due",
    S.NOT_AWARDED: "--reason",
    S.INADMISSIBLE: "--reason",
    S.OFFER_WITHDRAWN: "--reason",
    S.WITHDRAWN_LATE: "--reason",
}
"""Options that go with a fact; between brackets those that may be left out."""


def facts_help() -> str:
    """Return the list of the facts."""
    lines = [line for fact in STAFFS for line in _lines(fact)]
    return "\n".join(("\b", _("Facts:"), *lines))


def _lines(fact: CandidatureState) -> tuple[str, ...]:
    first = f"  {fact:<24}{fact_label(fact)}"
    return (first, f"  {'':<24}{NEEDS[fact]}") if fact in NEEDS else (first,)
