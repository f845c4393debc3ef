"""The parts of the notice that come once one has applied: following, the lease, keeping the file alive."""

from __future__ import annotations

from kiosk.flows.guide_words import ALIN, NUMBER, OFFER, Part
from kiosk.i18n import N_

FOLLOW = Part(
    title=N_("Follow your application"),
    says=(
        N_('Everything about it is under "My applications".'),  # R12
        N_("Only one application can be active, for one home."),  # R13
        N_('You change your mind? Choose "Cancel this application".'),  # R14
        N_("You can do so as long as your file has not gone to the landlord."),  # R14
        N_("An application goes through seven stages:"),  # R15
        (
            N_("1. You apply for a home."),
            N_("2. Action Logement studies your file and says yes or no."),
            N_("3. If it is yes, the landlord receives your file, among others."),
            N_("4. The landlord may ask you for a document or offer you a visit."),
            N_("5. The landlord's commission (CALEOL) meets and decides."),
            N_("6. The landlord tells you the result."),
            N_("7. If you get the home: a visit if not done yet, then the lease to sign."),
        ),
        N_("Action Logement said no at stage 2? You have a choice."),  # R16
        N_("Either you apply for another home, or you wait for its definitive answer."),  # R16
        N_("CALEOL stands for the commission that allocates homes and reviews how they are occupied."),
        N_("Only this commission decides. The landlord is responsible for it."),  # R19
        N_("A proposal is not a contract. Nothing is certain before the commission decides."),  # R19
        N_("AL'in (al-in.fr) shows this result too, beside your application."),  # R17
        N_("Not chosen? Your application is archived and the landlord sends you a letter."),  # R18
        N_("You can then apply for another home."),  # R18
    ),
    have=N_("Your phone, switched on: the landlord may call you."),
    do=N_('Look at "My applications" and answer quickly when someone asks you for something.'),
    ask=N_("Before stage 3: the CSE or Action Logement. From stage 3: the landlord."),
    words=(
        N_("CALEOL: the landlord's commission, which decides who gets the home"),
        N_("Reason: why a decision was taken"),
    ),
)

LEASE = Part(
    title=N_("Sign the lease"),
    says=(
        N_("The commission gives you the home? You sign the lease with the landlord."),  # R20
        N_("Neither the CSE nor Action Logement nor this kiosk signs it."),  # R20
        N_("How long does it take? These delays count from a complete file:"),  # R21
        (N_("in Paris: about ten years"), N_("in the suburbs: 3 to 5 years")),
        N_("These delays are indicative. They promise nothing and do not forecast yours."),  # R21
        N_("Elsewhere, the CSE's leaflet gives no delay. Ask Action Logement."),  # R21
        N_("A reminder: only one active application at a time."),  # R13
        N_("Until the lease is signed, keep your present home and your file up to date."),  # R19
    ),
    have=N_("What the landlord asks you for. The landlord gives you the list."),
    do=N_("Wait for the landlord's call or letter, then agree on a date together."),
    ask=N_("The landlord, for the visit and the lease. The CSE, to get ready."),
    words=(N_("Lease: the contract you sign with the landlord to live in the home"),),
)

UPDATE = Part(
    title=N_("Keep your file up to date"),
    says=(
        N_("Every year, update your file on AL'in."),  # R22
        N_("Otherwise you lose your seniority, and have to make a new request."),  # R22
        N_("In addition, put your documents on demande-logement-social.gouv.fr:"),  # R23
        (
            N_("every month: your payslips"),  # R02 R23
            N_("every month: your rent receipt, if you pay a rent"),  # R02 R23
            N_("every year: your tax notice"),  # R23
        ),
        N_("Then confirm that each document is really on the site: tick every box."),  # R24
        N_("Boxes left empty mean that the update is not finished."),  # R24
        N_("Missing a month does not cost you your seniority. Missing the year does."),
    ),
    have=N_("Payslip, rent receipt, and what you need to sign in to your two accounts."),
    do=N_('Open "Update" on the home screen: it says what to deposit and where.'),
    ask=N_("The CSE; the AL'in help centre; {phone}."),
    words=(N_("Seniority: the time since the date of your request"),),
)

PARTS = (NUMBER, ALIN, OFFER, FOLLOW, LEASE, UPDATE)
"""The six parts, as the notice numbers them."""
