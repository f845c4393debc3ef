"""What the blocks look like, at the two sizes that are promised; look at the picture before accepting a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.flows.page import Block, Items, Page
from screens.flow import FlowScreen
from screens.offers import OffersScreen
from screens.page import PageScreen
from tests.screens.hosting import Here, Host, play, settle
from tests.screens.sample_applying import CANDIDATURE, CONFIRM, OFFER
from tests.screens.sample_dossier import ANSWER_BESIDE, MONTHS, TASKS
from tests.screens.sample_flow import Kept, flow_of
from tests.screens.sample_tabs import Offers
from tests.screens.samples import QUEUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

SIZES = [pytest.param((80, 24), id="narrow"), pytest.param((120, 36), id="wide")]
GALLERY: tuple[Block, ...] = (
    *CANDIDATURE.blocks[:2],
    *MONTHS.blocks[3:5],
    *TASKS.blocks,
    *OFFER.blocks,
    *QUEUE.blocks,
    Items(lines=("Un fait court.", "Un autre fait, plus long, qui va à la ligne quand il n’a plus assez de place.")),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("part", [0, 1, 2])
def test_gallery(snap_compare: Callable[..., bool], size: tuple[int, int], part: int) -> None:
    page = Page(title="Tous les blocs", aside="un à un", done=2, total=7, blocks=GALLERY, beside=ANSWER_BESIDE)

    async def run_before(pilot: Pilot[None]) -> None:
        await play(pilot, *["pagedown"] * part)

    assert snap_compare(Host(PageScreen(Here(), lambda _visit: page, page)), run_before=run_before, terminal_size=size)


@pytest.mark.parametrize("size", SIZES)
def test_a_question_alone(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    app = Host(PageScreen(Here(), lambda _visit: CONFIRM, CONFIRM), "contraste")

    assert snap_compare(app, run_before=settle, terminal_size=size)


@pytest.mark.parametrize("size", SIZES)
def test_answers_to_correct(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    async def run_before(pilot: Pilot[None]) -> None:
        await play(pilot, "=1110625", "enter", "enter", "enter", "enter")

    app = Host(FlowScreen(Here(), flow_of(Kept())))
    assert snap_compare(app, run_before=run_before, terminal_size=size)


@pytest.mark.parametrize("size", SIZES)
def test_offers(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    async def run_before(pilot: Pilot[None]) -> None:
        await play(pilot, "down")

    app = Host(OffersScreen(Here(), view=Offers()), "sombre")
    assert snap_compare(app, run_before=run_before, terminal_size=size)
