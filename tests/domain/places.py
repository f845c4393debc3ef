"""The official list, for tests of what is done with it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from kiosk.data.communes import shipped_communes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.domain.commune import Commune


class Places:
    """The shipped communes, found as `kiosk.domain.resolve.Gazetteer` asks."""

    def __init__(self) -> None:
        """Read them all."""
        self.all: Mapping[str, Commune] = {commune.code: commune for commune in shipped_communes()}
        self._by_postcode: dict[str, list[Commune]] = defaultdict(list)
        self._by_key: dict[str, list[Commune]] = defaultdict(list)
        self.children: dict[str, list[Commune]] = defaultdict(list)
        for commune in self.all.values():
            self._by_key[commune.key].append(commune)
            if commune.parent:
                self.children[commune.parent].append(commune)
            for postcode in commune.postcodes:
                self._by_postcode[postcode].append(commune)

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with that INSEE code."""
        return self.all.get(code)

    def by_postcode(self, postcode: str) -> Sequence[Commune]:
        """Return the communes that have that postal code."""
        return self._by_postcode.get(postcode, [])

    def by_key(self, key: str) -> Sequence[Commune]:
        """Return the communes with that key."""
        return self._by_key.get(key, [])


@cache
def places() -> Places:
    """Return the list, read once."""
    return Places()
