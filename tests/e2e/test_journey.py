"""From an account to the lease, keyboard alone, the staff with their commands in between (R03 to R20)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.clock import paris_day, utc_now
from tests.e2e.hands import Person, command
from tests.e2e.sample import write_sample
from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from pathlib import Path

MATRICULE = "TS009001"
CSE, EMPLOYER = "Claire", "Marc"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with the offers of the sample, dated around today, and two members of staff."""
    path, offers = tmp_path / "kiosk.db", tmp_path / "offres.csv"
    command(path, "init")
    command(path, "staff", "add", CSE, "--role", "cse", "--matricule", "TS000001")
    command(path, "staff", "add", EMPLOYER, "--role", "employer", "--matricule", "TS000002")
    write_sample(offers, paris_day(utc_now()))
    command(path, "offers", "import", str(offers))
    return path


@pytest.mark.parametrize("size", [pytest.param((80, 24), id="80x24"), pytest.param((120, 36), id="120x36")])
def test_from_an_account_to_the_lease(database: Path, size: tuple[int, int]) -> None:
    with Kiosk(database, size=size) as kiosk:
        person = Person(kiosk)
        create_account(kiosk, person)
        fill_dossier(person)
        send(person)
        person.back_home()
        person.see("En attente de validation")
        command(database, "dossiers", "validate", MATRICULE, "--by", EMPLOYER)
        apply_in_the_second_tab(kiosk, person)
        be_refused_a_second_one(person)
        cancel(database, person)
        apply_again(kiosk, person)
        follow_to_the_lease(database, person)


def create_account(kiosk: Kiosk, person: Person) -> None:
    kiosk.expect("Votre demande de logement social")
    person.choose("Créer mon dossier")
    person.see("Avant de commencer")
    person.choose("J’ai lu cette notice")
    person.answer("Votre matricule", MATRICULE)
    person.choose("Continuer")
    person.see("Vos cinq mots")
    at = next(number for number, line in enumerate(kiosk.lines()) if "Vos cinq mots" in line)
    words = kiosk.lines()[at + 1].strip(" │")
    person.choose("J’ai noté mes mots")
    person.choose("Continuer")
    person.answer("Votre phrase secrète", " ".join(word[:4] for word in words.split()))
    person.choose("Continuer")
    person.see("Votre démarche")


def fill_dossier(person: Person) -> None:
    person.choose("Mon dossier")
    person.choose("1 Vos coordonnées")
    person.answer("Nom", "Delage")
    person.answer("Prénom", "Inès")
    person.choose("Continuer")
    person.answer("Téléphone portable", "06 11 22 33 44")
    person.choose("Continuer")
    _number(person)
    _communes(person)
    _household(person)
    _documents(person)
    _alin(person)


def _number(person: Person) -> None:
    today = paris_day(utc_now())
    person.choose("2 Numéro unique")
    person.choose("Oui, je l’ai avec moi")
    person.choose("Continuer")
    person.answer("Numéro unique (NUR ou NUD)", "111 0126 000199 GDPUB")
    person.choose("Continuer")
    person.answer("Date de votre demande", f"{today - timedelta(days=30):%d/%m/%Y}")
    person.choose("Continuer")


def _communes(person: Person) -> None:
    person.choose("3 Communes demandées")
    person.answer("Où souhaitez-vous habiter ? (1 à 8 communes)", "montreuil 93100")
    person.see("Montreuil")
    person.choose("Continuer")


def _household(person: Person) -> None:
    person.choose("4 Foyer et logement actuel")
    person.answer("Combien d’adultes vivront dans le logement, en vous comptant ?", "1")
    person.answer("Combien d’enfants y vivront ?", "0")
    person.choose("Continuer")
    person.choose("Quelqu’un m’héberge")
    person.choose("Continuer")


def _documents(person: Person) -> None:
    person.choose("5 Pièces justificatives")
    for document in ("Papiers d’identité", "Contrat de travail", "Trois derniers bulletins", "Avis d’imposition"):
        person.tick(document)
    person.tick("Attestation d’hébergement")
    person.see("5 pièces cochées sur 5")
    person.choose("Revenir aux tâches")


