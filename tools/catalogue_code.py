"""The sentences that the code says: the arguments of `_`, `N_` and `ngettext`, inside f-strings too."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS: Final = ("kiosk", "screens")
KEYWORDS: Final = {"_": 1, "N_": 1, "ngettext": 2}
"""How many of their first arguments are sentences."""


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
    try:
        tree = ast.parse(module.read_bytes())
    except SyntaxError as error:
        raise UnreadableCodeError(str(module), str(error)) from error
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return [said for call in calls if (said := _of(call, name)) is not None]


def _of(call: ast.Call, name: str) -> Said | None:
    count = KEYWORDS.get(call.func.id, 0) if isinstance(call.func, ast.Name) else 0
    texts = [each.value for each in call.args[:count] if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if not count or len(texts) < count:
        return None
    return Said(singular=texts[0], plural=texts[1] if count > 1 else "", place=f"{name}:{call.lineno}")
