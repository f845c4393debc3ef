"""Make the pictures of the README from the program itself: `python tools/pictures.py`, once screens have changed."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from kiosk import i18n
from kiosk.app import KioskApp
from kiosk.data import read_data
from kiosk.flows.candidature import candidatures_page
from kiosk.flows.requests import Home, Open, OpenOffers
from kiosk.services.build import build
from kiosk.services.demonstration import STORIES, fill
from kiosk.services.demonstration.stage import PUBLIC
from kiosk.session import Session
from kiosk.settings import Settings
from kiosk.store.store import create_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from kiosk.flows.requests import Request

FOLDER: Final = Path(__file__).parent.parent / "pictures"
NOW: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCENES: Final[dict[str, tuple[str, Request]]] = {
    "accueil": ("P1", Home()),
    "offres": ("P2", OpenOffers()),
    "candidature": ("P1", Open(candidatures_page)),
}
"""Whose screen, and how they come to it."""
SIZE: Final = (80, 24)
WIDE, HIGH = 9, 19
"""Of one cell, in pixels."""


def main() -> None:
    """Write every picture."""
    i18n.use("fr")
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as made:
        settings = Settings(database=Path(made) / "kiosk.db")
        people = _demonstration(settings)
        for name, (who, request) in SCENES.items():
            svg = asyncio.run(_drawn(settings, people[who], request))
            (FOLDER / f"{name}.svg").write_text(svg, "utf-8")


def _demonstration(settings: Settings) -> dict[str, str]:
    store = create_store(settings.database)
    try:
        fill(store, settings, NOW)
        accounts = build(store, lambda: NOW, settings, PUBLIC).accounts
        matricules = {each["id"]: each["matricule"] for each in json.loads(read_data("personas.json"))}
        return {story.id: accounts.sign_in(matricules[story.id], story.phrase).person for story in STORIES}
    finally:
        store.close()


async def _drawn(settings: Settings, person: str, request: Request) -> str:
    app = KioskApp(Session(settings, now=lambda: NOW))
    async with app.run_test(size=SIZE) as pilot:
        app.theme = "clair"
        await app.session.sign_in(person)
        await app.carry_out(request)
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture = svg(app)
    app.session.close()
    return picture


def svg(app: KioskApp) -> str:
    """Return what the screen shows: grounds, then words that can be selected, in whatever monospace font there is."""
    width, height = app.size
    grounds: list[str] = []
    words: list[str] = []
    for y, strip in enumerate(app.screen._compositor.render_strips()):  # noqa: SLF001 - no public way to its lines
        x = 0
        for segment in strip:
            style, length = segment.style, len(segment.text)
            grounds += _ground(x, y, length, style)
            words += _words(x, y, segment.text, style)
            x += length
    size = f'viewBox="0 0 {width * WIDE} {height * HIGH}" width="{width * WIDE}" height="{height * HIGH}"'
    font = f'font-family="monospace" font-size="{HIGH - 4}" xml:space="preserve"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="100%" height="100%" fill="#ffffff"/>'
    return "\n".join([head, *grounds, f"<g {font}>", *words, "</g></svg>", ""])


def _ground(x: int, y: int, length: int, style: Style | None) -> Iterator[str]:
    colour = style.bgcolor.get_truecolor().hex if style and style.bgcolor else "#ffffff"
    if colour != "#ffffff":
        place = f'x="{x * WIDE}" y="{y * HIGH}" width="{length * WIDE}" height="{HIGH}"'
        yield f'<rect {place} fill="{colour}"/>'


def _words(x: int, y: int, text: str, style: Style | None) -> Iterator[str]:
    said = text.strip(" ")
    if not said:
        return
    ink = style.color.get_truecolor().hex if style and style.color else "#000000"
    bold = ' font-weight="bold"' if style and style.bold else ""
    begin = x + len(text) - len(text.lstrip(" "))
    place = f'x="{begin * WIDE}" y="{y * HIGH + HIGH - 5}" textLength="{len(said) * WIDE}"'
    yield f'<text {place} fill="{ink}"{bold}>{escape(said)}</text>'


if __name__ == "__main__":
    main()