def _alin(person: Person) -> None:
    person.choose("6 Compte AL’in")
    for box in ("Compte créé", "Numéro unique saisi", "Identifiant de l’entreprise saisi"):
        person.tick(box)
    person.choose("Continuer")
    person.answer("Date de la dernière mise à jour sur AL’in", f"{paris_day(utc_now()) - timedelta(days=10):%d/%m/%Y}")
    person.choose("Continuer")
    person.see("478 951 080 est un SIREN")
    person.choose("Continuer")


def send(person: Person) -> None:
    person.choose("7 Vérifier et envoyer")
    person.see("Vérifiez vos réponses")
    for box in ("Je déclare que mes réponses", "Je confirme que chaque pièce", "Je sais que je dois"):
        person.tick(box)
    person.choose("Envoyer mon dossier")
    person.see("Votre dossier est envoyé")


def apply_in_the_second_tab(kiosk: Kiosk, person: Person) -> None:
    person.back_home()
    person.choose("3 Choisir une offre")
    person.see("Communes demandées", "Communes limitrophes", "Autres communes du département")
    kiosk.press("right")
    kiosk.press("enter")
    person.choose("Je postule")
    person.see("Postuler à ce logement", "valeur contractuelle")
    person.choose("Oui, je postule")
    person.see("Votre candidature est déposée")


def be_refused_a_second_one(person: Person) -> None:
    person.choose("Revenir à l’accueil")
    person.choose("3 Choisir une offre")
    person._kiosk.press("enter")
    person.see("Vous avez déjà une candidature active")
    person.back_home()


def cancel(database: Path, person: Person) -> None:
    record(database, "UNDER_REVIEW")
    _follow(person)
    person.see("En cours d’analyse par Action Logement")
    record(database, "APPROVED")
    _follow(person)
    person.see("Validée par Action Logement, pas encore transmise")
    person.choose("Annuler cette candidature")
    person.see("Annuler cette candidature ? (1 sur 2)")
    person.choose("Continuer")
    person.see("(2 sur 2)")
    person.choose("Oui, l’annuler pour de bon")
    person.see("Candidature annulée le")
    person.back_home()


def apply_again(kiosk: Kiosk, person: Person) -> None:
    person.choose("3 Choisir une offre")
    kiosk.press("right", "right", "enter")
    person.choose("Je postule")
    person.choose("Oui, je postule")
    person.see("Votre candidature est déposée")


def follow_to_the_lease(database: Path, person: Person) -> None:
    today = paris_day(utc_now())
    soon = f"{today + timedelta(days=12):%d/%m/%Y}"
    facts: list[tuple[tuple[str, ...], str]] = [
        (("UNDER_REVIEW",), "[>] 2 Analyse par Action Logement"),
        (("APPROVED",), "Validée par Action Logement, pas encore transmise"),
        (("FORWARDED", "--landlord", "Toits & Familles"), "[>] 3 Transmission au bailleur"),
        (("LANDLORD_CONTACT", "--document", "bulletin de salaire", "--due", soon), "[>] 4 Contact du bailleur"),
        (("COMMISSION", "--commission", soon), "[>] 5 Commission d’attribution (CALEOL)"),
        (("AWARDED", "--received", f"{today:%d/%m/%Y}"), "[>] 6 Résultat"),
    ]
    for arguments, seen in facts:
        record(database, *arguments)
        _follow(person)
        person.see(seen)
    person.choose("Lire et répondre")
    person.choose("J’accepte le logement")
    person.choose("Oui, elle est envoyée")
    person.see("C’est noté")
    _follow(person)
    person.see("[>] 7 Visite et signature du bail")
    record(database, "LEASE_SIGNED")
    _follow(person)
    person.see("Bail signé")


def _follow(person: Person) -> None:
    person.back_home()
    person.choose("4 Mes candidatures")


def record(database: Path, *arguments: str) -> None:
    command(database, "candidatures", "record", MATRICULE, *arguments, "--by", CSE)
