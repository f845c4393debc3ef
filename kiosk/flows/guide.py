"""The guide: the notice of the CSE in six parts, without signing in (R01 to R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.flows.guide_words_after import PARTS
from kiosk.flows.page import Block, Button, Buttons, Facts, Heading, Items, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Open, Replace
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import group_digits
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from kiosk.flows.guide_words import Part
    from kiosk.flows.visit import Visit

FRAME = (
    N_('All the details are on csetriomphe.fr, under the heading "Action Logement".'),  # R01
    N_("Two rhythms to remember: some documents every month, and a renewal every year."),  # R02
    N_("The guide has 6 parts. An application has 7 stages. They are not the same thing."),
)


def guide_page(visit: Visit) -> Page:
    """List the six parts."""
    rows = tuple(
        Row(
            key=f"part-{number}",
            cells=(f"{number} {_(part.title)}",),
            go=Open(partial(part_page, number=number)),
            beside=part_beside(visit, number),
        )
        for number, part in enumerate(PARTS, 1)
    )
    return Page(
        title=_("The process in 6 parts"),
        aside=_("CSE TRIOMPHE SECURITE"),
        blocks=(Menu(rows=rows, columns=(0,)), *(Text(pieces=(_(line),)) for line in FRAME)),
        help="guide",
    )


def part_page(visit: Visit, *, number: int) -> Page:
    """Show one part."""
    part = PARTS[number - 1]
    total = len(PARTS)
    return Page(
        title=_(part.title),
        aside=_("Guide, part {part}/{total}").format(part=number, total=total),
        done=number,
        total=total,
        blocks=(*_said(part, visit), *_practical(part, visit), _ways(number)),
        beside=_words(part),
        focus="next" if number < total else "list",
        help="guide",
    )


def _said(part: Part, visit: Visit) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for say in part.says:
        if isinstance(say, tuple):
            blocks += _listed(tuple(_(line) for line in say))
        else:
            blocks.append(Text(pieces=(_filled(say, visit),), tight=say != part.says[-1]))
    return tuple(blocks)


def _listed(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Return a list; lines that bear a number need no dash."""
    if not lines[0][:1].isdigit():
        return (Items(lines=lines),)
    return tuple(Text(pieces=(line,), tight=line != lines[-1]) for line in lines)


def part_beside(visit: Visit, number: int) -> tuple[Block, ...]:
    """Return one part in short, for the right half of a wide screen."""
    part = PARTS[number - 1]
    asked = ((_("What to have to hand"), part.have), (_("What to do now"), part.do), (_("Whom to ask"), part.ask))
    told = [block for name, text in asked for block in (Heading(text=name), Text(pieces=(_filled(text, visit),)))]
    return (Text(pieces=(Said(_(part.title), Tone.STRONG),)), *told)


def _practical(part: Part, visit: Visit) -> tuple[Block, ...]:
    facts = (
        (_("What to have to hand"), part.have),
        (_("What to do now"), part.do),
        (_("Whom to ask"), part.ask),
    )
    rows = tuple(Row(key=name, cells=(Said(name, Tone.MUTED), _filled(text, visit))) for name, text in facts)
    return (Facts(rows=rows, columns=(19, 0)),)


def _ways(number: int) -> Buttons:
    buttons = [Button(key="list", label=_("Back to the list of parts"), go=Back())]
    if number < len(PARTS):
        following = Replace(partial(part_page, number=number + 1))
        label = _("Next part: {title}").format(title=_(PARTS[number].title))
        buttons.insert(0, Button(key="next", label=label, go=following))
    return Buttons(buttons=tuple(buttons))


def _words(part: Part) -> tuple[Block, ...]:
    return (Heading(text=_("Words explained")), *(Text(pieces=(_(word),)) for word in part.words))


def _filled(text: str, visit: Visit) -> str:
    settings = visit.settings
    return _(text).format(phone=group_digits(settings.phone), siren=group_digits(settings.siren, 3))
