"""The nine invented people of the demonstration, and what has happened to each, in days before today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.household import Situation
from kiosk.domain.monthly_deposits import MonthlyKind
from kiosk.i18n import N_
from kiosk.services.demonstration.tracks import Step, Track

if TYPE_CHECKING:
    from collections.abc import Callable

S = CandidatureState


class Decided(Enum):
    """What the employer made of a dossier."""

    VALIDATED = auto()
    CHANGES_REQUESTED = auto()


@dataclass(frozen=True, kw_only=True)
class Story:
    """What one person has done; `begun` days ago they made their account and filled in their dossier."""

    id: str
    """Of the persona: P1 to P9."""
    phrase: str
    """Five words of the published list."""
    situation: Situation
    begun: int = 76
    sent: int | None = 75
    """Days since the dossier was sent; `None` for a draft."""
    decided: Decided = Decided.VALIDATED
    not_found: tuple[str, ...] = ()
    """Items that the employer asks for again."""
    renewal_in: int = 200
    """Days until the yearly renewal is due; fewer than none when it was missed."""
    behind: tuple[MonthlyKind, ...] = ()
    """Documents of the last month that were not deposited."""
    tracks: tuple[Track, ...] = ()
    says: str
    """What there is to see, in one line."""


def _reason(reason: str) -> Callable[[date], Details]:
    return lambda _today: Details(reason=reason)


def _commission(ago: int) -> Callable[[date], Details]:
    return lambda today: Details(commission_on=today - timedelta(days=ago))


_PASSED_ON: Final = (
    Step(ago=45, fact=S.FILED),
    Step(ago=43, fact=S.UNDER_REVIEW),
    Step(ago=36, fact=S.APPROVED),
    Step(ago=34, fact=S.FORWARDED),
)

STORIES: Final = (
    Story(
        id="P1",
        phrase="abeille jardin lumière maison rivière",
        situation=Situation.TENANT_PRIVATE,
        renewal_in=245,
        behind=(MonthlyKind.RENT_RECEIPT,),
        tracks=(
            (
                *_PASSED_ON,
                Step(ago=20, fact=S.COMMISSION, details=_commission(3)),
                Step(
                    ago=0, earlier=3, fact=S.AWARDED, details=lambda today: Details(received_on=today, answer_days=10)
                ),
            ),
        ),
        says=N_("a home is awarded: the answer is due within 10 days"),
    ),
    Story(
        id="P2",
        phrase="bateau citron étoile montagne oiseau",
        situation=Situation.HOSTED,
        begun=45,
        sent=12,
        decided=Decided.CHANGES_REQUESTED,
        not_found=(DocumentKind.HOSTING,),
        renewal_in=275,
        behind=(MonthlyKind.PAYSLIP,),
        says=N_("a correction is asked for: the hosting letter"),
    ),
    Story(
        id="P3",
        phrase="camion dauphin orange prairie soleil",
        situation=Situation.TENANT_SOCIAL,
        renewal_in=90,
        tracks=(
            (
                *_PASSED_ON,
                Step(ago=15, fact=S.COMMISSION, details=_commission(6)),
                Step(ago=5, earlier=1, fact=S.NOT_AWARDED, details=_reason("un autre dossier était prioritaire")),
            ),
        ),
        says=N_("the file is validated; an application not chosen is in the archives"),
    ),
    Story(
        id="P4",
        phrase="école fourmi guitare hiver mémoire",
        situation=Situation.RESIDENCE,
        renewal_in=265,
        tracks=(
            (Step(ago=50, fact=S.FILED), Step(ago=46, fact=S.CANCELLED)),
            (
                Step(ago=40, fact=S.FILED),
                Step(ago=38, fact=S.UNDER_REVIEW),
                Step(ago=3, fact=S.PROVISIONALLY_REJECTED, details=_reason("revenus au-dessus du plafond")),
            ),
        ),
        says=N_("an application was cancelled; for another, Action Logement said no: a choice is to be made"),
    ),
    Story(
        id="P5",
        phrase="image journal légume nuage piscine",
        situation=Situation.TENANT_PRIVATE,
        renewal_in=215,
        tracks=(
            (
                *_PASSED_ON,
                Step(
                    ago=2,
                    earlier=1,
                    fact=S.AWARDED_CONDITIONALLY,
                    details=lambda today: Details(document="avis d’imposition", due_on=today + timedelta(days=12)),
                ),
            ),
        ),
        says=N_("a home is awarded on condition: a document is due"),
    ),
    Story(
        id="P6",
        phrase="renard salade tortue valise village",
        situation=Situation.TENANT_PRIVATE,
        renewal_in=12,
        says=N_("the file is validated; the yearly renewal is due in 12 days"),
    ),
    Story(
        id="P7",
        phrase="animal balcon cerise désert épicerie",
        situation=Situation.LEASE_ENDED,
        renewal_in=185,
        tracks=((*_PASSED_ON, Step(ago=4, earlier=1, fact=S.AWARDED_RANKED, details=lambda _today: Details(rank=2))),),
        says=N_("a home is awarded at rank 2: somebody else answers first"),
    ),
    Story(
        id="P8",
        phrase="fleur girafe herbe insecte lampe",
        situation=Situation.TENANT_PRIVATE,
        begun=4,
        sent=None,
        says=N_("the file is begun; there is no unique number yet"),
    ),
    Story(
        id="P9",
        phrase="minute neige océan papier volcan",
        situation=Situation.TENANT_SOCIAL,
        begun=301,
        sent=300,
        renewal_in=-15,
        behind=(MonthlyKind.PAYSLIP, MonthlyKind.RENT_RECEIPT),
        says=N_("the yearly renewal was missed: the file has expired"),
    ),
)
