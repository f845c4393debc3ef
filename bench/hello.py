"""What Textual costs by itself: a sentence and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Footer, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Hello(App[None]):
    """Says hello."""

    BINDINGS = [("q", "quit", "Quitter")]  # noqa: RUF012 - as in Textual's own tutorial

    def compose(self) -> ComposeResult:
        """Show a sentence."""
        yield Static("Bonjour le monde")
        yield Footer()


if __name__ == "__main__":
    Hello().run()
