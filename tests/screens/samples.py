"""Pages of every kind, with every kind of block: what the kiosk shows, without its database."""

from __future__ import annotations

from kiosk.flows.page import BigNumber, Buttons, Heading, Items, Menu, Page, QrCode, Text
from kiosk.flows.said import Said, Tone
from tests.screens.sample_applying import BLOCKED, CANCEL, CANDIDATURE, CONFIRM, OFFER
from tests.screens.sample_dossier import HOME, MONTHS, TASKS
from tests.screens.sample_parts import button, muted, row, strong

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
