"""Labels of the states: dossier, candidature with its facts, stages, archives (exact in the rules §5 and §6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Closing, DossierState
from kiosk.i18n import N_, _, short_date

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature

S = CandidatureState

DOSSIER: Final = {
    DossierState.DRAFT: N_("Being prepared"),
    DossierState.SUBMITTED: N_("Waiting for validation by TRIOMPHE SECURITE"),
    DossierState.CHANGES_REQUESTED: N_("Change asked for"),
    DossierState.VALIDATED: N_("Validated – you can apply"),
    DossierState.REFUSED: N_("Not validated"),
    DossierState.EXPIRED: N_("Expired – yearly renewal not done"),
    DossierState.CLOSED: N_("File closed"),
}
CLOSINGS: Final = {
    Closing.LEASE_SIGNED: N_("Closed – lease signed"),
    Closing.STRUCK_OFF: N_("Request struck off"),
}
STAGE_TITLES: Final = (
    N_("Application filed"),
    N_("Study by Action Logement"),
    N_("Transfer to the landlord"),
    N_("Contact from the landlord (visit, documents) – optional"),
    N_("Allocation commission (CALEOL)"),
    N_("Result"),
    N_("Visit and signature of the lease"),
)
FACTS: Final = {
    S.FILED: N_("Application filed"),
    S.UNDER_REVIEW: N_("Being studied by Action Logement"),
    S.PROVISIONALLY_REJECTED: N_("Not accepted – your choice"),
    S.AWAITING_FINAL_ANSWER: N_("Waiting for the definitive answer of Action Logement"),
    S.APPROVED: N_("Accepted by Action Logement, not yet passed on"),
    S.FORWARDED: N_("Passed to the landlord"),
    S.LANDLORD_CONTACT: N_("The landlord has contacted you"),
    S.COMMISSION: N_("Allocation commission (CALEOL)"),
    S.AWARDED: N_("Home awarded"),
    S.AWARDED_RANKED: N_("Awarded with a rank"),
    S.AWARDED_CONDITIONALLY: N_("Awarded on condition"),
    S.ACCEPTED: N_("You have accepted – visit and lease to arrange"),
    S.LEASE_SIGNED: N_("Lease signed"),
    S.CANCELLED: N_("Cancelled by you"),
    S.REJECTED: N_("Not accepted by Action Logement"),
    S.NOT_AWARDED: N_("Not chosen by the commission"),
    S.INADMISSIBLE: N_("Request not admissible"),
    S.DECLINED: N_("You refused the home"),
    S.UNANSWERED: N_("No answer in time"),
    S.OFFER_WITHDRAWN: N_("Home withdrawn or taken"),
    S.WITHDRAWN_LATE: N_("Withdrawal recorded by the CSE"),
    S.DOSSIER_CLOSED: N_("File closed"),
}
"""What each state is called before its facts are added."""


def dossier_state_label(state: DossierState, closing: Closing | None = None) -> str:
    """Return the label of a dossier's state; of a closed one, why it is."""
    return _(CLOSINGS[closing] if closing is not None and state is DossierState.CLOSED else DOSSIER[state])


def stage_title(stage: int) -> str:
    """Return the title of a stage, from 1 to 7 (R15)."""
    return _(STAGE_TITLES[stage - 1])


def fact_label(fact: CandidatureState) -> str:
    """Return what a fact is called in a history, without its details."""
    return _(FACTS[fact])


def candidature_state_label(candidature: Candidature) -> str:
    """Return the label of the state *candidature* is in, with the date or the rank that belongs to it."""
    state = candidature.state
    if state is S.COMMISSION:
        return _commission(candidature)
    if state is S.AWARDED:
        return _award(candidature)
    given = candidature.last_fact.details
    if state is S.AWARDED_RANKED:
        return _("Awarded at rank {rank} – waiting for those before you").format(rank=given.rank)
    if state is S.AWARDED_CONDITIONALLY:
        return _dated(_("Awarded on condition – document due by {short_date}"), given.due_on)
    return _(FACTS[state])


def _commission(candidature: Candidature) -> str:
    said = candidature.latest(S.COMMISSION)
    if said is not None and said.details.met:
        return _("Commission (CALEOL) met, result awaited")
    planned = said.details.commission_on if said is not None else None
    if planned is None:
        return _("Commission (CALEOL) planned, date not known")
    return _dated(_("Commission (CALEOL) planned for {short_date}"), planned)


def _award(candidature: Candidature) -> str:
    if candidature.answer_by is None:
        return _("Home awarded – answer within 10 days of receiving the offer")
    return _dated(_("Home awarded – answer by {short_date}"), candidature.answer_by)


def _dated(words: str, day: date | None) -> str:
    return words.format(short_date=short_date(day) if day else "")
