"""The audit in words: what each act is called, and by whom it is done."""

from __future__ import annotations

from typing import Final

from kiosk.domain.actor import Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.period import PeriodReversedError
from kiosk.i18n import N_, _, short_date
from kiosk.wording.base import sentence
from kiosk.wording.states import FACTS

S = CandidatureState

ROLES: Final = {
    Role.CANDIDATE: N_("Employee"),
    Role.CSE: N_("CSE"),
    Role.EMPLOYER: N_("Employer"),
    Role.SYSTEM: N_("Kiosk"),
}
ACTS: Final = {
    "account.create": N_("Account created"),
    "account.one_time": N_("One-time phrase used"),
    "account.phrase": N_("Secret phrase changed"),
    "account.reset": N_("One-time phrase given"),
    "account.unlock": N_("Account unlocked"),
    "audit.read": N_("Audit read"),
    "candidature.apply": N_("Application filed"),
    "candidature.bulk": N_("Facts recorded from a file"),
    "candidature.correct": N_("Application: last fact corrected"),
    "candidature.list": N_("Applications listed"),
    "candidature.read": N_("Applications of a person read"),
    "deadlines.save": N_("Deadlines taken away in a file"),
    "document.ask": N_("Document asked for"),
    "document.check": N_("Document marked as checked"),
    "document.replace": N_("Document asked for again"),
    "dossier.alin": N_("File: AL'in answered"),
    "dossier.alin_update": N_("File: AL'in updated"),
    "dossier.begin": N_("File begun"),
    "dossier.begin_again": N_("File begun again"),
    "dossier.close": N_("Close of the file"),
    "dossier.communes": N_("File: communes chosen"),
    "dossier.contact": N_("File: contact details changed"),
    "dossier.correct": N_("File: task looked at again"),
    "dossier.document": N_("File: document changed"),
    "dossier.expire": N_("File expired"),
    "dossier.household": N_("File: household changed"),
    "dossier.lease_signed": N_("File closed by the lease"),
    "dossier.list": N_("Files listed"),
    "dossier.look": N_("File: its line seen"),
    "dossier.read": N_("File read"),
    "dossier.refuse": N_("File not validated"),
    "dossier.renew": N_("File: request renewed"),
    "dossier.reopen": N_("File opened again"),
    "dossier.request": N_("File: unique number changed"),
    "dossier.request_changes": N_("File: changes asked for"),
    "dossier.send": N_("File sent"),
    "dossier.take_back": N_("File taken back"),
    "dossier.validate": N_("File validated"),
    "message.answer": N_("Message answered"),
    "message.close": N_("Message closed"),
    "message.leave": N_("Message left for the CSE"),
    "message.list": N_("Messages read"),
    "monthly.tick": N_("Document of the month ticked"),
    "monthly.untick": N_("Document of the month unticked"),
    "offers.import": N_("Offers imported"),
    "offers.undo": N_("Import of offers undone"),
    "person.erase": N_("Person erased"),
    "person.export": N_("Data of a person exported"),
    "queue.read": N_("Queue read"),
    "session.open": N_("Signed in"),
    "staff.add": N_("Member of staff added"),
    "staff.choose_phrase": N_("Phrase of the staff chosen"),
    "staff.one_time": N_("One-time phrase of the staff used"),
    "staff.phrase": N_("One-time phrase given to the staff"),
    "statistics.read": N_("Statistics read"),
    "tax_notice.deposit": N_("Tax notice deposited"),
}
"""By code; the facts of candidatures besides, « candidature.approved »."""
OF_NOBODY: Final = {
    S.LANDLORD_CONTACT: N_("Contact from the landlord"),
    S.ACCEPTED: N_("Home accepted by the person"),
    S.CANCELLED: N_("Cancelled by the person"),
    S.PROVISIONALLY_REJECTED: N_("Not accepted, the person chooses"),
    S.DECLINED: N_("Home refused by the person"),
}
"""Facts whose own label speaks to the person: here it is the CSE that reads."""
_FACT: Final = "candidature."


def role_label(role: Role) -> str:
    """Return the role in which somebody acted."""
    return _(ROLES[role])


def act_label(act: str) -> str:
    """Return what the act with this code is called; nothing for a code of another version of the kiosk."""
    if act in ACTS:
        return _(ACTS[act])
    name = act.removeprefix(_FACT).upper()
    if not act.startswith(_FACT) or name not in S.__members__:
        return ""
    fact = S(name)
    return _("Application: {fact}").format(fact=_(OF_NOBODY.get(fact, FACTS[fact])))


@sentence.register(PeriodReversedError)
def _period_reversed(error: PeriodReversedError) -> str:
    words = _("The last day ({until}) is before the first ({since}). Turn them round.")
    return words.format(until=short_date(error.until), since=short_date(error.since))
