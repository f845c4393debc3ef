"""The French catalogue says everything that the code says, and well."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import catalogue_check
import catalogue_code
import catalogue_file
import pytest

ROOT: Final = Path(__file__).parent.parent
PO: Final = ROOT / catalogue_file.FRENCH


def test_the_catalogue_is_complete_and_well_written() -> None:
    found = catalogue_check.problems(catalogue_file.read(PO), catalogue_code.used(ROOT))
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_the_compiled_words_are_those_of_the_catalogue() -> None:
    compiled = PO.with_suffix(".mo")
    assert compiled.stat().st_mtime_ns == PO.stat().st_mtime_ns, "run: python tools/words.py compile"


@pytest.mark.parametrize("source", sorted(ROOT.glob("kiosk/locale/*/LC_MESSAGES/*.po")), ids=lambda path: path.name)
def test_a_catalogue_says_its_language_and_its_plurals(source: Path) -> None:
    catalogue = catalogue_file.read(source)
    assert str(catalogue.locale) == source.parent.parent.name
    assert (catalogue.num_plurals, catalogue.plural_expr) == (2, "(n > 1)")
