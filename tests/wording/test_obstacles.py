"""Each reason why one may not apply, with what to do (R08, R13, R14, R22)."""

from __future__ import annotations

from typing import Final

import pytest

from kiosk.domain.conditions import Obstacle, ObstacleKind
from kiosk.wording.obstacles import obstacle_words
from tests.domain.given import TODAY
from tests.wording.exact import check_both, folded

SAID: Final = {
    "NO_DOSSIER": ("Vous n'avez pas encore de dossier.", "Ouvrez « Mon dossier » et remplissez-le."),
    "UNFINISHED": (
        "Votre dossier n'est pas fini.",
        "Ouvrez « Mon dossier » et terminez les tâches restantes.",
    ),
    "AWAITING_VALIDATION": (
        "Votre dossier attend la validation de TRIOMPHE SECURITE depuis le lundi 23 novembre 2026.",
        "Attendez la réponse. Sans nouvelle, demandez au CSE.",
    ),
    "CHANGES_REQUESTED": (
        "Votre dossier a des points à corriger.",
        "Corrigez-les dans « Mon dossier », puis renvoyez-le.",
    ),
    "REFUSED": (
        "TRIOMPHE SECURITE n'a pas validé votre dossier.",
        "Voyez le CSE au sujet du motif : il peut rouvrir votre dossier.",
    ),
    "CLOSED": ("Votre dossier est clos.", "Pour recommencer, ouvrez un nouveau dossier ici."),
    "RENEWAL_OVERDUE": (
        "Votre renouvellement annuel est en retard : il fallait le faire le lundi 23 novembre 2026.",
        "Renouvelez, puis notez la nouvelle date dans « Mise à jour ».",
    ),
    "ACTIVE_CANCELLABLE": (
        "Vous avez déjà une candidature active : AL-75-1, Paris 13e.",
        "Suivez-la dans « Mes candidatures ». Vous pouvez encore l'y annuler.",
    ),
    "ACTIVE_WITH_LANDLORD": (
        "Vous avez déjà une candidature active : AL-75-1, Paris 13e.",
        "Le bailleur a le dossier : attendez la fin. Pour renoncer : le bailleur et le CSE.",
    ),
    "OFFER_NOT_YET_OPEN": ("Cette offre ouvre le lundi 23 novembre 2026.", "Revenez à partir de ce jour."),
    "OFFER_CLOSED": ("Cette offre est fermée depuis le lundi 23 novembre 2026.", "Regardez les autres offres."),
    "OFFER_TAKEN": ("Ce logement est déjà pourvu.", "Regardez les autres offres."),
    "OFFER_WITHDRAWN": ("Cette offre a été retirée.", "Regardez les autres offres."),
}


def obstacle(kind: str) -> Obstacle:
    return Obstacle(kind=ObstacleKind(kind), on=TODAY, reference="AL-75-1", commune="Paris 13e")


def test_every_reason_is_here() -> None:
    assert SAID.keys() == {str(kind) for kind in ObstacleKind}


@pytest.mark.parametrize(("kind", "said"), SAID.items())
def test_r08_r13_r22_a_reason_comes_with_what_to_do(kind: str, said: tuple[str, str]) -> None:
    words = obstacle_words(obstacle(kind))
    assert (folded(words.reason), folded(words.action)) == said


@pytest.mark.parametrize("kind", ObstacleKind)
def test_a_reason_and_its_way_out_are_in_both_languages(kind: ObstacleKind) -> None:
    check_both(lambda: (obstacle_words(obstacle(kind)).reason, obstacle_words(obstacle(kind)).action))


def test_what_a_file_of_offers_brought_is_shown_as_text() -> None:
    given = Obstacle(kind=ObstacleKind.ACTIVE_CANCELLABLE, reference="\x1b[2JX", commune="[/]\u202e")
    assert obstacle_words(given).reason.endswith("\ufffd[2JX, [/].")
