"""What the sample pages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Button, Mark, Row
from kiosk.flows.requests import Home, Refresh
from kiosk.flows.said import Said, Tone

if TYPE_CHECKING:
    from kiosk.flows.requests import Request

R19 = "Une proposition de logement n’a pas de valeur contractuelle\u00a0: seule la commission du bailleur décide."

GO = Home()


def row(key: str, *cells: str | Said, mark: Mark = Mark.NONE, go: Request | None = GO, **more: object) -> Row:
    return Row(key=key, cells=cells, mark=mark, go=go, **more)  # type: ignore[arg-type]


def muted(text: str) -> Said:
    return Said(text, Tone.MUTED)


def strong(text: str) -> Said:
    return Said(text, Tone.STRONG)


def button(key: str, label: str, *, danger: bool = False) -> Button:
    return Button(key=key, label=label, go=Refresh(focus=key), danger=danger)
