"""What the states with the landlord mean: transfer, contact, commission, award, lease (R17, R19, R20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_contacts import last_document, last_visit
from kiosk.domain.candidature_states import CandidatureState
from kiosk.i18n import _, long_date, ngettext
from kiosk.text import safe
from kiosk.wording.candidature_case import (
    Case,
    StateWords,
    commission_decides,
    no_contract,
    nobody,
    right_to_reasons,
    shown_on_alin,
)

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature

S = CandidatureState


def forwarded(case: Case) -> StateWords:
    """Stage 3: the landlord has the file (R19)."""
    meaning = _("The landlord has your file since {date}, and studies those of other people too.")
    return StateWords(
        meaning=meaning.format(date=long_date(case.candidature.since)),
        who=_("The landlord, {landlord}.").format(landlord=case.landlord),
        worry=case.ask_landlord(),
        can=(
            _("Keep your phone close. To give up, tell the landlord and the CSE."),
            _("Stage 4 does not always happen: without a contact, nothing is wrong."),
        ),
        legal=commission_decides(),
    )


def contacted(case: Case) -> StateWords:
    """Stage 4: a document asked for, a visit fixed."""
    asked, visit = last_document(case.candidature), last_visit(case.candidature)
    worry = case.time_for_document(asked.due_on) if asked else case.ask_landlord(visit.visit_on if visit else None)
    return StateWords(
        meaning=_("The landlord asks you for a document, or offers a visit."),
        who=_("You, for the document or the visit."),
        worry=worry,
        can=(*_document_asked(case), *_visit_fixed(case)),
        legal=commission_decides(),
    )


def _document_asked(case: Case) -> tuple[str, ...]:
    asked = last_document(case.candidature)
    if asked is None or asked.due_on is None:
        return ()
    words = _("Document asked for by the landlord: {document}, by {date}")
    said = words.format(document=safe(asked.document), date=long_date(asked.due_on))
    return (said, _("Give the document directly to the landlord before this date."))


def _visit_fixed(case: Case) -> tuple[str, ...]:
    visit = last_visit(case.candidature)
    if visit is None or visit.visit_on is None or visit.visit_on < case.today:
        return ()
    said = _("Visit: {date}, at {time}, {place}").format(
        date=long_date(visit.visit_on), time=safe(visit.visit_time), place=safe(visit.visit_place)
    )
    return (said, _("Cannot come? Call the landlord to agree on another date."))


def commission(case: Case) -> StateWords:
    """Stage 5: the commission is planned, or has met (R19)."""
    said = case.candidature.latest(S.COMMISSION)
    met = said is not None and said.details.met
    before = _("The landlord's commission is going to look at your file.")
    contacted = case.candidature.last_fact.fact is S.LANDLORD_CONTACT
    return StateWords(
        meaning=_("The commission has met. The landlord will tell you what it decided.") if met else before,
        who=_("You, for the document or the visit.") if contacted else _("The landlord's commission."),
        worry=case.ask_landlord(said.details.commission_on if said is not None and not met else None),
        can=(
            *((*_document_asked(case), *_visit_fixed(case)) if contacted else ()),
            _("Nothing to do. Only this commission decides: nothing is certain before."),
        ),
        legal=no_contract(),
    )


def awarded(case: Case) -> StateWords:
    """Stage 6: the home is given, the person answers in time (R17, R19)."""
    return StateWords(
        meaning=_("The commission gives you this home. You have to answer the landlord."),
        who=_("You: yes or no, to the landlord, in writing if you can."),
        worry=time_to_answer(case.candidature, case.today),
        can=(
            *_how_long(case),
            _("Answer the landlord, then tell the kiosk what you answered."),
            shown_on_alin(),
        ),
        legal=" ".join((_("Without an answer by then, the law takes it as a refusal."), no_contract())),
    )


def time_to_answer(candidature: Candidature, today: date) -> str:
    """Say how long is left to answer an award."""
    limit = candidature.answer_by
    if limit is None:
        return _("We do not know when you received the offer. Tell the CSE the date.")
    left = (limit - today).days
    if left < 0:
        return _("The time to answer has passed. Call the landlord today, then the CSE.")
    if left == 0:
        return _("Today is the last day to answer the landlord")
    return ngettext("{n} day left to answer the landlord", "{n} days left to answer the landlord", left).format(n=left)


def _how_long(case: Case) -> tuple[str, ...]:
    limit = case.candidature.time_to_answer
    if limit is None:
        return ()
    until = _("You have until {date}, midnight.").format(date=long_date(limit.last_day))
    received = _("You received the offer on {received}. The count starts the next day.")
    moved = _("The last day falls on a Saturday, Sunday or public holiday. It moves to {date}.")
    said = (until, received.format(received=long_date(limit.received)))
    return (*said, moved.format(date=long_date(limit.last_day))) if limit.moved else said


def ranked(case: Case) -> StateWords:
    """Stage 6: others come before."""
    meaning = _("You are at rank {rank}. Those ranked before you answer first.")
    return StateWords(
        meaning=meaning.format(rank=case.details.rank),
        who=_("The people ranked before you, then the landlord."),
        worry=case.ask_landlord(),
        can=(
            _("Nothing to do. If they refuse, you will have at least ten days to answer."),
            shown_on_alin(),
        ),
        legal=" ".join((_("This is not a definitive award yet."), right_to_reasons())),
    )


def conditional(case: Case) -> StateWords:
    """Stage 6: a document is still to be given."""
    given = case.details
    condition = _("One condition is left to meet: {document}, by {date}.")
    due = long_date(given.due_on) if given.due_on else ""
    return StateWords(
        meaning=condition.format(document=safe(given.document), date=due),
        who=_("You, by giving the document."),
        worry=case.time_for_document(given.due_on),
        can=(_("Give it to the landlord in time and ask for a proof."), shown_on_alin()),
        legal=" ".join((_("This is not a definitive award yet."), right_to_reasons())),
    )


def accepted(case: Case) -> StateWords:
    """Stage 7: the visit and the lease are left (R20)."""
    visit = last_visit(case.candidature)
    visited = visit is not None and visit.visit_on is not None and visit.visit_on < case.today
    after = _("You said yes and have visited the home. The lease is left to sign.")
    return StateWords(
        meaning=after if visited else _("You said yes. The landlord contacts you for the visit and the lease."),
        who=_("The landlord, then you."),
        worry=case.ask_landlord(),
        can=(*_visit_fixed(case), _("Keep your present home until the new lease is signed.")),
        legal=_("The lease is signed with the landlord: until then, nothing is certain."),
    )


def signed(_case: Case) -> StateWords:
    """The end."""
    return StateWords(
        meaning=_("Your lease is signed. Your file is closed. Well done!"),
        who=nobody(),
        can=(_("Nothing more to do."),),
    )
