"""What is typed on the command line: days as people write them, matricules, points of a dossier with their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from kiosk.domain.dates import parse_date
from kiosk.domain.dossier import ItemReason
from kiosk.domain.errors import KioskError
from kiosk.domain.identifiers import parse_matricule
from kiosk.i18n import _
from kiosk.text import clean
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

ANY_MATRICULE: Final = r"[A-Z0-9-]{1,20}"
"""Whatever the employer's pattern is today, an account may be older than it."""


class Typed(click.ParamType[Any]):
    """A value that one of the rules reads."""

    def __init__(self, name: str, read: Callable[[str], Any]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's signature
        """Return what was typed, or refuse it with what is expected."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except KioskError as error:
            self.fail(sentence(error), param, ctx)


def _matricule(raw: str) -> str:
    return parse_matricule(raw, ANY_MATRICULE)


def _day(raw: str) -> date:
    return parse_date(raw)


def _item(raw: str) -> ItemReason:
    item, equals, reason = raw.partition("=")
    if not equals:
        raise click.BadParameter(_("write POINT=REASON, for instance HOSTING=ILLEGIBLE"))
    return ItemReason(item=clean(item).upper(), reason=reason)


DAY: Final = Typed(_("dd/mm/yyyy"), _day)
MATRICULE: Final = Typed("matricule", _matricule)
ITEM: Final = Typed(_("POINT=REASON"), _item)
