"""What Textual lets an application do, and a kiosk on a shared terminal does not: clipboard, files, browser, shell."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import SystemCommand
    from textual.binding import BindingType
    from textual.screen import Screen

T = TypeVar("T")

DENIED = frozenset(
    {
        "change_theme",
        "command_palette",
        "copy_text",
        "deliver_screenshot",
        "help_quit",
        "maximize",
        "minimize",
        "open_url",
        "quit",
        "screenshot",
        "show_help_panel",
        "simulate_key",
        "suspend_process",
        "toggle_dark",
    }
)


class ClosedApp(App[T], inherit_bindings=False):
    """An application with no way out."""

    ENABLE_COMMAND_PALETTE = False
    COMMANDS: ClassVar[set[Any]] = set()
    BINDINGS: ClassVar[list[BindingType]] = []
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Allow what is ours."""
        return action not in DENIED

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """Return none."""
        return ()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy nothing: the clipboard is the next person's too."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing."""

    def deliver_text(self, *_arguments: object, **_options: object) -> None:
        """Write no file."""

    deliver_binary = deliver_text
    deliver_screenshot = deliver_text

    def save_screenshot(self, *_arguments: object, **_options: object) -> str:
        """Write no file."""
        return ""

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Stay."""
        yield

    def bell(self) -> None:
        """Stay silent: others work here."""

    def _set_pointer_shape(self, shape: str) -> None:
        """Say nothing of the mouse: consoles print what they do not know."""

    # a crash: Textual would print the values of variables, hence names and numbers of people

    def panic(self, *_renderables: object) -> None:
        """End, and print nothing."""
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
