"""A demonstration: sample offers shifted to today, nine invented people, each where their story has brought them."""

from __future__ import annotations

from kiosk.services.demonstration.play import fill
from kiosk.services.demonstration.stories import STORIES, Story

__all__ = ["STORIES", "Story", "fill"]
