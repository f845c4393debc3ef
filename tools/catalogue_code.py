"""The sentences that the code says: the arguments of `_`, `N_` and `ngettext`."""

from __future__ import annotations

import tokenize
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.messages.extract import extract

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS: Final = ("kiosk", "screens")
KEYWORDS: Final = {"_": None, "N_": None, "ngettext": (1, 2)}


@dataclass(frozen=True, kw_only=True)
class Said:
    """One sentence of the code."""

    singular: str
    plural: str = ""
    place: str
    """Module and line."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The msgid, and its plural if there is one."""
        return (self.singular, self.plural) if self.plural else (self.singular,)


class UnreadableCodeError(Exception):
    """A module cannot be read; `args` are its path and why."""


def used(root: Path) -> dict[str, Said]:
    """Return the msgids of the code; one said with and without a plural has the plural."""
    found: dict[str, Said] = {}
    for folder in FOLDERS:
        for module in sorted((root / folder).rglob("*.py")):
            for said in _said(module, str(module.relative_to(root))):
                if said.singular not in found or said.plural:
                    found[said.singular] = said
    return found


def _said(module: Path, name: str) -> list[Said]:
    with module.open("rb") as opened:
        try:
            messages = list(extract("python", opened, keywords=KEYWORDS, options={"encoding": "utf-8"}))
        except (tokenize.TokenError, SyntaxError) as error:
            raise UnreadableCodeError(str(module), str(error)) from error
    return [
        Said(singular=ids, place=f"{name}:{line}")
        if isinstance(ids, str)
        else Said(singular=ids[0], plural=ids[1], place=f"{name}:{line}")
        for line, ids, _notes, _context in messages
    ]
