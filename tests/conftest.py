"""What every test stands on: compiled words, French, no configuration of this machine, nothing skipped in CI."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import hypothesis
import pytest

from kiosk import i18n

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

ROOT: Final = Path(__file__).parent.parent
NO_SKIP: Final = os.environ.get("KIOSK_NO_SKIP") == "1"
"""A test that cannot run is then a failure."""

os.environ.pop("NO_COLOR", None)  # Textual reads it once, when it is imported: the screens compared have colours

# Two cores shared by the workers make no steady clock; the same examples each time make a failure repeat.
hypothesis.settings.register_profile("kiosk", deadline=None, derandomize=True)
hypothesis.settings.load_profile("kiosk")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the words once, before any worker starts: a test that reads English where French is due would lie."""
    if not hasattr(config, "workerinput"):
        from build_words import compile_words

        compile_words(ROOT)


def pytest_xdist_auto_num_workers() -> int:
    """Run two workers a core: a test of screens waits more than it works."""
    return 2 * (os.cpu_count() or 1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as failed when nothing may be skipped."""
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Count a skipped module as failed when nothing may be skipped."""
    report = yield
    _fail_if_skipped(report)
    return report


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, though nothing may be: {report.longrepr}"


@pytest.fixture(autouse=True)
def _plain_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak French, whatever a test before or the machine asks for."""
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        monkeypatch.delenv(name)
    i18n.use("fr")
    yield
    i18n.use("fr")
