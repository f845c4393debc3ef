"""Texts from people and files are shown as text, wherever a page can say something."""

from __future__ import annotations

import pytest

from kiosk.flows.flow import Flow, Kind, Option, Question, Step
from kiosk.flows.page import (
    BigNumber,
    Box,
    Button,
    Buttons,
    Facts,
    Heading,
    Items,
    Mark,
    Menu,
    Note,
    Page,
    QrCode,
    Row,
    Text,
)
from kiosk.flows.requests import Back
from kiosk.flows.said import Said, Tone
from screens.flow import FlowScreen
from screens.page import PageScreen
from tests.screens.hosting import Here, Host, play, screen_text, settle

PAYLOADS = {
    "markup": "X[/]y [red]z",
    "link": "[@click=app.quit]q[/]",
    "unclosed": "[bold",
    "screen": "\x1b[2J\x1b[H",
    "title": "\x1b]0;T\x07",
    "c1": "\u009b31m",
    "bidi": "\u202eabc\u2066",
    "hidden": "a\u200b\u00adb\x00\x7f",
    "variable": "$k-title {x}",
    "wide": "漢字😀",
}
NEVER = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u200b\u00ad\u202e\u2066\ufeff"}


def everywhere(text: str) -> Page:
    said = Said(text, Tone.TAG_LATE)
    row = Row(
        key=text, cells=(text, said), mark=Mark.LATE, go=Back(), beside=(Heading(text=text), Text(pieces=(said,)))
    )
    return Page(
        title=text,
        aside=text,
        status=text,
        keys=(text,),
        blocks=(
            Heading(text=text),
            Text(pieces=(text, said)),
            Items(lines=(text,)),
            Note(text=text),
            Box(title=text, lines=((text, said), ("", text))),
            Menu(rows=(row,), columns=(20, 0), heads=(text,), title=text, error=True),
            Facts(rows=(row,), columns=(20, 0)),
            Buttons(buttons=(Button(key=text, label=text, go=Back()),)),
            BigNumber(text=text),
        ),
        beside=(Box(title=text, lines=((text, said),)), Buttons(buttons=(Button(key="b", label=text, go=Back()),))),
    )


def shown(text: str) -> str:
    """Return the part of a payload that must be there, literally."""
    return text[:4] if text.isprintable() and text.isascii() else ""


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("size", [(80, 60), (120, 60), (40, 60)], ids=["80", "120", "40"])
async def test_a_page_shows_it_literally(payload: str, size: tuple[int, int]) -> None:
    page = everywhere(payload)
    app = Host(PageScreen(Here(who=payload), lambda _visit: page, page))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        text = screen_text(app).replace("\n", "")
        assert not set(text) & NEVER
        assert shown(payload) in text
        await play(pilot, "down", "enter")
        assert app.is_running
    assert app.requests == [Back()]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
async def test_a_question_shows_it_literally(payload: str) -> None:
    option = Option(value=payload, label=payload, detail=(payload, payload))
    questions = (
        Question(key="text", label=payload, hint=payload),
        Question(key="long", label=payload, kind=Kind.LONG_TEXT),
        Question(key="choice", label=payload, kind=Kind.CHOICE, options=lambda _visit, _answers: (option,)),
        Question(key="ticks", label=payload, kind=Kind.TICKS, options=lambda _visit, _answers: (option,)),
        Question(
            key="search",
            label=payload,
            kind=Kind.SEARCH,
            search=lambda _visit, _typed: (option,),
            named=lambda _visit, codes: (option,) * len(codes),
        ),
    )
    literal = tuple(question for question in questions if "{" not in payload)
    start = {"text": payload, "long": payload, "search": (payload,)}
    flow = Flow(
        key="hostile",
        title=payload,
        start=start,
        steps=(Step(key="only", title=payload, questions=literal),),
        commit=lambda _visit, _answers: Back(),
    )
    app = Host(FlowScreen(Here(), flow))
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        text = screen_text(app).replace("\n", "")
        assert not set(text) & NEVER
        assert shown(payload) in text


async def test_a_code_is_drawn_for_any_address() -> None:
    page = Page(title="Code", blocks=(QrCode(address="https://exemple.fr/[/]", caption="[/]"),))
    app = Host(PageScreen(Here(), lambda _visit: page, page))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "▀" in screen_text(app)
