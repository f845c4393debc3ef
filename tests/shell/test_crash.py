"""A fault of the program: a sentence and a number for the person, the place for the log, nothing of anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from pathlib import Path

CRASHING = ("-m", "tests.shell.crashing")
SENTENCE = "Le kiosque a eu un problème et redémarre"


def crash(kiosk: Kiosk) -> None:
    kiosk.expect("> Reprendre mon dossier")
    kiosk.press("down", "down", "enter")


def test_the_kiosk_says_so_and_starts_again(database: Path) -> None:
    with Kiosk(database, program=CRASHING) as kiosk:
        before = kiosk.pid
        crash(kiosk)
        kiosk.expect(SENTENCE)
        kiosk.expect("> Reprendre mon dossier")
        assert SENTENCE in kiosk.screen()
        assert kiosk.pid == before
        written = bytes(kiosk.raw).decode(errors="replace")
    number = re.findall(r"avec ce numéro\s:\s(\d{6})", written)
    log = database.with_suffix(".log").read_text()
    assert number
    assert f"incident {number[0]}: RuntimeError at shell/crashing.py:" in log
    for secret in ("DUPONT", "284057", "Traceback", "broken_page", ".py"):
        assert secret not in written
    assert "DUPONT" not in log


def test_after_three_in_a_row_it_is_out_of_order(database: Path) -> None:
    with Kiosk(database, program=CRASHING) as kiosk:
        for _time in range(2):
            crash(kiosk)
            kiosk.expect(SENTENCE)
        crash(kiosk)
        kiosk.expect("Hors service. Merci de voir le CSE, ou d’appeler le 0970 800 800.")
        kiosk.settle()
        assert kiosk.bytes_in(1.0) == 0


def test_where_one_may_leave_out_of_order_leaves(database: Path) -> None:
    with Kiosk(database, program=CRASHING, options=["--may-leave"]) as kiosk:
        for _time in range(3):
            crash(kiosk)
            kiosk.expect(SENTENCE)
        assert kiosk.wait_end() == 1
