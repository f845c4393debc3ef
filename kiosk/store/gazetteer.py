"""The official communes, found by name or postal code."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.commune import Commune, CommuneKind, search_key
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kiosk.store.database import Database

LONGEST: Final = 60
"""Characters read of what is typed; the longest name has fewer."""
POSTCODE: Final = re.compile(r"(?<![0-9])[0-9]{5}(?![0-9])")
END: Final = "~"
"""Sorts after every letter and digit of a key: « from x to x~ » is all that begins with x."""

BY_POSTCODE: Final = """
SELECT DISTINCT communes.* FROM communes JOIN commune_postcodes ON commune = code
WHERE postcode BETWEEN ? AND ? ORDER BY kind = 'PLM' AND ?, population DESC, code LIMIT ?
"""
BY_KEY: Final = "SELECT * FROM communes WHERE key = ? ORDER BY population DESC, code"
BY_START: Final = """
SELECT * FROM communes WHERE code IN (
    SELECT code FROM communes WHERE key BETWEEN ? AND ? ORDER BY population DESC, code LIMIT ?
) ORDER BY population DESC, code
"""
WORD_COUNT: Final = "SELECT count(*) FROM commune_words WHERE word BETWEEN ? AND ?"
BY_WORD: Final = """
SELECT code, key FROM (
    SELECT commune FROM commune_words WHERE word BETWEEN ? AND ? ORDER BY population DESC, commune LIMIT 1000
) JOIN communes ON code = commune ORDER BY population DESC, code
"""
EVERY: Final = 100_000


class Gazetteer:
    """The 35,014 communes, arrondissements and whole cities."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def search(self, typed: str, limit: int = 8) -> tuple[Commune, ...]:
        """Return *limit* communes that fit what is typed, a name or a postal code, begun or whole.

        The name itself comes first, then names that begin so, then names with such words inside; among those, the
        largest population first.
        """
        text = clean(typed, limit=LONGEST)
        digits = re.sub(r"[\s()]", "", text)
        if re.fullmatch("[0-9]{2,5}", digits):
            return self._with_postcode(digits, limit)
        if code := POSTCODE.search(text):  # « Montreuil (93100) », « 93100 Montreuil »
            return self._named_with_postcode(POSTCODE.sub(" ", text), code.group())[:limit]
        return tuple(_distinct(self._named(text, limit), limit)) if search_key(text) else ()

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with that INSEE code."""
        return next(iter(self.communes([code])), None)

    def communes(self, codes: Sequence[str]) -> tuple[Commune, ...]:
        """Return the communes of *codes*, in their order; codes that are not in the list are left out."""
        rows = self._db.rows("SELECT * FROM communes WHERE code IN (SELECT value FROM json_each(?))", [_texts(codes)])
        found = {row["code"]: _commune(row) for row in rows}
        return tuple(found[code] for code in codes if code in found)

    def by_postcode(self, postcode: str) -> tuple[Commune, ...]:
        """Return the communes that have that postal code."""
        return self._with_postcode(postcode, EVERY) if re.fullmatch("[0-9]{5}", postcode) else ()

    def by_key(self, key: str) -> tuple[Commune, ...]:
        """Return the communes whose name has exactly that `search_key`, the largest first."""
        return self._all(BY_KEY, [key])

    def arrondissements(self, city: str) -> tuple[Commune, ...]:
        """Return the arrondissements of Paris, Lyon or Marseille."""
        return self._all("SELECT * FROM communes WHERE parent = ? AND parent <> '' ORDER BY code", [city])

    def departement_name(self, code: str) -> str:
        """Return the name of a département; its code where it has none."""
        return self._departements.get(code, code)

    def _with_postcode(self, digits: str, limit: int) -> tuple[Commune, ...]:
        # a whole code means the arrondissement rather than the city that has them all
        return self._all(BY_POSTCODE, [digits, digits + END, len(digits) == 5, limit])

    def _named_with_postcode(self, name: str, code: str) -> tuple[Commune, ...]:
        words = search_key(name).split()
        return tuple(each for each in self.by_postcode(code) if words and _has_words(each.key, words))

    def _named(self, text: str, limit: int) -> Iterator[Commune]:
        whole, begun = search_key(text), _begun_key(text)
        if begun.startswith(f"{whole} "):  # « saint d » rather than « saint »
            yield from self._beginning((begun,), limit)
            yield from self._beginning((whole,), limit)
        else:
            yield from self._beginning(tuple({begun, whole}), limit)
        yield from self._with_words(whole.split(), limit)

    def _beginning(self, keys: tuple[str, ...], limit: int) -> Iterator[Commune]:
        for key in keys:
            yield from self.by_key(key)
        found = [each for key in keys for each in self._all(BY_START, [key, key + END, limit * 2])]
        yield from sorted(found, key=lambda each: -(each.population or 0))

    def _with_words(self, words: list[str], limit: int) -> Iterator[Commune]:
        rarest = words[0] if len(words) == 1 else min(words, key=self._count)
        rows = self._db.rows(BY_WORD, [rarest, rarest + END])
        yield from self.communes([row["code"] for row in rows if _has_words(row["key"], words)][: limit * 2])

    def _count(self, word: str) -> int:
        return int(self._db.value(WORD_COUNT, [word, word + END]))

    def _all(self, sql: str, values: list[Any]) -> tuple[Commune, ...]:
        return tuple(_commune(row) for row in self._db.rows(sql, values))

    @cached_property
    def _departements(self) -> dict[str, str]:
        return {row["code"]: row["name"] for row in self._db.rows("SELECT code, name FROM departements")}


def _begun_key(text: str) -> str:
    """Return the key of a name whose last word is not finished: « saint d » may become « Saint-Denis »."""
    unlike_any_word = "x"
    return search_key(text + unlike_any_word).removesuffix(unlike_any_word)


def _has_words(key: str, words: list[str]) -> bool:
    inside = key.split()
    return all(any(each.startswith(word) for each in inside) for word in words)


def _distinct(communes: Iterable[Commune], limit: int) -> Iterator[Commune]:
    seen: set[str] = set()
    for commune in communes:
        if len(seen) == limit:
            return
        if commune.code not in seen:
            seen.add(commune.code)
            yield commune


def _commune(row: dict[str, Any]) -> Commune:
    return Commune(
        code=row["code"],
        name=row["name"],
        kind=CommuneKind(row["kind"]),
        parent=row["parent"],
        departement=row["departement"],
        postcodes=tuple(row["postcodes"].split()),
        population=row["population"],
        neighbours=frozenset(row["neighbours"].split()),
    )


def _texts(texts: Collection[str]) -> str:
    return json.dumps(list(texts))
