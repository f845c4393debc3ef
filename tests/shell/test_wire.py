"""What goes up the line: nothing that the fonts of a Linux console do not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pty_kiosk import Kiosk
from tests.shell.test_privacy import sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shell.conftest import Candidate


def test_the_narrow_no_break_space_is_sent_as_the_one_that_every_console_font_has(
    database: Path, candidate: Candidate
) -> None:
    with Kiosk(database) as kiosk:
        sign_in(kiosk, candidate)
        kiosk.press("f9")
        kiosk.expect("Voulez-vous terminer ?")
        sent = bytes(kiosk.raw).decode()
    assert "terminer\u00a0?" in sent
    assert "\u202f" not in sent
