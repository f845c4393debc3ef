"""Where a command works: settings, database, services, who acts; and the one way to be refused."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NoReturn

import click

from kiosk.clock import paris_day, utc_now
from kiosk.domain.actor import SYSTEM
from kiosk.domain.errors import KioskError
from kiosk.i18n import _
from kiosk.settings import Settings, SettingsError, load
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kiosk.domain.actor import Actor
    from kiosk.domain.staff import StaffMember
    from kiosk.services.build import Services

REFUSED: Final = 1
PATIENCE: Final = 15.0
"""Seconds to wait for the writing of others: as long as the kiosk itself."""


@dataclass(frozen=True, kw_only=True)
class Office:
    """What a command works with while the database is open."""

    services: Services
    settings: Settings
    today: date

    def member(self, name: str) -> StaffMember:
        """Return the member of staff called *name*."""
        return self.services.staff.named(name)

    def actor(self, name: str | None) -> Actor:
        """Return who acts: the member called *name*, else the machine itself."""
        return self.member(name).actor if name else SYSTEM


def refuse(said: str) -> NoReturn:
    """Say *said* on standard error and leave with 1."""
    click.echo(said, err=True)
    sys.exit(REFUSED)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what is refused inside into a sentence and the exit status 1."""
    try:
        yield
    except KioskError as error:
        refuse(sentence(error))


def settings_for(database: Path | None) -> Settings:
    """Return the settings, with the database named on the command line before all others."""
    from kiosk.console import crash

    try:
        settings = load(click.get_current_context().find_root().params.get("config"))
    except SettingsError as error:
        path, problem = error.args
        refuse(_("The configuration cannot be used: {path}, {problem}.").format(path=path, problem=problem))
    settings = replace(settings, terminal="commande", database=database or settings.database)
    crash.keep_log(settings.log)
    return settings


@contextmanager
def office(database: Path | None) -> Iterator[Office]:
    """Open the database and give what works on it; every refusal becomes a sentence."""
    from kiosk.services.build import build
    from kiosk.store.store import open_store

    settings = settings_for(database)
    with refusals():
        store = open_store(settings.database, patience=PATIENCE)
        try:
            with store.guarded():
                yield Office(services=build(store, utc_now, settings), settings=settings, today=paris_day(utc_now()))
        finally:
            store.close()
