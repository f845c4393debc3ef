"""A page in a host of its own: what the tests of pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Button, Buttons, Menu, Page
from kiosk.flows.requests import Refresh
from screens.page import PageScreen
from screens.widgets.action import Action
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host
from tests.screens.sample_parts import row

if TYPE_CHECKING:
    from kiosk.flows.requests import Request

THREE = Page(
    title="Trois",
    blocks=(
        Menu(
            rows=tuple(row(key, f"Ligne {key}", go=Refresh(key)) for key in ("a", "b", "c")),
            columns=(0,),
        ),
        Menu(rows=(row("d", "Ligne d", go=Refresh("d")), row("e", "Ligne e", go=None)), columns=(0,)),
        Buttons(buttons=(Button(key="f", label="Bouton f", go=Refresh("f")),)),
    ),
)


def host(page: Page, *, who: str = "Samira B.", palette: str = "clair") -> Host:
    return Host(PageScreen(Here(who=who), lambda _visit: page, page), palette)


def on_row(app: Host) -> str:
    focused = app.screen.focused
    assert isinstance(focused, Rows | Action)
    return focused.key


def asked(app: Host) -> list[Request]:
    return app.requests
