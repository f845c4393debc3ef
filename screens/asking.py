"""What a screen needs of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.flows.visit import Visit
    from kiosk.settings import Settings

T = TypeVar("T")


class Asking(Protocol):
    """The session, as screens see it."""

    @property
    def settings(self) -> Settings:
        """What differs from one works council to the next."""

    @property
    def who(self) -> str:
        """« Mamadou D. », or empty for nobody."""

    @property
    def today(self) -> date:
        """The day it is in Paris."""

    async def ask(self, act: Callable[[Visit], T]) -> T:
        """Carry out *act* in the database thread."""
