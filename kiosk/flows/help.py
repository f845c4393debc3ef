"""Help, contacts, frequent questions: one key away, without signing in (R01, R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.flows.help_words import KEYS, QUESTIONS, SECTIONS, SITES, WORDS
from kiosk.flows.page import BigNumber, Block, Button, Buttons, Items, Menu, Page, QrCode, Row, Text
from kiosk.flows.requests import Back, Later, Open, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import group_digits
from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.flows.help_words import Site
    from kiosk.flows.visit import Visit


SAME_HELP: Final = {
    "account": "sign-in",
    "new-phrase": "sign-in",
    "begin-again": "dossier",
    "document": "dossier",
    "no-notice": "dossier",
    "filters": "offers",
    "staff-sign-in": "sign-in",
    **dict.fromkeys(("find", "changes", "refuse", "reopen", "close"), "desk"),
}
"""Questions explained by the section of another screen; so are the tasks, by « Mon dossier »."""


def help_page(visit: Visit, *, section: str = "") -> Page:
    """Show the number to call, then where to find the rest; *section* is the screen help was asked from."""
    phone = group_digits(visit.settings.phone)
    state = SITES[0]
    return Page(
        title=_("Help and contacts"),
        aside=_("The square opens {site}").format(site=state.address),
        blocks=(
            BigNumber(text=phone),
            Text(pieces=(Said(phone, Tone.STRONG), _(", Centre de Relation Client, Action Logement")), tight=True),
            Text(pieces=(Said(_hours(visit), Tone.MUTED),)),
            Menu(rows=(*_this_screen(section), *_rows()), columns=(0,)),
            QrCode(address=state.link, caption=state.address),
        ),
        help="help",
    )


def section_page(_visit: Visit, *, section: str) -> Page:
    """Show the help of one screen, then the keys."""
    blocks = tuple(Text(pieces=(_(line),)) for line in SECTIONS[section])
    keys = Items(lines=tuple(_(line) for line in KEYS))
    return Page(title=_("Help for this screen"), blocks=(*blocks, keys, _back()))


def keys_page(_visit: Visit) -> Page:
    """Explain the keys to someone who has never used a terminal."""
    lines = tuple(_(line) for line in KEYS)
    return Page(title=_("How this screen works"), blocks=(Items(lines=lines), _back()))


def questions_page(_visit: Visit) -> Page:
    """List the frequent questions."""
    rows = tuple(
        Row(
            key=f"question-{number}",
            cells=(_(question),),
            go=Open(partial(answer_page, number=number)),
            beside=(Text(pieces=(Said(_(question), Tone.STRONG),)), Text(pieces=(_(answer),))),
        )
        for number, (question, answer) in enumerate(QUESTIONS)
    )
    return Page(title=_("Frequent questions"), blocks=(Menu(rows=rows, columns=(0,)),))


def answer_page(_visit: Visit, *, number: int) -> Page:
    """Answer one question."""
    question, answer = QUESTIONS[number]
    return Page(title=_(question), blocks=(Text(pieces=(_(answer),)), _back()))


def words_page(_visit: Visit) -> Page:
    """Explain the words."""
    return Page(title=_("Words explained"), blocks=(Items(lines=tuple(_(word) for word in WORDS)), _back()))


def site_page(_visit: Visit, *, site: Site) -> Page:
    """Show a site: its address, and a square a telephone can photograph."""
    caption = _("Scan this square with your phone to open {site}.").format(site=site.address)
    return Page(
        title=site.address,
        blocks=(
            Text(pieces=(_(site.what),)),
            *_form(site),
            Text(pieces=(caption,)),
            _back(),
            QrCode(address=site.link, caption=site.address),
        ),
    )


def _form(site: Site) -> tuple[Block, ...]:
    if site.key != "alin":
        return ()
    return (Text(pieces=(_("The contact form of Action Logement is on al-in.fr too."),)),)  # R25


def _hours(visit: Visit) -> str:
    hours = visit.settings.hours
    if not hours:
        return _("Opening hours not known: ask the CSE.")
    return _("Opening hours: {hours}").format(hours=hours)


def _this_screen(section: str) -> tuple[Row, ...]:
    section = SAME_HELP.get(section, "dossier" if section.startswith("task-") else section)
    if section not in SECTIONS:
        return ()
    go = Open(partial(section_page, section=section))
    return (Row(key="section", cells=(_("Help for this screen"),), go=go),)


def _rows() -> tuple[Row, ...]:
    sites = tuple(
        Row(key=f"site-{site.key}", cells=(_site_name(site),), go=Open(partial(site_page, site=site))) for site in SITES
    )
    return (
        Row(key="write", cells=(_("Write to the CSE"),), go=Later(_write)),
        Row(key="questions", cells=(_("Frequent questions"),), go=Open(questions_page)),
        Row(key="words", cells=(_("Words explained"),), go=Open(words_page)),
        Row(key="keys", cells=(_("How this screen works"),), go=Open(keys_page)),
        *sites,
    )


def _site_name(site: Site) -> str:
    names = {"state": _("The State's site"), "alin": _("AL'in and its contact form"), "cse": _("The site of the CSE")}
    return f"{names[site.key]} · {site.address}" if site.key != "state" else names[site.key]


def _write() -> Request:
    from kiosk.flows.message import write_request

    return write_request()


def _back() -> Buttons:
    return Buttons(buttons=(Button(key="back", label=_("Go back"), go=Back()),))
