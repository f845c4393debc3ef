"""The nine invented people of the demonstration, and what has happened to each, in days before today."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.household import Situation

if TYPE_CHECKING:
    from collections.abc import Callable

S = CandidatureState
CANDIDATE_FACTS: Final = frozenset({S.CANCELLED, S.ACCEPTED, S.DECLINED, S.AWAITING_FINAL_ANSWER})
"""Those that the person declares in these stories."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A fact of a candidature."""

    ago: int
    """Days before today."""
    fact: CandidatureState
    details: Callable[[date], Details] = field(default=lambda _: Details())
    """From today's date, for what is planned."""


@dataclass(frozen=True, kw_only=True)
class Story:
    """What one person has done."""

    id: str
    """Of the persona: P1 to P9."""
    phrase: str
    """Five words, shown by `kiosk demo --people`."""
    situation: Situation
    sent: int | None = None
    """Days since the dossier was sent; `None` for a draft."""
    decided: str = ""
    """validate, request-changes."""
    still_to_deposit: tuple[str, ...] = ()
    """Kinds of documents not deposited in truth: the employer asks for them."""
    renewed: int = 200
    """Days since the last renewal."""
    candidatures: tuple[tuple[Step, ...], ...] = ()
    """Each begins with FILED."""
    says: str = ""
    """What there is to see, in one line."""


def _in(days: int) -> Callable[[date], date]:
    return lambda today: today + timedelta(days=days)


def _forwarded(ago: int) -> Step:
    return Step(ago=ago, fact=S.FORWARDED, details=lambda _: Details(landlord="Toits & Familles"))


_REVIEWED = (
    Step(ago=45, fact=S.FILED),
    Step(ago=43, fact=S.UNDER_REVIEW),
    Step(ago=36, fact=S.APPROVED),
    _forwarded(34),
)

STORIES: Final = (
    Story(
        id="P1",
        phrase="abeille jardin lumière maison rivière",
        situation=Situation.TENANT_PRIVATE,
        sent=75,
        decided="validate",
        renewed=120,
        candidatures=(
            (
                *_REVIEWED,
                Step(ago=20, fact=S.COMMISSION, details=lambda today: Details(commission_on=today - timedelta(days=2))),
                Step(ago=1, fact=S.AWARDED, details=lambda today: Details(received_on=today, answer_days=10)),
            ),
        ),
        says="un logement lui est attribué, il doit répondre sous 10 jours",
    ),
    Story(
        id="P2",
        phrase="bateau citron étoile fenêtre montagne",
        situation=Situation.HOSTED,
        sent=12,
        decided="request-changes",
        still_to_deposit=("HOSTING",),
        renewed=90,
        says="une correction lui est demandée : l'attestation d'hébergement",
    ),
    Story(
        id="P3",
        phrase="camion dauphin orange prairie soleil",
        situation=Situation.TENANT_SOCIAL,
        sent=75,
        decided="validate",
        renewed=300,
        candidatures=(
            (
                *_REVIEWED,
                Step(ago=15, fact=S.COMMISSION, details=lambda today: Details(commission_on=today - timedelta(days=6))),
                Step(ago=5, fact=S.NOT_AWARDED, details=lambda _: Details(reason="un autre dossier était prioritaire")),
            ),
        ),
        says="son dossier est validé, une candidature non retenue est aux archives",
    ),
    Story(
        id="P4",
        phrase="école forêt guitare hiver mémoire",
        situation=Situation.RESIDENCE,
        sent=75,
        decided="validate",
        renewed=60,
        candidatures=(
            (Step(ago=50, fact=S.FILED), Step(ago=46, fact=S.CANCELLED)),
            (
                Step(ago=40, fact=S.FILED),
                Step(ago=38, fact=S.UNDER_REVIEW),
                Step(
                    ago=3,
                    fact=S.PROVISIONALLY_REJECTED,
                    details=lambda _: Details(reason="revenus au-dessus du plafond"),
                ),
            ),
        ),
        says="Action Logement a dit non une première fois, à elle de choisir",
    ),
    Story(
        id="P5",
        phrase="image journal légume nuage piscine",
        situation=Situation.TENANT_PRIVATE,
        sent=75,
        decided="validate",
        renewed=150,
        candidatures=(
            (
                *_REVIEWED,
                Step(
                    ago=2,
                    fact=S.AWARDED_CONDITIONALLY,
                    details=lambda today: Details(document="avis d'imposition", due_on=_in(12)(today)),
                ),
            ),
        ),
        says="un logement lui est attribué sous condition : une pièce à fournir",
    ),
    Story(
        id="P6",
        phrase="rocher sable tortue valise village",
        situation=Situation.TENANT_PRIVATE,
        sent=75,
        decided="validate",
        renewed=353,
        says="son dossier est validé, le renouvellement est à faire dans 12 jours",
    ),
    Story(
        id="P7",
        phrase="animal balcon cerise désert éponge",
        situation=Situation.LEASE_ENDED,
        sent=75,
        decided="validate",
        renewed=180,
        candidatures=((*_REVIEWED, Step(ago=4, fact=S.AWARDED_RANKED, details=lambda _: Details(rank=2))),),
        says="elle est au rang 2, une autre personne répond d'abord",
    ),
    Story(
        id="P8",
        phrase="fleur girafe herbe insecte lampe",
        situation=Situation.TENANT_PRIVATE,
        says="il n'a pas encore de numéro unique, son dossier est commencé",
    ),
    Story(
        id="P9",
        phrase="marché neige océan papier quartier",
        situation=Situation.TENANT_SOCIAL,
        sent=300,
        decided="validate",
        renewed=380,
        says="son renouvellement n'est pas fait, son dossier a expiré",
    ),
)
