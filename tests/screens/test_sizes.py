"""Every page at every size that is promised: all of it can be read, with the glyphs that the console has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.flows.page import Buttons, Facts, Heading, Items, Menu, Note, Text
from kiosk.flows.said import plain
from screens.flow import FlowScreen
from screens.page import PageScreen
from tests.screens.hosting import Here, Host, play, screen_lines, screen_text, settle
from tests.screens.sample_flow import STEPS, Kept, flow_of
from tests.screens.samples import PAGES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from textual.pilot import Pilot

    from kiosk.flows.page import Page

SIZES = [(80, 24), (120, 36), (40, 24), (70, 24), (200, 60)]
GLYPHS = {*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *"œŒŸŠšŽž€«»’…–—°²·─│┌┐└┘├┤┬┴┼█▀▄→▶←↑↓"}


def words(page: Page) -> Iterator[str]:
    yield from page.title.split()
    for block in page.blocks:
        match block:
            case Heading() | Note():
                yield from block.text.split()
            case Text():
                yield from " ".join(map(plain, block.pieces)).split()
            case Items():
                yield from " ".join(block.lines).split()
            case Menu() | Facts():
                yield from " ".join(plain(cell) for row in block.rows for cell in row.cells).split()
            case Buttons():
                yield from " ".join(button.label for button in block.buttons).split()


def letters(text: str) -> str:
    return re.sub(r"[^\w€²]", "", text)


async def to_the_end(pilot: Pilot[Any], key: str) -> AsyncIterator[list[str]]:
    """Yield what is on the screen, screenful after screenful, until the key changes nothing."""
    before: list[str] = []
    lines = screen_lines(pilot.app)
    while lines != before:
        yield lines
        await play(pilot, key)
        before, lines = lines, screen_lines(pilot.app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", PAGES)
async def test_a_page_can_be_read_whole(name: str, size: tuple[int, int]) -> None:
    page = PAGES[name]
    app = Host(PageScreen(Here(), lambda _visit: page, page))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        screens = [lines for key in ("pageup", "pagedown") async for lines in to_the_end(pilot, key)]
    seen = letters("\n".join(line for lines in screens for line in lines))
    for lines in screens:
        assert [len(line) for line in lines] == [size[0]] * size[1]
        assert set("".join(lines)) <= GLYPHS
    missing = [word for word in words(page) if letters(word)[: size[0] // 2] not in seen]
    assert not missing


@pytest.mark.parametrize("size", [(80, 24), (40, 24)], ids=["80x24", "40x24"])
@pytest.mark.parametrize("step", [step.key for step in STEPS])
async def test_every_question_fits(step: str, size: tuple[int, int]) -> None:
    app = Host(FlowScreen(Here(), flow_of(Kept(), at=step)))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "Retour" in screen_text(app)
        for _step in range(6):
            focused = app.screen.focused
            assert focused is not None
            region = focused.region
            assert 1 <= region.y < size[1]
            assert region.right <= size[0]
            assert set("".join(screen_lines(app))) <= GLYPHS
            await play(pilot, "tab")


@pytest.mark.parametrize("name", PAGES)
async def test_a_terminal_that_changes_its_size_loses_nothing(name: str) -> None:
    page = PAGES[name]
    app = Host(PageScreen(Here(), lambda _visit: page, page))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        large = screen_lines(app)
        focused = app.screen.focused
        for size in ((40, 24), (80, 24), (120, 36)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert app.screen.focused is focused
        assert screen_lines(app) == large


@pytest.mark.parametrize("size", [(20, 5), (80, 6), (24, 24)], ids=["20x5", "80x6", "24x24"])
async def test_a_terminal_too_small_to_read_says_so_and_loses_nothing(size: tuple[int, int]) -> None:
    app = Host(FlowScreen(Here(), flow_of(Kept(), at=STEPS[0].key)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before, focused = screen_lines(app), app.screen.focused
        await pilot.resize_terminal(*size)
        await settle(pilot)
        said = " ".join(screen_text(app).split())
        assert said == "Cet écran est trop petit : il faut 30 colonnes et 10 lignes au moins."
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert (screen_lines(app), app.screen.focused) == (before, focused)
