"""Each demand of the notice, R01 to R25, is named by at least one test."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE: Final = Path(__file__).parent
DEMANDS: Final = tuple(f"R{number:02}" for number in range(1, 26))
NAMED: Final = re.compile(r"(?<![A-Za-z0-9])[rR](\d\d)(?![0-9])")


@cache
def named() -> dict[str, tuple[str, ...]]:
    """Return which tests name each demand, in their name or in what is said of them."""
    found: dict[str, list[str]] = {}
    for path in sorted(HERE.rglob("test_*.py")):
        for test in _tests(ast.parse(path.read_text(encoding="utf-8"))):
            for number in NAMED.findall(f"{test.name} {ast.get_docstring(test) or ''}"):
                found.setdefault(f"R{number}", []).append(f"{path.relative_to(HERE)}::{test.name}")
    return {demand: tuple(tests) for demand, tests in found.items()}


def _tests(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node


@pytest.mark.parametrize("demand", DEMANDS)
def test_a_test_names_it(demand: str) -> None:
    assert named().get(demand), f"no test names {demand}"


def test_no_test_names_a_demand_that_does_not_exist() -> None:
    assert set(named()) <= set(DEMANDS)
