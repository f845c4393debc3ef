"""Errors of the rules as sentences, in the language spoken; one module a theme."""

from __future__ import annotations

from kiosk.wording import (
    accounts,
    answers,
    audit,
    candidature_refusals,
    facts_file,
    general,
    identifiers,
    imports,
    messages,
    phrases,
    refusals,
    staff,
    storage,
    upkeep,
)
from kiosk.wording.base import sentence

__all__ = [
    "accounts",
    "answers",
    "audit",
    "candidature_refusals",
    "facts_file",
    "general",
    "identifiers",
    "imports",
    "messages",
    "phrases",
    "refusals",
    "sentence",
    "staff",
    "storage",
    "upkeep",
]
