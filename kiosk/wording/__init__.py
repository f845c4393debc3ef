"""Errors of the rules as sentences, in the language spoken; one module a theme."""

from __future__ import annotations

from kiosk.wording import answers, candidature_refusals, general, identifiers, imports, phrases, refusals
from kiosk.wording.base import sentence

__all__ = ["answers", "candidature_refusals", "general", "identifiers", "imports", "phrases", "refusals", "sentence"]
