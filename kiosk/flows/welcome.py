"""The welcome screen: what one may do without saying who one is, and the number to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Block, Menu, Page, Row, Text
from kiosk.flows.requests import Later, Leave, Request, Start, SwitchLanguage
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, language, ngettext

if TYPE_CHECKING:
    from kiosk.settings import Settings


def welcome_page(settings: Settings, *, said: str = "") -> Page:
    """Return the first page; *said* is what the kiosk says first, after a session has ended.

    It is made before any database is open: it asks nothing of the services.
    """
    rows = (
        _row("sign-in", _("Carry on with my file"), _("matricule and secret phrase"), Later(_sign_in)),
        _row("create", _("Start my file"), _("twenty minutes, in one or several times"), Later(_create)),
        _row("guide", _("Understand the process"), _("six parts, without giving anything of yourself"), Later(_guide)),
        _row("help", _("Help and contacts"), _("somebody answers you"), Later(_help)),
        _row("language", *_other_language(), SwitchLanguage()),
        _row("staff", _("CSE and employer"), _("the files to handle"), Later(_staff)),
        *_leave(settings),
    )
    return Page(
        title=_("Your request for social housing, step by step"),
        aside=_("CSE TRIOMPHE SECURITE"),
        blocks=(
            *_told(said),
            Menu(rows=rows, columns=(30, 0), spaced=not said and not settings.may_leave),
            *_what_it_is(settings),
        ),
        root=True,
        help="welcome",
    )


def _row(key: str, name: str, what: str, go: Request) -> Row:
    return Row(key=key, cells=(name, Said(what, Tone.MUTED)), go=go)


def _other_language() -> tuple[str, str]:
    return ("English", "everything here, in English") if language() == "fr" else ("Français", "tout, en français")


def _leave(settings: Settings) -> tuple[Row, ...]:
    if not settings.may_leave:
        return ()
    return (_row("leave", _("Leave the kiosk"), _("back to the command line"), Leave()),)


def _told(said: str) -> tuple[Block, ...]:
    return (Text(pieces=(Said(said, Tone.STRONG),)),) if said else ()


def _what_it_is(settings: Settings) -> tuple[Block, ...]:
    minutes = settings.idle_seconds // 60 or 1
    closes = ngettext(
        "Without a key pressed, your session closes after {n} minute.",
        "Without a key pressed, your session closes after {n} minutes.",
        minutes,
    ).format(n=minutes)
    nothing_sent = _("It sends nothing over the Internet.")
    lines = (
        _("This kiosk replaces neither AL'in nor demande-logement-social.gouv.fr."),
        f"{nothing_sent} {closes}",
    )
    return tuple(Text(pieces=(Said(line, Tone.MUTED),), tight=True) for line in lines)


def _sign_in() -> Request:
    from kiosk.flows.sign_in import sign_in_request

    return sign_in_request()


def _staff() -> Request:
    from kiosk.flows.staff_sign_in import staff_sign_in_flow

    return Start(staff_sign_in_flow)


def _create() -> Request:
    from kiosk.flows.notice import notice_page
    from kiosk.flows.requests import Open

    return Open(notice_page)


def _guide() -> Request:
    from kiosk.flows.guide import guide_page
    from kiosk.flows.requests import Open

    return Open(guide_page)


def _help() -> Request:
    from functools import partial

    from kiosk.flows.help import help_page
    from kiosk.flows.requests import Open

    return Open(partial(help_page, section="welcome"))
