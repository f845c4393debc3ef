"""The six parts of the notice, in plain words: each sentence with the demands (Rnn) it answers."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.i18n import N_


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the guide, as msgids."""

    title: str
    says: tuple[str | tuple[str, ...], ...]
    """Sentences; a tuple is a list of items below the sentence before it."""
    have: str
    do: str
    ask: str
    words: tuple[str, ...] = ()
    """The words it uses, explained."""


NUMBER = Part(
    title=N_("Get your unique number"),
    says=(
        N_("Everything starts on the State's site: demande-logement-social.gouv.fr."),  # R03
        N_("There you fill in a request for social housing. This comes before anything else."),  # R03
        N_("Once your request is complete, the State gives you a unique number, called NUR or NUD."),  # R03
        N_("It proves that you are registered. It also certifies the date of your request."),  # R03
        N_("You will need this number to apply for any home."),  # R03
        N_("You already have a number, from the town hall or another site? Keep it, it is valid."),  # R04
        N_("In that case, enter it directly on AL'in, then add your documents there."),  # R04
        N_("Five families of documents make up your file:"),  # R05
        (
            N_("identity: the identity papers of each adult"),
            N_("work: payslip, employment contract or letter from the employer"),
            N_("taxes: the tax notice"),
            N_("housing: rent receipt, or letter from the person who hosts you"),
            N_("a lease that ends: the landlord's notice letter, or the court's judgment"),
        ),
        N_("Put them on the site where you made your request."),  # R05
        N_("Depending on your situation, someone may ask you for other documents."),  # R06
    ),
    have=N_("Your documents, on paper or on your phone, and a quiet moment."),
    do=N_("Make your request on the State's site, then note your number here."),
    ask=N_("The CSE can help you fill in the request. Action Logement: {phone}."),
    words=(
        N_("Unique number: the number of your request, given by the State (NUR or NUD)"),
        N_("Seniority: the time since the date of your request"),
        N_("Document: a paper that proves your situation"),
        N_("Notice (of the lease): the letter by which the owner ends the lease"),
    ),
)

ALIN = Part(
    title=N_("Open your AL'in account"),
    says=(
        N_("AL'in (al-in.fr) is the site where Action Logement offers homes."),  # R07
        N_("Create your account there once you have your unique number, not before."),  # R07
        N_("Enter your unique number there: AL'in then fetches your request from the State."),  # R07
        N_("This number identifies you. Without it, you cannot apply for a home."),  # R03 R07
        N_("AL'in also asks which company you work for. Enter {siren}."),  # R07
        N_("The CSE's leaflet says SIRET. These 9 digits are a SIREN: a SIRET has 14."),  # R07
        N_("If AL'in wants 14 digits, look at your payslip: the full SIRET is there."),  # R07
        N_("Once your registration on AL'in is complete, TRIOMPHE SECURITE validates your file."),  # R08
        N_("You can apply for homes only after this validation."),  # R08
    ),
    have=N_("Your unique number and a payslip."),
    do=N_("Create your AL'in account, then complete your file here and send it."),
    ask=N_("AL'in help centre for filling in; the CSE for the validation."),
    words=(
        N_("AL'in: the Action Logement site where homes are offered"),
        N_("Matricule: your number at TRIOMPHE SECURITE"),
    ),
)

OFFER = Part(
    title=N_("Choose an offer"),
    says=(
        N_('Homes are under "The offers". They are sorted into three tabs:'),  # R09
        (
            N_('"Requested communes": the communes of your request on the State\'s site'),
            N_('"Neighbouring communes": the communes that touch them'),
            N_('"Others in the département": the rest of the same département'),
        ),
        N_("Each tab has its own list, which changes with the homes available."),  # R10
        N_("A number beside the tab says how many homes you can look at."),  # R10
        N_("In colour, the open tab and its number turn red. A mark shows it too."),  # R10
        N_("To see everything, open the three tabs one after the other."),  # R10
        N_("Open each offer to read all its details before you decide."),  # R10
        N_("No home in one tab? Look in the two others."),  # R10
        N_("Ask for as many communes as you can: your search will be easier."),  # R10
        N_('You like one? Open its offer and choose "Apply".'),  # R11
        N_("One home at a time: you can have only one application in progress."),  # R13
    ),
    have=N_("Your validated file, and an idea of the rent you can pay each month."),
    do=N_("Look at the three tabs, then apply for the home that suits you."),
    ask=N_("The CSE to talk over your choice; Action Logement for an offer: {phone}."),
    words=(
        N_("Commune: a town or village, as in the official list"),
        N_("Landlord: the organisation that owns the home and rents it to you"),
        N_("Application: your application for one home"),
    ),
)
