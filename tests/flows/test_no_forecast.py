"""No page tells anybody how long they themselves will wait (R21)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.flows.candidature import candidatures_page
from kiosk.flows.dossier import dossier_page
from kiosk.flows.home import home_page
from kiosk.flows.renewal import renewal_page
from tests.flows.reading import text, words
from tests.flows.seated import seat
from tests.services.world import AS_IN_THE_DEMONSTRATION

if TYPE_CHECKING:
    from tests.services.world import World

YEARS: Final = re.compile(r"\bans?\b|\bannées\b|\bchances?\b|%", re.IGNORECASE)


@pytest.mark.parametrize("key", AS_IN_THE_DEMONSTRATION)
def test_r21_no_page_of_a_person_counts_years_or_chances(world: World, key: str) -> None:
    me = seat(world, world.person(key))

    for source in (home_page, dossier_page, candidatures_page, renewal_page):
        page = me.page(source)
        said = "\n".join((text(page), *words(page.beside)))
        assert not YEARS.search(said), said
