"""The two members of staff of the demonstration, with phrases that are public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.account import SecretKind
from kiosk.domain.actor import Role
from kiosk.domain.staff import StaffReadmission

if TYPE_CHECKING:
    from kiosk.services.build import Services


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """One of them."""

    name: str
    role: Role
    phrase: str


CSE: Final = Colleague(name="Claire", role=Role.CSE, phrase="facile nuage orange gardien pluie")
EMPLOYER: Final = Colleague(name="Marc", role=Role.EMPLOYER, phrase="badge bureau dossier tapis équipe")


def let_in(services: Services, colleague: Colleague) -> None:
    """Let a member come in once and choose their phrase, as on a first day."""
    entered = services.staff_access.sign_in(colleague.name, services.staff_access.give_phrase(colleague.name))
    if isinstance(entered, StaffReadmission):
        services.staff_access.choose_phrase(entered, colleague.phrase, SecretKind.PROPOSED)
