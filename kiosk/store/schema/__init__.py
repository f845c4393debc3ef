"""The tables, one file a theme; once released a file is never edited, another one follows."""

from __future__ import annotations

from importlib.resources import files


def schema_text(name: str) -> str:
    """Return the SQL of the step of that name."""
    return (files(__name__) / f"{name}.sql").read_text(encoding="utf-8")
