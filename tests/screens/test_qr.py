"""The squares that a telephone photographs: as large as they may be, never cut."""

from __future__ import annotations

import pytest

from screens.widgets.qr import square


@pytest.mark.parametrize(("octets", "columns", "rows"), [(17, 29, 15), (53, 37, 19), (78, 41, 21), (106, 41, 21)])
def test_what_is_said_in_a_code_fits_21_rows(octets: int, columns: int, rows: int) -> None:
    drawn = square("a" * octets)
    assert ({len(each) for each in drawn}, len(drawn)) == ({columns}, rows)


def test_a_code_keeps_a_quiet_zone_all_around() -> None:
    for octets in (78, 106):
        drawn = square("é" * (octets // 2))
        assert not drawn[0].strip()
        assert {each[:2] + each[-2:] for each in drawn} == {"    "}
