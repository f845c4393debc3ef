"""Write kiosk/domain/holidays_fr.py, the table of French public holidays, from the `holidays` package.

Run it when the last year of the table comes near: python tools/build_holidays.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import holidays

FIRST_YEAR: Final = 2024
LAST_YEAR: Final = 2045
TABLE: Final = Path(__file__).parent.parent / "kiosk" / "domain" / "holidays_fr.py"

HEAD: Final = '''"""French public holidays, year by year; written by tools/build_holidays.py, not by hand.

Those of metropolitan France (Code du travail, L3133-1); a test compares them with the `holidays` package, which is
too slow to import in the kiosk.
"""

from __future__ import annotations

from datetime import date
from typing import Final

_MONTHS_AND_DAYS: Final = {
'''
TAIL: Final = '''}

FIRST_YEAR: Final = min(_MONTHS_AND_DAYS)
LAST_YEAR: Final = max(_MONTHS_AND_DAYS)

PUBLIC_HOLIDAYS: Final = frozenset(
    date(year, int(day[:2]), int(day[2:])) for year, days in _MONTHS_AND_DAYS.items() for day in days.split()
)
"""Every public holiday from the first year to the last."""
'''


def line(year: int) -> str:
    """Return the line of *year*: its holidays as month and day."""
    days = sorted(holidays.country_holidays("FR", years=year))
    return f'    {year}: "{" ".join(f"{day:%m%d}" for day in days)}",\n'


def main() -> None:
    """Write the table."""
    rows = "".join(line(year) for year in range(FIRST_YEAR, LAST_YEAR + 1))
    TABLE.write_text(HEAD + rows + TAIL, encoding="utf-8")
    print(f"{TABLE.name}: {FIRST_YEAR} to {LAST_YEAR}")


if __name__ == "__main__":
    main()
