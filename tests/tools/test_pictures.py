"""The pictures of the README: made by the program, there, linked, small, and of no machine in particular."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import pictures
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LINKED = re.findall(r"!\[[^]]+\]\((pictures/[a-z]+\.svg)\)", (ROOT / "README.md").read_text("utf-8"))
LARGEST = 60_000


def test_the_readme_links_every_picture_that_is_made() -> None:
    assert [f"pictures/{name}.svg" for name in pictures.SCENES] == LINKED


@pytest.mark.parametrize("name", LINKED)
def test_a_picture_is_there_small_and_whole_in_itself(name: str) -> None:
    check((ROOT / name).read_text("utf-8"))


def test_the_program_makes_them_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "FOLDER", tmp_path)
    pictures.main()

    assert sorted(each.stem for each in tmp_path.iterdir()) == sorted(pictures.SCENES)
    for each in tmp_path.iterdir():
        kept = (ROOT / "pictures" / each.name).read_text("utf-8")
        assert each.read_text("utf-8") == kept, "screens have changed: run python tools/pictures.py"


def check(text: str) -> None:
    """Check that a picture is light, asks nothing of any other address, and that its words are words."""
    drawing = ET.fromstring(text)  # noqa: S314 - ours
    assert len(text.encode()) < LARGEST
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r'font-family="([^"]+)"', text)) == {"monospace"}
    assert "Aide : 0970 800 800" in "".join(drawing.itertext()).replace("\u00a0", " ")
