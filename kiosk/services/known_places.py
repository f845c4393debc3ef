"""The official list, asked each question once: a file names the same communes thousands of times."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.domain.commune import Commune
    from kiosk.domain.resolve import Gazetteer


class KnownPlaces:
    """A gazetteer that remembers its answers; made for one file and thrown away after it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._by_code = cache(gazetteer.by_code)
        self._by_postcode = cache(gazetteer.by_postcode)
        self._by_key = cache(gazetteer.by_key)

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with that INSEE code."""
        return self._by_code(code)

    def by_postcode(self, postcode: str) -> Sequence[Commune]:
        """Return the communes that have that postal code."""
        return self._by_postcode(postcode)

    def by_key(self, key: str) -> Sequence[Commune]:
        """Return the communes whose name has exactly that `search_key`."""
        return self._by_key(key)
