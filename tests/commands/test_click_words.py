"""Every sentence of the library of the command line has its French."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

import catalogue_check
import catalogue_file
import click
import pytest
from french import typography

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PO: Final = ROOT / "kiosk/locale/fr/LC_MESSAGES/messages.po"
CATALOGUE: Final = catalogue_file.read(PO)
ELSEWHERE: Final = {"_winconsole.py"}
"""For another system."""


def sentences() -> Iterator[tuple[str, ...]]:
    """Yield what click passes to gettext, with its plural if there is one."""
    for module in sorted(Path(click.__file__).parent.glob("*.py")):
        calls = (each for each in ast.walk(ast.parse(module.read_bytes())) if isinstance(each, ast.Call))
        for call in calls if module.name not in ELSEWHERE else ():
            count = {"_": 1, "ngettext": 2}.get(call.func.id, 0) if isinstance(call.func, ast.Name) else 0
            texts = [each.value for each in call.args[:count] if isinstance(each, ast.Constant)]
            if texts:
                yield tuple(str(text) for text in texts)


@pytest.mark.parametrize("ids", sorted({*sentences(), ("required",)}), ids=lambda ids: ids[0][:40])
def test_a_sentence_of_click_has_its_french(ids: tuple[str, ...]) -> None:
    message = CATALOGUE.get(ids[0])
    assert message is not None
    assert catalogue_check.forms(message.id) == ids
    french = catalogue_check.forms(message.string)
    assert all(french)
    assert [fault for each in french for fault in typography(each.replace("\t", " "))] == []


def test_no_sentence_is_left_over() -> None:
    known = {ids[0] for ids in sentences()} | {"required"}
    kept = {catalogue_check.message_id(message) for message in CATALOGUE if message.id}
    assert kept == known
