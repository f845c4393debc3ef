"""What is shipped beside the code: the official communes, sample offers and people; README.md says where from."""

from __future__ import annotations

from importlib.resources import files
from typing import IO


def open_data(name: str) -> IO[bytes]:
    """Open the file of that name."""
    return (files(__name__) / name).open("rb")


def read_data(name: str) -> str:
    """Return the text of the file of that name, without a byte order mark."""
    return (files(__name__) / name).read_text(encoding="utf-8-sig")
