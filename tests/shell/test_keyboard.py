"""What comes down the line: keys are obeyed, everything else is not believed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = {
    "not UTF-8": b"\xe9\xff\xfe\xc3",
    "half a character": b"\xe2\x82",
    "a size typed": b"\x1b[48;60000;60000;1;1t",
    "another size": b"\x1b[48;5000;5000;1;1t\x1b[8;9000;9000t",
    "huge numbers": b"\x1b[999999999999;1H\x1b[999999999999u\x1b[999999999999~\x1b[1;999999999999R",
    "a character beyond the last": b"\x1b[1114112u\x1b[4294967296;1u",
    "the mouse": b"\x1b[<0;10;10M\x1b[<0;10;10m\x1b[<64;99999999999;1M\x1b[M !!",
    "the focus goes": b"\x1b[O",
    "reports": b"\x1b[?2048;2$y\x1b[?2026;1$y\x1b[?1;2c\x1b]11;rgb:0/0/0\x07\x1bP1$r\x1b\\",
    "Escapes": b"\x1b" * 500,
    "NUL": b"\x00" * 50,
    "a long line": b"a" * 3_000,
    "C1": b"\xc2\x9b2J\xc2\x9d0;x\x07\xc2\x90",
    "a paste": b"\x1b[200~\x1b[2J\r\n\x1b]52;c;QQ==\x07\x1b[201~",
    "an unfinished sequence": b"\x1b[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17",
}
CONTROL_KEYS = bytes(byte for byte in range(1, 32) if byte not in b"\t\n\r\x1b")


@pytest.fixture(scope="module")
def kiosk(empty_database: Path) -> Iterator[Kiosk]:
    with Kiosk(empty_database) as started:
        started.expect("Reprendre mon dossier")
        started.settle()
        yield started


@pytest.mark.parametrize("what", HOSTILE)
def test_whatever_is_sent_the_kiosk_goes_on_and_sends_nothing_of_it_back(kiosk: Kiosk, what: str) -> None:
    before = len(kiosk.raw)
    kiosk.send(HOSTILE[what])
    kiosk.press("f2")
    kiosk.expect("Your request for social housing")
    kiosk.press("f2")
    kiosk.expect("Votre demande de logement social")
    sent = bytes(kiosk.raw[before:])
    assert b"\x1b[2J" not in sent
    assert b"\x1b]" not in sent
    assert b"\x9b" not in sent.replace(b"\xc2\x9b", b"\xff\x9b") or b"\xc2\x9b" not in sent


def test_bytes_by_chance_do_no_harm(kiosk: Kiosk) -> None:
    chance = random.Random(2026)  # noqa: S311 - the same bytes each time
    leading = (b"\x1b[", b"\x1b", b"\x1bO", b"\xc2", b"")
    for _round in range(12):
        noise = bytes(chance.choice(b"\x1b[]0123456789;:?<>$\"'ABCMRPtuy~hl\x00\x7f\x9b\xe9 ") for _ in range(200))
        kiosk.send(chance.choice(leading) + noise.replace(b"\x1b[200~", b""))
    kiosk.send(b"\x1b[201~")
    for _back in range(5):
        kiosk.press("escape")
    kiosk.expect("AL’in")


def test_no_control_key_does_anything(kiosk: Kiosk) -> None:
    before = kiosk.screen()
    kiosk.send(CONTROL_KEYS)
    assert kiosk.screen() == before


def test_line_feed_is_enter_too(kiosk: Kiosk) -> None:
    kiosk.press("home", "down", "down")
    kiosk.send(b"\n")
    kiosk.expect_gone("Reprendre mon dossier")
    kiosk.press("escape")
    kiosk.expect("Reprendre mon dossier")


def test_the_cursor_of_the_terminal_is_at_the_focus(kiosk: Kiosk) -> None:
    kiosk.press("home")
    kiosk.expect("> Reprendre mon dossier")
    first = kiosk.cursor
    kiosk.press("down")
    assert kiosk.cursor[0] == first[0]
    assert kiosk.lines()[kiosk.cursor[1]].startswith(" > Créer mon dossier")


def test_nothing_is_sent_while_nothing_happens(kiosk: Kiosk) -> None:
    kiosk.settle()
    assert kiosk.bytes_in(2.0) == 0


def test_typed_at_once_each_key_goes_where_the_one_before_has_led(kiosk: Kiosk) -> None:
    for _back in range(5):
        kiosk.press("escape")
    kiosk.press("home", "enter")
    kiosk.expect("Votre phrase secrète")
    kiosk.send(b"TS004217\tabei jard lumi mais rivi\t\tfin")
    kiosk.expect("5 mots tapés")
    kiosk.settle()
    assert "[ TS004217 " in kiosk.screen()
    assert "abei" not in kiosk.screen()
    assert "> [ Ouvrir ma session ]" in kiosk.screen()
    kiosk.press("escape")
    kiosk.expect("Reprendre mon dossier")


def test_keys_meant_for_a_screen_that_is_gone_are_dropped(kiosk: Kiosk) -> None:
    for _back in range(5):
        kiosk.press("escape")
    kiosk.press("home")
    kiosk.send(b"\rTS004217\r\r\r\r")
    kiosk.expect("Votre phrase secrète")
    kiosk.settle()
    assert "TS004217 " not in kiosk.screen()
    kiosk.press("escape")
    kiosk.expect("Reprendre mon dossier")
