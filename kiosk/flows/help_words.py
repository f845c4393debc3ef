"""What the help says: frequent questions, words explained, keys, sites."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.i18n import N_

QUESTIONS = (
    (
        N_("Do I need a unique number before anything else?"),
        N_("Yes. You get it on demande-logement-social.gouv.fr. Already have one? It is enough."),  # R03 R04
    ),
    (
        N_("Where do I put my documents?"),
        N_("On the site of your request. The kiosk keeps only the name of the document and its date."),  # R05 R23
    ),
    (
        N_("Why can I not apply yet?"),
        N_("TRIOMPHE SECURITE first has to validate your file. The offer's screen says what is missing."),  # R08
    ),
    (
        N_("Can I apply for several homes at once?"),
        N_("No. Only one application can be active. Cancel it, or wait until it ends."),  # R13
    ),
    (
        N_("I changed my mind. Can I cancel?"),
        N_("Yes, until the file goes to the landlord. After that, tell the landlord and the CSE."),  # R14
    ),
    (
        N_("Who decides, in the end?"),
        N_("The landlord's commission (CALEOL), and only it. A favourable opinion before is not an agreement."),  # R19
    ),
    (
        N_("I was given a home. How long do I have to answer?"),
        N_("At least ten days after you receive the offer. Without an answer, it counts as a refusal."),
    ),
    (
        N_("How long will I wait for a home?"),
        N_("As an indication: about ten years in Paris, 3 to 5 years in the suburbs. Nothing is promised."),  # R21
    ),
    (
        N_("What if I forget to renew my request?"),
        N_("You lose your seniority and start all over again. The kiosk warns you from 60 days before."),  # R22
    ),
    (
        N_("Does my employer see everything?"),
        N_("No. It sees your name, your matricule and the state of your file. The CSE sees the rest."),
    ),
)

WORDS = (
    N_("Unique number: the number of your request, given by the State (NUR or NUD)"),
    N_("AL'in: the Action Logement site where homes are offered"),
    N_("Landlord: the organisation that owns the home and rents it to you"),
    N_("CALEOL: the landlord's commission, which decides who gets the home"),
    N_("Application: your application for one home"),
    N_("Lease: the contract you sign with the landlord to live in the home"),
    N_("Seniority: the time since the date of your request"),
    N_("Document: a paper that proves your situation"),
    N_("Notice (of the lease): the letter by which the owner ends the lease"),
    N_("Commune: a town or village, as in the official list"),
    N_("Matricule: your number at TRIOMPHE SECURITE"),
    N_("Reason: why a decision was taken"),
)

KEYS = (
    N_("The line marked > is the one you are on"),
    N_("Arrows: move in a list"),
    N_("Tab: go to the next field. Shift and Tab: go to the previous one"),
    N_("Enter: open or confirm"),
    N_("Space: tick or untick a box"),
    N_("Esc: go back, nothing is lost"),
    N_("F1: help. F9: finish and clear the screen"),
    N_("There is no mouse here: everything is done with the keyboard"),
    N_("Marks: x, done · >, in progress · empty, to come"),
)


@dataclass(frozen=True, kw_only=True)
class Site:
    """A public site, with what one finds there."""

    key: str
    address: str
    """As one types it."""
    link: str
    """As a telephone opens it: capitals make a smaller square."""
    what: str
    """msgid."""


SITES = (
    Site(
        key="state",
        address="demande-logement-social.gouv.fr",
        link="HTTPS://WWW.DEMANDE-LOGEMENT-SOCIAL.GOUV.FR",
        what=N_("The State's site: your request, your unique number, your documents"),
    ),
    Site(
        key="alin",
        address="al-in.fr",
        link="HTTPS://AL-IN.FR",
        what=N_("AL'in help centre: questions and answers, videos, step-by-step guides"),
    ),
    Site(
        key="cse",
        address="csetriomphe.fr",
        link="HTTPS://WWW.CSETRIOMPHE.FR",
        what=N_('CSE: csetriomphe.fr, heading "Action Logement"'),
    ),
)

SECTIONS = {
    "welcome": (
        N_('Choose a line with the up and down arrows, then press Enter. First visit? Choose "Start my file".'),
        N_("Not at ease with reading or with the screen? Ask the CSE: it is here to help you."),
    ),
    "guide": (N_("The guide explains the whole process. Nothing is asked of you, nothing is kept."),),
    "sign-in": (
        N_("Your number at TRIOMPHE SECURITE. Ask the CSE if you do not know it."),
        N_("The first four letters of each word are enough. Capitals and accents do not matter."),
        N_("Forgotten? The CSE can give you a one-time phrase to come back in."),
    ),
    "desk": (
        N_("What waits for you, the oldest first. Enter opens the file; each opening is logged."),
        N_("Only the employer validates files. Nobody decides on their own file."),
    ),
    "home": (N_("What is due comes first. Below it, the six parts of the process, each with where you are."),),
    "dossier": (
        N_("Your answers are saved one by one. You can stop and come back."),
        N_("When the six tasks are done, the seventh sends your file to TRIOMPHE SECURITE."),
    ),
    "offers": (
        N_("Each tab has its own list. Left and right arrows change the tab, up and down choose an offer."),
        N_("Ask for as many communes as you can: your search will be easier."),
        N_("CC: charges included. HC: without charges. Compare rents with CC."),
        N_("T3 means three main rooms: kitchen and bathroom do not count."),
    ),
    "candidature": (
        N_("Only one application can be active, for one home."),
        N_("You can do so as long as your file has not gone to the landlord."),
        N_("Only this commission decides. The landlord is responsible for it."),
    ),
}
"""What F1 says first, for the screen it was pressed on."""
