"""The idle clock, without waiting for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.idle import Idle, IdleClock

INSTANTS = st.floats(min_value=0, max_value=1e7, allow_nan=False)


def clock() -> IdleClock:
    return IdleClock(idle=180, warning=60)


def test_nobody_is_waited_for_before_a_key_is_pressed() -> None:
    assert clock().state(10_000) is Idle.NOBODY
    assert clock().wait(10_000) is None


def test_the_warning_comes_after_three_minutes_and_the_end_a_minute_later() -> None:
    quiet = clock()
    quiet.touch(100)
    seen = [quiet.state(100 + after) for after in (0, 179, 180, 239, 240, 9_999)]
    assert seen == [Idle.PRESENT, Idle.PRESENT, Idle.WARNED, Idle.WARNED, Idle.OVER, Idle.OVER]


def test_any_key_puts_the_end_off_as_often_as_one_likes() -> None:
    quiet = clock()
    for times in range(50):
        quiet.touch(times * 239)
        assert quiet.state(times * 239 + 179) is Idle.PRESENT


def test_one_wait_leads_to_the_warning_and_one_more_to_the_end() -> None:
    quiet = clock()
    quiet.touch(0)
    assert quiet.wait(0) == 180
    assert quiet.wait(180) == 60
    assert quiet.wait(240) is None


@given(last=INSTANTS, after=st.floats(min_value=0, max_value=300))
def test_as_long_as_something_is_to_come_one_waits_for_it(last: float, after: float) -> None:
    quiet = clock()
    quiet.touch(last)
    wait = quiet.wait(last + after)
    if quiet.state(last + after) is Idle.OVER:
        assert wait is None
    else:
        assert wait is not None
        assert wait > 0
        assert quiet.state(last + after + wait + 1e-6) is not quiet.state(last + after)
