"""Sample pages of applying: an offer, a candidature, the questions around them."""

from __future__ import annotations

from kiosk.flows.page import Box, Buttons, Facts, Heading, Mark, Menu, Note, Page, Text
from tests.screens.sample_parts import R19, button, muted, row, strong

CANDIDATURE = Page(
    title="Candidature\u00a0: T2 à Paris 13e",
    aside="AL-75-2026007, étape 2 sur 7",
    done=2,
    total=7,
    blocks=(
        Facts(
            rows=(
                row("1", "1 Candidature déposée", "vendredi 13 novembre", mark=Mark.DONE, go=None),
                row(
                    "2",
                    "2 Analyse par Action Logement",
                    "depuis le lundi 16 novembre",
                    mark=Mark.CURRENT,
                    go=None,
                    here=True,
                ),
                row("3", "3 Transmission au bailleur", "", mark=Mark.TODO, go=None),
                row("4", "4 Contact du bailleur\u00a0: visite, pièces", muted("facultatif"), mark=Mark.TODO, go=None),
                row("5", "5 Commission d’attribution (CALEOL)", "", mark=Mark.TODO, go=None),
                row("6", "6 Résultat", "", mark=Mark.TODO, go=None),
                row("7", "7 Visite et signature du bail", "", mark=Mark.TODO, go=None),
            ),
            columns=(0, -30),
        ),
        Box(
            title="Et maintenant",
            lines=(
                ("Qui agit", strong("Action Logement, qui étudie votre dossier")),
                ("Depuis", "7 jours"),
                ("Sans nouvelle", "après 30 jours\u00a0: votre référent CSE, ou 0970\u00a0800\u00a0800"),
                ("Vous pouvez", "annuler, tant que le bailleur n’a pas reçu le dossier"),
            ),
        ),
        Buttons(
            buttons=(
                button("offer", "Voir l’offre"),
                button("cancel", "Annuler cette candidature", danger=True),
                button("archives", "Archives (2)"),
            )
        ),
    ),
    beside=(
        Heading(text="À savoir sur l’étape 2"),
        Text(pieces=("Action Logement vérifie que votre dossier correspond à l’offre.",)),
        Note(text=R19),
        Heading(text="Ce qui s’est passé"),
        Facts(
            rows=(
                row("a", muted("16 nov."), "Analyse commencée", go=None),
                row("b", muted("13 nov."), "Candidature déposée", go=None),
            ),
            columns=(8, 0),
        ),
    ),
)

OFFER = Page(
    title="T2 à Paris 13e arrondissement",
    aside="Offre AL-75-2026007, 2 sur 7",
    blocks=(
        Facts(
            rows=(
                row(
                    "a",
                    muted("Logement"),
                    "T2, 50,8 m², 6e étage sur 6, ascenseur",
                    muted("Loyer"),
                    "384,67\u00a0€",
                    go=None,
                ),
                row(
                    "b",
                    muted("Adresse"),
                    "109 square des Acacias, Le Clos des Lilas",
                    muted("Charges"),
                    "144,17\u00a0€",
                    go=None,
                ),
                row(
                    "c",
                    muted("Énergie"),
                    "DPE D, chauffage collectif au gaz",
                    strong("Total CC"),
                    strong("528,84\u00a0€"),
                    go=None,
                ),
                row("d", muted("Bailleur"), "Toits & Familles, financement PLUS", go=None),
                row("e", muted("Libre"), "le vendredi 22 janvier 2027", go=None),
                row("f", muted("Postuler"), strong("jusqu’au dimanche 13 décembre 2026"), go=None),
            ),
            columns=(10, 0, 9, -9),
        ),
        Text(pieces=("Proche écoles et commerces.",)),
        Buttons(buttons=(button("apply", "Je postule"), button("back", "Revenir aux offres"))),
        Note(text=R19),
    ),
)

BLOCKED = Page(
    title="Vous ne pouvez pas encore postuler",
    aside="Offre AL-75-2026007",
    blocks=(
        Text(pieces=("2 raisons. Réglez-les dans l’ordre\u00a0: le bouton «\u00a0Je postule\u00a0» s’ouvrira.",)),
        Heading(text="1  Votre dossier attend une correction\u00a0: attestation illisible"),
        Menu(rows=(row("replace", "Remplacer l’attestation d’hébergement", mark=Mark.LEADS),), columns=(0,)),
        Heading(text="2  Votre demande n’est plus renouvelée depuis le 15 novembre"),
        Menu(rows=(row("renew", "Déclarer la nouvelle date de renouvellement", mark=Mark.LEADS),), columns=(0,)),
        Note(text="Besoin d’aide\u202f? Votre référent CSE, ou le 0970\u00a0800\u00a0800."),
    ),
)

CONFIRM = Page(
    title="Déposer votre candidature\u202f?",
    dialog=True,
    blocks=(
        Text(pieces=(strong("T2 à Paris 13e, 528,84\u00a0€ charges comprises"),), tight=True),
        Text(pieces=("Offre AL-75-2026007, Toits & Familles",)),
        Text(
            pieces=(
                "Vous ne pouvez avoir qu’une candidature active à la fois.",
                " Vous pourrez l’annuler tant que votre dossier n’a pas été transmis au bailleur.",
            )
        ),
        Note(text=R19),
        Buttons(buttons=(button("apply", "Déposer ma candidature"), button("back", "Revenir à l’offre"))),
    ),
)

CANCEL = Page(
    title="Annuler cette candidature\u202f?",
    dialog=True,
    danger=True,
    blocks=(
        Text(pieces=("Vous pourrez postuler à une autre offre. Celle-ci ne sera pas gardée pour vous.",)),
        Buttons(
            buttons=(
                button("cancel", "Oui, annuler cette candidature", danger=True),
                button("keep", "Non, la garder"),
            )
        ),
    ),
)
