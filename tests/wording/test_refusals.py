"""What a dossier, a document, an offer or a candidature refuses is told in a sentence, in both languages."""

from __future__ import annotations

from typing import Final

import pytest

from kiosk.domain import candidature_errors as candidature
from kiosk.domain import documents
from kiosk.domain import dossier_errors as dossier
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.conditions import Obstacle, ObstacleKind
from kiosk.domain.dossier import DossierState
from kiosk.domain.errors import KioskError
from kiosk.domain.offer import NoSuchOfferError
from kiosk.domain.tasks import Task
from kiosk.wording import sentence
from tests.domain.given import TODAY
from tests.wording.exact import check_both, folded

S, D = CandidatureState, DossierState

SAID: Final[list[tuple[KioskError, str]]] = [
    (
        dossier.DossierMoveError(state=D.REFUSED, target=D.VALIDATED),
        "Ce n'est pas possible dans l'état actuel du dossier : Non validé.",
    ),
    (
        dossier.UnfinishedDossierError(tasks=(Task.NUMBER, Task.ALIN)),
        "Terminez d'abord : Numéro unique, Compte AL'in.",
    ),
    (dossier.DeclarationNeededError(), "Cochez toutes les cases pour envoyer votre dossier."),
    (dossier.ReasonNeededError(), "Donnez un motif : la personne le lira."),
    (
        dossier.OwnDossierError(),
        "Vous ne pouvez pas décider de votre propre dossier. Une autre personne doit le faire.",
    ),
    (dossier.DossierLockedError(state=D.SUBMITTED), "Votre dossier est à l'étude. Reprenez-le pour le modifier."),
    (
        dossier.DossierLockedError(state=D.REFUSED),
        "Votre dossier n'est pas validé par TRIOMPHE SECURITE. Voyez le CSE : il peut le rouvrir.",
    ),
    (
        dossier.DossierLockedError(state=D.EXPIRED),
        "Votre renouvellement annuel est en retard. Notez d'abord sa nouvelle date dans « Mise à jour ».",
    ),
    (dossier.DossierLockedError(state=D.CLOSED), "Ce dossier est clos. Il ne change plus."),
    (
        dossier.RenewalLateError(due=TODAY),
        (
            "Le dernier jour pour renouveler était le lundi 23 novembre 2026. Après, la demande est radiée. "
            "Demande radiée ? Refaites-en une : notez ici son numéro et sa date."
        ),
    ),
    (
        dossier.RenewalTooEarlyError(last=TODAY),
        "La date ne peut pas être avant la dernière notée, le lundi 23 novembre 2026.",
    ),
    (
        dossier.OverdueDatesError(due=TODAY),
        "Avec ces dates, il fallait renouveler le lundi 23 novembre 2026. Comparez-les avec votre attestation.",
    ),
    (
        dossier.SameNumberError(),
        "C'est l'ancien numéro. Une nouvelle demande en a un nouveau : regardez la nouvelle attestation.",
    ),
    (dossier.NoCommuneError(), "Choisissez au moins une commune."),
    (
        dossier.CommuneCountError(limit=8),
        "Vous avez déjà 8 communes, le maximum. Retirez-en une pour en ajouter une autre.",
    ),
    (dossier.CommuneTwiceError(commune="Créteil"), "Créteil est déjà dans votre liste."),
    (
        dossier.CommuneTwiceError(commune="Paris 13e", city="Paris"),
        "Paris 13e est déjà dans votre choix : toute la ville de Paris.",
    ),
    (
        dossier.TooLateToReopenError(),
        "Cette correction n'est plus possible : plus de 30 jours ont passé.",
    ),
    (
        dossier.ClosedByLeaseError(),
        "Le bail signé a clos ce dossier : corrigez ce fait dans la candidature.",
    ),
    (dossier.OtherDossierBegunError(), "Un autre dossier est commencé depuis. Celui-ci reste clos."),
    (dossier.UnknownItemError(item="X"), "Ce dossier n'a rien de ce nom : X."),
    (
        dossier.NotDepositedError(),
        "Cette pièce n'est pas déclarée déposée : il n'y a encore rien à vérifier.",
    ),
    (documents.NotYetReasonError(), "Dites pourquoi vous n'avez pas encore d'avis."),
    (
        documents.OnlyTaxNoticeError(),
        "Seul l'avis d'imposition peut venir plus tard. Déposez les autres pièces.",
    ),
    (NoSuchOfferError(reference="AL-1"), "Aucune offre n'a cette référence : AL-1."),
    (
        candidature.FactRefusedError(state=S.UNDER_REVIEW, fact=S.AWARDED),
        "Ce fait ne va pas avec l'état actuel : En cours d'analyse par Action Logement. Vérifiez l'étape.",
    ),
    (
        candidature.AlreadyForwardedError(on=TODAY, landlord="X"),
        "L'annulation n'est plus possible ici : le bailleur a votre dossier depuis le lundi 23 novembre 2026.",
    ),
    (candidature.NoCandidatureError(), "Cette personne n'a pas de candidature en cours."),
    (candidature.AlreadyEndedError(), "Cette candidature est déjà terminée : plus rien ne peut y changer."),
    (
        candidature.MovedMeanwhileError(state=S.APPROVED, fact=S.AWAITING_FINAL_ANSWER),
        "Votre candidature a avancé entre-temps : Validée par Action Logement, pas encore transmise. Regardez-la.",
    ),
    (
        candidature.FactDateError(day=TODAY, earliest=TODAY),
        "La date ne peut pas être avant le fait précédent, le lundi 23 novembre 2026.",
    ),
    (candidature.RankError(), "Le rang est 2 ou plus. Au rang 1, notez « Logement attribué »."),
    (
        candidature.PlannedDateError(day=TODAY),
        "Cette date est avant le fait lui-même : lundi 23 novembre 2026. Tapez une date plus tardive.",
    ),
    (
        candidature.TooEarlyToCloseError(limit=TODAY),
        "Il est encore temps de répondre : le dernier jour est le lundi 23 novembre 2026.",
    ),
    (
        candidature.TooEarlyToCloseError(limit=None),
        "La date de réception de l'offre n'est pas notée. Corrigez d'abord l'attribution, avec cette date.",
    ),
    (
        candidature.NothingToCorrectError(),
        "Il n'y a rien à corriger : il ne reste que le dépôt de la candidature.",
    ),
    (
        candidature.CorrectionTooLateError(),
        "Cette correction n'est plus possible : plus de 30 jours ont passé.",
    ),
    (
        candidature.CorrectionNotStaffsError(),
        "La personne a mis fin à cette candidature : ce n'est pas une erreur de saisie.",
    ),
    (
        candidature.OtherActiveError(),
        "Cette correction est impossible : une autre candidature est active.",
    ),
    (
        candidature.CannotApplyError(
            obstacles=(Obstacle(kind=ObstacleKind.UNFINISHED), Obstacle(kind=ObstacleKind.OFFER_TAKEN))
        ),
        (
            "Vous ne pouvez pas encore postuler. Voici pourquoi : Votre dossier n'est pas fini. "
            "Ce logement est déjà pourvu."
        ),
    ),
]
NEEDED: Final = [
    (S.NOT_AWARDED, "reason", "Donnez un motif : la personne le lira."),
    (S.FORWARDED, "landlord", "Indiquez le bailleur qui a reçu le dossier."),
    (S.LANDLORD_CONTACT, "document", "Indiquez la pièce que le bailleur demande, ou la date de la visite."),
    (S.AWARDED_CONDITIONALLY, "document", "Indiquez la pièce que le bailleur demande."),
    (S.LANDLORD_CONTACT, "due_on", "Indiquez la date limite pour remettre la pièce."),
    (S.LANDLORD_CONTACT, "visit_time", "Indiquez l'heure de la visite."),
    (S.LANDLORD_CONTACT, "visit_place", "Indiquez le lieu de la visite."),
    (
        S.COMMISSION,
        "commission_on",
        "Donnez la nouvelle date de la commission, ou notez qu'elle s'est réunie.",
    ),
    (S.AWARDED_RANKED, "rank", "Indiquez le rang de la personne."),
]


@pytest.mark.parametrize(("error", "said"), SAID, ids=lambda value: type(value).__name__)
def test_a_refusal_is_told_in_both_languages(error: KioskError, said: str) -> None:
    assert folded(sentence(error)) == said
    check_both(lambda: (sentence(error),))


@pytest.mark.parametrize("state", DossierState)
def test_a_dossier_that_cannot_change_says_why_in_every_state(state: DossierState) -> None:
    check_both(lambda: (sentence(dossier.DossierLockedError(state=state)),))


@pytest.mark.parametrize(("fact", "detail", "said"), NEEDED)
def test_what_a_fact_lacks_is_asked_for(fact: CandidatureState, detail: str, said: str) -> None:
    assert hasattr(Details(), detail)
    error = candidature.DetailNeededError(fact=fact, detail=detail)
    assert folded(sentence(error)) == said
    check_both(lambda: (sentence(error),))


def test_every_refusal_of_these_modules_is_here() -> None:
    here = {type(error) for error, _said in SAID} | {candidature.DetailNeededError}
    modules = (candidature, dossier, documents)
    raised = {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, KioskError) and thing.__module__ == module.__name__
    }
    assert raised <= here
