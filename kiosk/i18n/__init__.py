"""The language spoken: sentences, plurals, dates, amounts. Standard library alone: it stands before any screen."""

from __future__ import annotations

from kiosk.i18n.catalogue import LANGUAGES, N_, _, language, ngettext, use
from kiosk.i18n.dates import brief_date, clock_time, date_without_year, long_date, month, month_name, short_date
from kiosk.i18n.figures import amount, hundredths, number, percent, surface

__all__ = [
    "LANGUAGES",
    "N_",
    "_",
    "amount",
    "brief_date",
    "clock_time",
    "date_without_year",
    "hundredths",
    "language",
    "long_date",
    "month",
    "month_name",
    "ngettext",
    "number",
    "percent",
    "short_date",
    "surface",
    "use",
]
