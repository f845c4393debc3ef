"""The page of statistics: every number that may be told has its bar, and a hidden one has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.actor import SYSTEM
from kiosk.domain.staff import NotForRoleError
from kiosk.flows.page import Bar, Bars
from kiosk.flows.statistics import statistics_page
from kiosk.flows.visit import Visit
from tests.flows.reading import text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.world import World


@pytest.fixture
def visit(world: World) -> Visit:
    """Return a moment with five validated dossiers and one that was closed."""
    for key in ("P1", "P2", "P3", "P4", "P5"):
        world.validated(key)
    world.closed("P6")
    return Visit(services=world.services, settings=world.settings, now=world.clock)


def bars(page: Page) -> list[Bar]:
    return [bar for block in page.blocks if isinstance(block, Bars) for bar in block.bars]


def test_both_roles_look_at_the_same_bars(world: World, visit: Visit) -> None:
    page = statistics_page(visit, actor=world.cse)
    assert page == statistics_page(visit, actor=world.employer)
    assert Bar(name="Validé", count=5, said="5", part="") in bars(page)
    assert Bar(name="Dossier clos", count=None, said="moins de 5") in bars(page)
    assert not {bar.count for bar in bars(page)} & {1, 2, 3, 4}


def test_the_page_says_the_day_the_delay_and_what_each_table_counts(world: World, visit: Visit) -> None:
    said = text(statistics_page(visit, actor=world.cse))
    assert said.startswith("Statistiques\n23 novembre 2026, sans aucun nom\nLa moitié des dossiers")
    assert "Dossiers, par état : au moins 5" in said
    assert "Motifs donnés : 0\nOffres ouvertes" in said


def test_a_table_that_would_tell_what_is_hidden_says_why_it_is_not_given(world: World, visit: Visit) -> None:
    world.offer()
    said = text(statistics_page(visit, actor=world.cse))
    assert "Offres ouvertes, par typologie : non donné\nNon donné : avec le tableau précédent" in said


def test_it_is_for_the_staff_alone(visit: Visit) -> None:
    with pytest.raises(NotForRoleError):
        statistics_page(visit, actor=SYSTEM)
