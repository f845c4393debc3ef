"""Pages of every kind, with every kind of block: what the kiosk shows, without its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import (
    BigNumber,
    Block,
    Box,
    Button,
    Buttons,
    Facts,
    Heading,
    Items,
    Mark,
    Menu,
    Note,
    Page,
    QrCode,
    Row,
    Text,
)
from kiosk.flows.requests import Back, Home, Refresh
from kiosk.flows.said import Said, Tone

if TYPE_CHECKING:
    from kiosk.flows.requests import Request

R19 = "Une proposition de logement n’a pas de valeur contractuelle\u00a0: seule la commission du bailleur décide."
GO = Home()


def row(key: str, *cells: str | Said, mark: Mark = Mark.NONE, go: Request | None = GO, **more: object) -> Row:
    return Row(key=key, cells=cells, mark=mark, go=go, **more)  # type: ignore[arg-type]


def muted(text: str) -> Said:
    return Said(text, Tone.MUTED)


def strong(text: str) -> Said:
    return Said(text, Tone.STRONG)


def button(key: str, label: str, *, danger: bool = False) -> Button:
    return Button(key=key, label=label, go=Refresh(focus=key), danger=danger)


WELCOME = Page(
    title="Votre demande de logement social, pas à pas",
    aside="CSE TRIOMPHE SECURITE",
    root=True,
    blocks=(
        Menu(
            rows=(
                row("sign-in", "Reprendre mon dossier", muted("matricule et phrase secrète")),
                row("create", "Créer mon dossier", muted("vingt minutes, en une ou plusieurs fois")),
                row("guide", "Comprendre la démarche", muted("six parties, sans rien donner de vous")),
                row("help", "Aide et contacts", muted("une personne vous répond")),
                row("linear", "Lecture vocale ou braille", muted("une question par ligne, sans mise en page")),
                row("language", "English", muted("everything here, in English")),
            ),
            columns=(30, 0),
            spaced=True,
        ),
        Text(pieces=(muted("Ce kiosque ne remplace ni AL’in ni demande-logement-social.gouv.fr."),), tight=True),
        Text(pieces=(muted("Rien ne part sur Internet. Sans touche, il se ferme en 3\u00a0minutes."),)),
    ),
)

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

HELP = Page(
    title="Aide et contacts",
    aside="Photographiez le code avec votre téléphone",
    blocks=(
        BigNumber(text="0970\u00a0800\u00a0800"),
        Text(pieces=(strong("0970\u00a0800\u00a0800"), ", Centre de Relation Client"), tight=True),
        Text(pieces=(muted("du lundi au vendredi, 9 h à 18 h"),)),
        Menu(
            rows=(
                row("write", "Écrire au CSE"),
                row("questions", "Questions fréquentes"),
                row("alin", "Centre d’aide AL’in"),
                row("notice", "Notice complète"),
            ),
            columns=(0,),
        ),
        Text(pieces=("Le code ouvre, sur votre téléphone,",), tight=True),
        QrCode(address="HTTPS://WWW.DEMANDE-LOGEMENT-SOCIAL.GOUV.FR", caption="demande-logement-social.gouv.fr"),
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

QUEUE = Page(
    title="À traiter",
    aside="4 demandes, dont 1 en retard",
    blocks=(
        Menu(
            heads=("Attend", "Quoi", "Qui", " État"),
            rows=(
                row(
                    "a",
                    Said("18 jours", Tone.ERROR),
                    "Dossier à valider",
                    "Aya Kouassi",
                    Said("En retard", Tone.TAG_LATE),
                ),
                row("b", "6 jours", "Dossier à valider", "Thi Mai Nguyen", Said("À traiter", Tone.TAG_NONE)),
                row("c", "3 jours", "Message", "Mamadou Diallo", Said("Nouveau", Tone.TAG_NOW)),
                row("d", "hier", "Pièce à vérifier", "Léo Martin", Said("Bientôt", Tone.TAG_WAIT)),
            ),
            columns=(-9, 26, 0, 12),
        ),
        Items(lines=("En retard\u00a0: plus de 10 jours.", "La plus ancienne d’abord.")),
    ),
)

LONG = Page(
    title="Notice d’information",
    blocks=(
        Buttons(buttons=(button("agree", "J’ai lu cette notice, je continue"), button("refuse", "Je ne continue pas"))),
        *(
            block
            for number in range(1, 9)
            for block in (
                Heading(text=f"Partie {number}"),
                Text(pieces=("Une phrase qui dit ce que le kiosque garde, pourquoi, et combien de temps. " * 3,)),
            )
        ),
        Menu(rows=(row("end", "Fin de la notice"),), columns=(0,)),
    ),
)

PAGES = {
    "welcome": WELCOME,
    "home": HOME,
    "tasks": TASKS,
    "candidature": CANDIDATURE,
    "offer": OFFER,
    "blocked": BLOCKED,
    "confirm": CONFIRM,
    "cancel": CANCEL,
    "help": HELP,
    "months": MONTHS,
    "queue": QUEUE,
    "long": LONG,
}
BACK = Back()
