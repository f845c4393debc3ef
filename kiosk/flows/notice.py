"""The information notice, before an account is made: who, why, what, who sees it, how long, rights (RGPD art. 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.notice_version import VERSION, VERSION_DATE
from kiosk.flows.page import Block, Button, Buttons, Heading, Page, Text
from kiosk.flows.requests import Later, Replace, Request
from kiosk.flows.sayings import group_digits
from kiosk.i18n import N_, _, long_date, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.flows.visit import Visit

SECTIONS = (
    (
        N_("Who is responsible"),
        (N_("{controller}, {controller_address}, is responsible for this kiosk."),),
    ),
    (
        N_("Why"),
        (
            N_("The kiosk helps you prepare your file, apply for homes and keep your deadlines."),
            N_("The use of your information rests on: {legal_basis}."),
        ),
    ),
    (
        N_("What is kept"),
        (
            N_("We keep: name, matricule, phone, e-mail if you give it, unique number."),
            N_("We also keep: how many you are, your present housing, your communes."),
            N_("We keep your applications, your messages and your dates of update as well."),
            N_("For each document: that it was deposited, where and when. Never the document itself."),
        ),
    ),
    (
        N_("What is never asked"),
        (
            N_("Never your social security number, your nationality or the reason for your request."),
            N_("Nor your date of birth, your health or whether you are married."),
        ),
    ),
    (
        N_("Who can see it"),
        (
            N_("The CSE ({cse_contact}) sees your whole file, to help you."),
            N_("Your employer ({employer_contact}) sees your name, matricule and company number."),
            N_("It also sees whether you have a unique number, and the state of your file. Nothing else."),
            N_("Each time someone opens your file, it is written down: who and when."),
            N_("The kiosk sends nothing over the Internet, to AL'in or to the State's site."),
        ),
    ),
    (
        N_("How long"),
        (
            N_("A draft you leave untouched: erased after {retention_draft}."),
            N_("A closed file: erased after {retention_closed}. An inactive one: after {retention_inactive}."),
            N_("Backup copies, those of updates too, disappear after {retention_backup}."),
            N_("Counts without names are kept."),
        ),
    ),
    (
        N_("Your rights"),
        (
            N_("You may see, correct and have erased everything that is kept about you: ask the CSE."),
            N_("Not satisfied with the answer? You can complain to the CNIL (cnil.fr)."),
        ),
    ),
    (
        N_("Whom to contact"),
        (N_("To ask a question or use your rights: {dpo_contact}."),),
    ),
)


def notice_page(visit: Visit) -> Page:
    """Show the notice, and ask whether to go on."""
    values = _values(visit)
    blocks: list[Block] = []
    for heading, sentences in SECTIONS:
        blocks.append(Heading(text=_(heading)))
        blocks += [Text(pieces=(_(sentence).format(**values),), tight=True) for sentence in sentences]
    version = _("Information notice, version {version}, {date}").format(version=VERSION, date=long_date(VERSION_DATE))
    return Page(
        title=_("Before you start: what we do with your information"),
        blocks=(
            Buttons(
                buttons=(
                    Button(key="agree", label=_("I have read this notice, I go on"), go=Later(_account)),
                    Button(key="refuse", label=_("I do not want to go on"), go=Replace(declined_page)),
                )
            ),
            *blocks,
            Text(pieces=(version,)),
        ),
        help="sign-in",
    )


def declined_page(_visit: Visit) -> Page:
    """Say that nothing was kept."""
    from kiosk.flows.requests import Home

    return Page(
        title=_("Nothing was kept"),
        blocks=(
            Text(pieces=(_("Nothing has been kept. You can come back whenever you like."),)),
            Buttons(buttons=(Button(key="home", label=_("Back to the welcome screen"), go=Home()),)),
        ),
    )


def _values(visit: Visit) -> Mapping[str, str]:
    settings = visit.settings
    return {
        "controller": settings.controller or _("The CSE of TRIOMPHE SECURITE"),
        "controller_address": settings.controller_address or _("address posted in the CSE's office"),
        "legal_basis": settings.legal_basis or _("the CSE's legitimate interest in helping employees"),
        "cse_contact": settings.cse_contact or _("the CSE's office"),
        "employer_contact": settings.employer_contact,
        "dpo_contact": group_digits(settings.dpo_contact) or _("the CSE, at its office"),
        "retention_draft": _months(settings.draft_months),
        "retention_closed": _months(settings.closed_months),
        "retention_inactive": _months(settings.inactive_months),
        "retention_backup": ngettext("{n} day", "{n} days", settings.backup_days).format(n=settings.backup_days),
    }


def _months(count: int) -> str:
    return ngettext("{n} month", "{n} months", count).format(n=count)


def _account() -> Request:
    from kiosk.flows.account import create_request

    return create_request()
