"""A flow of every kind of question, in a host of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from screens.flow import FlowScreen
from tests.screens.hosting import Here, Host
from tests.screens.sample_flow import Kept, flow_of

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def host(kept: Kept) -> Callable[..., Host]:
    def make(at: str = "", **start: object) -> Host:
        return Host(FlowScreen(Here(), flow_of(kept, at=at, start=start)))

    return make
