"""Sample pages of somebody with a dossier: home, tasks, months."""

from __future__ import annotations

from kiosk.flows.page import Block, Box, Buttons, Heading, Mark, Menu, Note, Page, Text
from kiosk.flows.requests import Refresh
from kiosk.flows.said import Said, Tone
from tests.screens.sample_parts import R19, button, muted, row, strong

ANSWER_BESIDE: tuple[Block, ...] = (
    Heading(text="Répondez au bailleur"),
    Text(pieces=("Toits & Familles vous a attribué le T2 du square des Acacias, à Paris 13e.",)),
    Box(
        title="Répondez au plus tard",
        lines=(("", Said("jeudi 3 décembre 2026", Tone.ERROR)), ("", "à minuit, dans 10 jours")),
        error=True,
    ),
    Text(pieces=("Sans réponse de votre part, la loi considère que vous refusez.",)),
    Text(pieces=("Appuyez sur ", strong("Entrée"), " pour lire la proposition et répondre.")),
    Text(pieces=(muted("Une question\u202f? Votre référent CSE, ou le 0970\u00a0800\u00a0800."),)),
)

HOME = Page(
    title="Bonjour Mamadou",
    aside="Candidature\u00a0: étape 6 sur 7",
    root=True,
    blocks=(
        Heading(text="À faire maintenant"),
        Menu(
            rows=(
                row(
                    "answer",
                    "Répondez au bailleur",
                    "au plus tard jeudi 3 déc. (10 jours)",
                    mark=Mark.LATE,
                    beside=ANSWER_BESIDE,
                ),
                row(
                    "deposit",
                    "Déposez vos pièces d’octobre",
                    Said("en retard de 13 jours", Tone.ERROR),
                    mark=Mark.LATE,
                    beside=(Heading(text="Déposez vos pièces"), Note(text=R19)),
                ),
            ),
            columns=(33, 0),
        ),
        Heading(text="Votre démarche"),
        Menu(
            rows=(
                row("1", "1 Numéro unique", "111 03·· ······ GDPUB", mark=Mark.DONE),
                row("2", "2 Espace AL’in et dossier", "Validé le jeudi 12 novembre", mark=Mark.DONE),
                row("3", "3 Choisir une offre", "7 offres, dont 2 nouvelles", mark=Mark.DONE),
                row("4", "4 Mes candidatures", strong("Logement attribué"), mark=Mark.CURRENT),
                row("5", "5 Signature du bail", muted("Pas encore possible"), mark=Mark.TODO),
                row("6", "6 Mise à jour du dossier", "À renouveler avant le 15 mars 2027", mark=Mark.TODO),
            ),
            columns=(33, 0),
        ),
        Menu(
            rows=(row("data", "Mes données"), row("help", "Aide et contacts"), row("finish", "Terminer")), columns=(0,)
        ),
    ),
)

TASKS = Page(
    title="Mon dossier",
    aside="3 tâches terminées sur 7",
    done=3,
    total=7,
    focus="3",
    status="Enregistré à 14:02",
    blocks=(
        Text(pieces=("Dans l’ordre que vous voulez. Vous pouvez partir et revenir plus tard.",)),
        Menu(
            rows=(
                row("1", "1 Vos coordonnées", muted("07 55 10 20 02"), Said("Terminé", Tone.TAG_DONE), mark=Mark.DONE),
                row("2", "2 Numéro unique", muted("111 06·· GDPUB"), Said("Terminé", Tone.TAG_DONE), mark=Mark.DONE),
                row(
                    "3", "3 Communes demandées", muted("2 communes"), Said("En cours", Tone.TAG_NOW), mark=Mark.CURRENT
                ),
                row("4", "4 Foyer et logement", muted("2 personnes"), Said("Terminé", Tone.TAG_DONE), mark=Mark.DONE),
                row(
                    "5",
                    "5 Pièces justificatives",
                    muted("1 à remplacer"),
                    Said("À corriger", Tone.TAG_LATE),
                    mark=Mark.LATE,
                ),
                row("6", "6 Espace AL’in", "", Said("À faire", Tone.TAG_NONE), mark=Mark.TODO),
                row("7", "7 Vérifier et envoyer", "", Said("Pas encore", Tone.TAG_NONE), mark=Mark.TODO),
            ),
            columns=(30, 0, 14),
            spaced=True,
        ),
    ),
)

MONTHS = Page(
    title="Mise à jour du dossier",
    aside="Chaque mois, chaque année",
    focus="receipt",
    blocks=(
        Box(title="Septembre", lines=(("", Said("[x] Complet", Tone.DONE)), ("", "le 8 octobre"))),
        Box(
            title="Octobre",
            lines=(("", Said("[!] Incomplet 1/2", Tone.ERROR)), ("", "13 jours de retard")),
            error=True,
        ),
        Box(title="Novembre", lines=(("", muted("[ ] Pas encore")), ("", "dès le 1er décembre"))),
        Heading(text="Octobre\u00a0: sur demande-logement-social.gouv.fr, j’ai déposé"),
        Menu(
            rows=(
                row(
                    "payslip",
                    "Bulletin de salaire d’octobre",
                    muted("le 20 novembre"),
                    mark=Mark.TICKED,
                    go=None,
                    tick=Refresh("payslip"),
                ),
                row(
                    "receipt",
                    "Quittance de loyer d’octobre",
                    mark=Mark.UNTICKED,
                    go=None,
                    tick=Refresh("receipt"),
                ),
            ),
            columns=(33, 0),
        ),
        Buttons(buttons=(button("confirm", "Confirmer octobre"),)),
    ),
)
