"""The yearly duties as sentences, each reminder stronger than the one before (R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.documents import Site
from kiosk.domain.dossier_duties import REMINDER_DAYS
from kiosk.i18n import _, long_date, ngettext
from kiosk.wording.document_words import site_name

if TYPE_CHECKING:
    from datetime import date


def renewal_sentence(due: date, today: date) -> str:
    """Say that the request is to be renewed: plainly from 60 days before, as the last chance on the last two."""
    left = (due - today).days
    _first, second, third, fourth, last = REMINDER_DAYS
    lost = ngettext(
        "{n} day left to renew. After that, you lose your seniority.",
        "{n} days left to renew. After that, you lose your seniority.",
        left,
    ).format(n=left)
    if left > second:
        said = [_("Renew your request before {date}").format(date=long_date(due)) + "."]
    elif left > third:
        said = [ngettext("Renewal: {n} day left", "Renewal: {n} days left", left).format(n=left) + "."]
    elif left > fourth:
        said = [lost]
    elif left > last:
        said = [lost, _("After {date}, you cannot apply any more until it is renewed.").format(date=long_date(due))]
    else:
        last_day = _("Today is the last day to renew.") if left == 0 else _("Tomorrow is the last day to renew.")
        said = [last_day, _("After that, you lose your seniority.")]
    return " ".join((*said, _where(Site.STATE)))


def overdue_sentence(since: date) -> str:
    """Say that the renewal was missed, and the two ways out."""
    return " ".join(
        (
            _("Renewal not done: expired since {date}").format(date=long_date(since)) + ".",
            _("Renewed in time? Enter the date of your new certificate."),
            _("Struck off? Make a new request: enter its number and its date here."),
        )
    )


def alin_sentence(due: date, today: date) -> str:
    """Say that the file on AL'in is to be updated, or that it is late."""
    late = _("The update of your AL'in file is late: it was due on {date}.")
    soon = _("Update your AL'in file before {date}") + "."
    return f"{(late if today > due else soon).format(date=long_date(due))} {_where(Site.ALIN)}"


def _where(site: Site) -> str:
    return _("Where: {site}").format(site=site_name(site)) + "."
