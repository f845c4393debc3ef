"""For each state of a dossier: where it is, who acts, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.domain.dossier import Closing, DossierState
from kiosk.domain.tasks import PREPARED
from kiosk.i18n import _, long_date
from kiosk.text import safe

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import Dossier


@dataclass(frozen=True, kw_only=True)
class DossierWords:
    """What a person is told about their dossier."""

    where: str
    who: str
    what: tuple[str, ...]


def dossier_words(dossier: Dossier, today: date) -> DossierWords:
    """Return where the dossier is on *today*, who acts, and what to do."""
    state = dossier.state_on(today)
    if state is DossierState.CLOSED:
        return _signed(dossier) if dossier.closing is Closing.LEASE_SIGNED else _struck_off()
    words = {
        DossierState.DRAFT: _draft,
        DossierState.SUBMITTED: _submitted,
        DossierState.CHANGES_REQUESTED: _changes,
        DossierState.VALIDATED: _validated,
        DossierState.REFUSED: _refused,
        DossierState.EXPIRED: _expired,
    }
    return words[state](dossier)


def _draft(dossier: Dossier) -> DossierWords:
    reopened = (_not_validated(dossier),) if dossier.refusal else ()
    return DossierWords(
        where=_("Your file is not finished. It has not been sent yet."),
        who=_("You, at your own pace."),
        what=(*reopened, _("Finish the tasks left, then send your file.")),
    )


def _submitted(dossier: Dossier) -> DossierWords:
    sent = long_date(paris_day(dossier.sent_at)) if dossier.sent_at else ""
    return DossierWords(
        where=_("Your file was sent on {date}. It is waiting to be checked.").format(date=sent),
        who=_("TRIOMPHE SECURITE, your employer."),
        what=(
            _("Nothing for now. You can read the offers, without applying yet."),
            _("You can also take your file back to change it, then send it again."),
        ),
    )


def _changes(_dossier: Dossier) -> DossierWords:
    return DossierWords(
        where=_("Your file was read. Some points need a correction."),
        who=_("You: correct, then send again."),
        what=(_('Open each point marked "To correct": the reason is written beside it.'),),
    )


def _validated(dossier: Dossier) -> DossierWords:
    on = long_date(dossier.decided_on) if dossier.decided_on else ""
    return DossierWords(
        where=_("TRIOMPHE SECURITE validated your file on {date}.").format(date=on),
        who=_("You, when an offer suits you."),
        what=(_('Open "The offers" and apply. Keep your file up to date.'),),
    )


def _refused(dossier: Dossier) -> DossierWords:
    return DossierWords(
        where=_not_validated(dossier),
        who=_("The CSE, which may reopen your file."),
        what=(_("See the CSE. If it reopens your file, you correct it and send it again."),),
    )


def _not_validated(dossier: Dossier) -> str:
    words = _("TRIOMPHE SECURITE did not validate your file. Reason: {reason}")
    return words.format(reason=safe(dossier.refusal))


def _expired(dossier: Dossier) -> DossierWords:
    due = dossier.request.renewal_due
    mistyped = (_('A wrong date? Correct it in task 2, "Unique number".'),) if dossier.state in PREPARED else ()
    return DossierWords(
        where=_("The yearly renewal was due on {date}. It is not recorded here.").format(
            date=long_date(due) if due else ""
        ),
        who=_("You, as soon as possible."),
        what=(
            *mistyped,
            _("Renewed in time? Enter the date of your new certificate."),
            _("Struck off? Make a new request: enter its number and its date here."),
            _("With a new number, your seniority starts again from zero."),
        ),
    )


def _signed(dossier: Dossier) -> DossierWords:
    on = long_date(dossier.closed_on) if dossier.closed_on else ""
    return DossierWords(
        where=_("You signed your lease on {date}. Your request is finished.").format(date=on),
        who=_("Nobody: it is finished."),
        what=(_("Nothing more to do here. Enjoy your new home."),),
    )


def _struck_off() -> DossierWords:
    return DossierWords(
        where=_("Your request no longer exists on the State's site."),
        who=_("You, if you want to go on."),
        what=(_("To go on, make a new request there, then open a new file here."),),
    )
