"""Write kiosk/i18n/names.py, the names of months and days, from Babel, which is too slow to import before a screen.

Run it when CLDR changes a name (a test says so): python tools/build_names.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from babel import Locale

LOCALES: Final = {"fr": "fr_FR", "en": "en_GB"}
MODULE: Final = Path(__file__).parent.parent / "kiosk" / "i18n" / "names.py"

HEAD: Final = '''"""Names of months and days; written by tools/build_names.py from Babel, not by hand."""

from __future__ import annotations

from typing import Final

'''


def months(locale: Locale, width: Literal["wide", "abbreviated"]) -> tuple[str, ...]:
    """Return the twelve names, from January, as they stand in a date."""
    names = locale.months["format"][width]
    return tuple(str(names[month]) for month in range(1, 13))


def weekdays(locale: Locale) -> tuple[str, ...]:
    """Return the seven names, from Monday."""
    names = locale.days["format"]["wide"]
    return tuple(str(names[day]) for day in range(7))


def table(name: str, meaning: str, rows: dict[str, tuple[str, ...]]) -> str:
    """Return the lines that define *name*, a table of strings by language."""
    lines = "".join(f'    "{language}": (\n{listed(words)}    ),\n' for language, words in rows.items())
    return f'{name}: Final = {{\n{lines}}}\n"""{meaning}"""\n'


def listed(words: tuple[str, ...]) -> str:
    """Return one line a word."""
    return "".join(f'        "{word}",\n' for word in words)


def main() -> None:
    """Write the module."""
    locales = {language: Locale.parse(name) for language, name in LOCALES.items()}
    tables = (
        table("MONTHS", "From January.", {name: months(found, "wide") for name, found in locales.items()}),
        table("SHORT_MONTHS", "Cut short.", {name: months(found, "abbreviated") for name, found in locales.items()}),
        table("WEEKDAYS", "From Monday.", {name: weekdays(found) for name, found in locales.items()}),
    )
    MODULE.write_text(HEAD + "\n".join(tables), encoding="utf-8")
    print(f"{MODULE.name}: {', '.join(locales)}")


if __name__ == "__main__":
    main()
