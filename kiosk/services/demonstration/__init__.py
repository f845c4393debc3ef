"""A demonstration: sample offers shifted to today, nine invented people, each where their story has brought them."""

from __future__ import annotations

from kiosk.services.demonstration.making import make_if_due
from kiosk.services.demonstration.play import fill
from kiosk.services.demonstration.staff import CSE, EMPLOYER
from kiosk.services.demonstration.stories import STORIES, Story

__all__ = ["CSE", "EMPLOYER", "STORIES", "Story", "fill", "make_if_due"]
