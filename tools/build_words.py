"""Compile the catalogues of words: in a build (hatchling calls the hook), for an editable install, and by hand."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOGUES: Final = "kiosk/locale/*/LC_MESSAGES"
ONE_DATE: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""Written into every catalogue, so that the same words make the same file."""


class CustomBuildHook(BuildHookInterface[BuilderConfig]):
    """Puts the compiled catalogues, which are not in git, into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile before the files of the wheel are listed; an editable install uses those of the tree."""
        compile_words(Path(self.root))
        build_data["artifacts"].append(f"/{CATALOGUES}/*.mo")


def compile_words(root: Path) -> list[Path]:
    """Compile every catalogue that has changed, and return what was written."""
    return [_compile(source) for source in _stale(root)]


def _stale(root: Path) -> Iterator[Path]:
    for source in sorted(root.glob(f"{CATALOGUES}/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns != source.stat().st_mtime_ns:
            yield source


def _compile(source: Path) -> Path:
    """Write the compiled catalogue in one move: another process may be reading it; it is as old as its source."""
    compiled = source.with_suffix(".mo")
    changed = source.stat().st_mtime_ns
    with source.open("rb") as opened:
        catalogue = read_po(opened, abort_invalid=True)
    catalogue.creation_date = catalogue.revision_date = ONE_DATE
    partial = compiled.with_name(f".{compiled.name}.{os.getpid()}")
    with partial.open("wb") as opened:
        write_mo(opened, catalogue)
    os.utime(partial, ns=(changed, changed))
    partial.replace(compiled)
    return compiled
