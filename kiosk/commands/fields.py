"""What is typed on the command line: days as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kiosk.domain.dates import parse_date
from kiosk.domain.errors import KioskError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from datetime import date


class Day(click.ParamType):
    """jj/mm/aaaa, or ISO."""

    name = "jj/mm/aaaa"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the day, or refuse with what is expected."""
        if not isinstance(value, str):
            return value  # type: ignore[no-any-return]
        try:
            return parse_date(value)
        except KioskError as error:
            self.fail(sentence(error), param, ctx)


DAY = Day()
