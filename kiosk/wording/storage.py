"""Sentences about the file of data: missing, not ours, full, damaged; and about two who change the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.storage_errors import (
    ChangedElsewhereError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseExistsError,
    DatabaseReplacedError,
    DiskFullError,
    InDoubtError,
    MigrationError,
    MissingDatabaseError,
    NewerDatabaseError,
    NoAccessError,
    NotADatabaseError,
    NotADemonstrationError,
    NumberTakenError,
    ReadOnlyDatabaseError,
    StoreError,
    UnsuitableDiskError,
)
from kiosk.i18n import N_, _
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

if TYPE_CHECKING:
    from collections.abc import Mapping

say_plainly(
    {
        DamagedDatabaseError: N_(
            "The data file is damaged. The kiosk has stopped writing to protect it. Tell the CSE."
        ),
        ReadOnlyDatabaseError: N_("Reading only: you can see everything, but nothing can be saved. Tell the CSE."),
        DiskFullError: N_("Saving is impossible: the disk is full. Your answers stay on screen. Tell the CSE."),
        DatabaseBusyError: N_("The kiosk is busy: others are saving. Nothing was changed. Try again in a minute."),
        InDoubtError: N_("The disk did not answer: nobody knows yet whether it is saved. Look before you start again."),
        DatabaseReplacedError: N_("The data file has been replaced. The session must end. Check your last answer."),
        ChangedElsewhereError: N_("This has changed at another terminal meanwhile. Look at it, then start again."),
        NumberTakenError: N_("This number cannot be used here. Check it. If it is really yours, see the CSE."),
    }
)

ABOUT: Final[Mapping[type[StoreError], str]] = {
    MissingDatabaseError: N_("There is no database here: {path}. The command kiosk init makes one."),
    DatabaseExistsError: N_("There is a file here already: {path}. Nothing was changed."),
    NotADatabaseError: N_("This file is not a kiosk database: {path}. Nothing was changed."),
    NotADemonstrationError: N_("This database is no demonstration: {path}. Nothing was changed."),
    NoAccessError: N_("The kiosk may not read or write {path}. Ask the person who installed it."),
    UnsuitableDiskError: N_("This disk cannot hold the database: {path}. Put it on a disk of this machine."),
    MigrationError: N_("The database could not be brought up to this version: {path}. It is as it was."),
}
"""Those that say which file."""


@sentence.register(StoreError)
def _about(error: StoreError) -> str:
    return _(ABOUT.get(type(error), ABOUT[NoAccessError])).format(path=safe(str(error.path)))


@sentence.register(NewerDatabaseError)
def _newer(error: NewerDatabaseError) -> str:
    words = _("The data come from a newer version ({version}). Update the program. Nothing was changed.")
    return words.format(version=safe(error.version))
