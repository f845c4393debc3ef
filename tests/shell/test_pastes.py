"""Pastes, wherever a read ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from kiosk.console.pastes import END, LONGEST, START, Pastes

TEXTS = st.text(alphabet="ab\x1b[]201~\r\n\x00é", max_size=30)


def split(*reads: str) -> list[str]:
    """Return what is typed as it is, what is pasted between « »."""
    pastes = Pastes()
    parts = [part for read in reads for part in pastes.split(read)]
    return [f"«{part.text}»" if isinstance(part, Paste) else part for part in parts]


def test_a_paste_has_no_enter_and_no_sequence() -> None:
    assert split(f"a{START}x\r\ny\x1b[2J\x1b]52;c;QQ==\x07{END}b") == ["a", "«xy[2J]52;c;QQ==»", "b"]


def test_a_paste_is_short() -> None:
    assert split(START + "a" * 5000 + END) == [f"«{'a' * LONGEST}»"]


def test_a_paste_without_end_keeps_nothing_more() -> None:
    pastes = Pastes()
    for _read in range(1000):
        assert list(pastes.split("a" * 4096 if _read else START + "a" * 4096)) == []
    assert len(pastes._kept) == LONGEST
    assert len(pastes._tail) < len(END)


@given(texts=st.lists(TEXTS, min_size=1, max_size=4), pasted=TEXTS, at=st.integers(min_value=0, max_value=60))
def test_where_a_read_ends_inside_a_paste_changes_nothing(texts: list[str], pasted: str, at: int) -> None:
    pasted = pasted.replace(END, "")
    whole = START + pasted + END + texts[0].replace(START, "")
    cut = len(START) + min(at, len(pasted) + len(END) - 1)
    assert "".join(split(whole[:cut], whole[cut:])) == "".join(split(whole))


@given(TEXTS)
def test_what_is_typed_passes_as_it_is(text: str) -> None:
    text = text.replace(START, "")
    assert "".join(split(text)) == text
