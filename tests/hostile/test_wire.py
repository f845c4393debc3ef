"""On a real terminal, no byte of a hostile text is an order: only what the kiosk itself draws with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day, utc_now
from tests.e2e.hands import Person as Hands
from tests.hostile.payloads import LITERAL, NEVER, SHORT
from tests.hostile.world import spoil
from tests.pty_kiosk import Kiosk
from tests.services.clock import instant
from tests.services.world import world_in

if TYPE_CHECKING:
    from pathlib import Path

OURS: Final = re.compile(
    r"\x1b\[[0-9;:]*m|\x1b\[\d+;\d+H|\x1b\[[?>=<]?[\d;]*(?:\$p|[a-ln-zA-GI-Z])|\x1b[78=>c]|\x1b\([B0]|\x1b\[H|[\r\n]"
)
"""What the kiosk writes beside text: colours, places, modes; no title, no clipboard, no string of any kind."""
FROM_DATA: Final = (b"\x1b[2J\x1b[H\x1b]0;", b"\x1b]", b"\x9b31m", b"\x90q", b"\x1bP", b"\x1b_", b"\x1b^", b"\x08")


def test_over_several_screens_the_line_carries_text_and_our_own_drawing_only(tmp_path: Path) -> None:
    with world_in(tmp_path) as world:
        world.clock.now = instant(paris_day(utc_now()))
        spoil(world, SHORT)
        person = world.people["P1"]
        path = world.path
    with Kiosk(path) as kiosk:
        hands = Hands(kiosk)
        kiosk.expect("> Reprendre mon dossier")
        kiosk.press("enter")
        hands.answer("Votre matricule", person.matricule)
        hands.answer("Votre phrase secrète", person.phrase)
        kiosk.press("enter")
        hands.see("Votre démarche", LITERAL)
        kiosk.press("enter")
        hands.see("Le bailleur vous a contacté", LITERAL)
        hands.choose("En savoir plus")
        hands.see("Ce que cela veut dire", LITERAL)
        hands.back_home()
        hands.choose("Choisir une offre")
        hands.see("Communes demandées")
        kiosk.press("right")
        kiosk.press("right")
        hands.see("Offre 1 sur 1", LITERAL)
        kiosk.press("down")
        kiosk.press("enter")
        hands.see("Offre X", "Logement    X", LITERAL)
        raw = bytes(kiosk.raw)
    assert [order for order in FROM_DATA if order in raw] == []
    assert set(OURS.sub("", raw.decode())) & NEVER == set()
