"""What anybody may see without saying who they are, and the way in."""

from __future__ import annotations

from functools import partial
from typing import Final

from kiosk.flows.account import create_request
from kiosk.flows.guide import guide_page, part_page
from kiosk.flows.help import answer_page, help_page, keys_page, questions_page, section_page, site_page, words_page
from kiosk.flows.help_words import SITES
from kiosk.flows.message import write_request
from kiosk.flows.notice import declined_page, notice_page
from kiosk.flows.requests import Open
from kiosk.flows.sign_in import forgotten_page, sign_in_request
from tests.screens.real.scene import Scene

SCENES: Final = (
    Scene(name="welcome"),
    Scene(name="guide", go=(Open(guide_page),)),
    *(Scene(name=f"guide-{each}", go=(Open(partial(part_page, number=each)),)) for each in range(1, 7)),
    Scene(name="guide-4-read-on", go=(Open(partial(part_page, number=4)), "down")),
    Scene(name="guide-4-read", go=(Open(partial(part_page, number=4)), *["enter"] * 2)),
    Scene(name="help", go=(Open(partial(help_page, section="welcome")),)),
    Scene(name="help-section", go=(Open(partial(section_page, section="welcome")),)),
    Scene(name="keys", go=(Open(keys_page),)),
    Scene(name="questions", go=(Open(questions_page),)),
    Scene(name="question", go=(Open(partial(answer_page, number=0)),)),
    Scene(name="words", go=(Open(words_page),)),
    *(Scene(name=f"site-{site.key}", go=(Open(partial(site_page, site=site)),)) for site in SITES),
    Scene(name="notice", go=(Open(notice_page),)),
    Scene(name="notice-below", go=(Open(notice_page), "pagedown", "pagedown", "pagedown")),
    Scene(name="notice-declined", go=(Open(declined_page),)),
    Scene(name="account-matricule", go=(create_request(),)),
    Scene(name="account-phrase", go=(create_request(), "=TS009999", "enter", "enter")),
    Scene(name="account-words", go=(create_request(), "=TS009999", *["enter"] * 2, "space", "tab", "enter")),
    Scene(
        name="account-own",
        go=(create_request(), "=TS009999", *["enter"] * 2, "down", "space", "tab", "enter"),
    ),
    Scene(name="sign-in", go=(sign_in_request(),)),
    Scene(
        name="sign-in-refused",
        go=(sign_in_request(), "=TS009999", "enter", "=lune mont farib jard rivi", "enter", "enter"),
    ),
    Scene(name="sign-in-wrong", go=(sign_in_request(), "=TS1", *["tab"] * 3, "enter")),
    Scene(name="forgotten", go=(Open(forgotten_page),)),
    Scene(name="message-subject", go=(write_request(),)),
    Scene(name="message-body", go=(write_request(), "space", "enter", "enter")),
    Scene(
        name="message-reply", go=(write_request(), "space", "enter", "enter", "=Je voudrais de l’aide", "tab", "enter")
    ),
    Scene(
        name="message-left",
        go=(
            *(write_request(), "space", "enter", "enter", "=Je voudrais de l’aide", "tab", "enter"),
            *("=07 55 10 20 02", "enter", "enter"),
        ),
    ),
)
