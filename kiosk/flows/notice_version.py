"""Which information notice is shown: the account records it, and when."""

from __future__ import annotations

from datetime import date
from typing import Final

VERSION: Final = "1"
"""Raised when the notice changes."""
VERSION_DATE: Final = date(2026, 11, 23)
