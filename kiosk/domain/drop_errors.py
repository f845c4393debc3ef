"""What keeps a file from being written where people take theirs."""

from __future__ import annotations

from kiosk.domain.errors import KioskError


class NoDropFolderError(KioskError):
    """No folder is configured, or it is not there: most often a stick that is not plugged in."""


class DropRefusedError(KioskError):
    """The folder does not take the file: no right to write there, or no room."""
