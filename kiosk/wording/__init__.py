"""Errors of the rules as sentences, in the language spoken; one module a theme."""

from __future__ import annotations

from kiosk.wording import answers, general, identifiers, phrases
from kiosk.wording.base import sentence

__all__ = ["answers", "general", "identifiers", "phrases", "sentence"]
