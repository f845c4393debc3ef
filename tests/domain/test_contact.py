"""Name, telephone, e-mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import AnswerNeededError, TooLongError
from kiosk.domain.identifiers import (
    NoFirstNameError,
    NoLastNameError,
    NoLetterError,
    NotAnEmailError,
    NotAPhoneError,
    PhoneLengthError,
    parse_email,
    parse_first_name,
    parse_last_name,
    parse_name,
    parse_phone,
    show_phone,
)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("DIALLO", "DIALLO"),
        ("  Thi   Mai ", "Thi Mai"),
        ("ÖZTÜRK", "ÖZTÜRK"),
        ("E\u0301lodie", "Élodie"),
        ("L'Hôte", "L'Hôte"),
        ("Ng", "Ng"),
        ("X[/]", "X[/]"),
        ("Léo\u202e", "Léo"),
    ],
)
def test_a_name_is_kept_as_typed_but_for_its_spaces(raw: str, name: str) -> None:
    assert parse_name(raw) == name


@pytest.mark.parametrize("raw", ["123", "--", "[/]", "06 12"])
def test_a_name_has_letters(raw: str) -> None:
    with pytest.raises(NoLetterError) as caught:
        parse_name(raw)
    assert caught.value.typed == raw


def test_a_name_has_sixty_characters_at_most() -> None:
    assert parse_name("a" * 60) == "a" * 60
    with pytest.raises(TooLongError) as caught:
        parse_name("a" * 61)
    assert caught.value.limit == 60


def test_an_empty_name_is_asked_for_by_its_own_name() -> None:
    with pytest.raises(NoFirstNameError):
        parse_first_name(" ")
    with pytest.raises(NoLastNameError):
        parse_last_name("")
    with pytest.raises(AnswerNeededError):
        parse_name("\t")
    assert (parse_first_name(" Aya "), parse_last_name(" KOUASSI")) == ("Aya", "KOUASSI")


@pytest.mark.parametrize(
    "raw",
    [
        "0612345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06\u00a012\u202f34 56 78",
        "+33612345678",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "+33 06 12 34 56 78",
        "0033 6 12 34 56 78",
        "33612345678",
        "à- &é \"' (- è_",
    ],
)
def test_a_french_number_is_understood_however_it_is_written(raw: str) -> None:
    assert parse_phone(raw) == "0612345678"


@pytest.mark.parametrize(("raw", "count"), [("06 12 34 56 7", 9), ("06123456789", 11), ("0", 1)])
def test_its_digits_are_counted(raw: str, count: int) -> None:
    with pytest.raises(PhoneLengthError) as caught:
        parse_phone(raw)
    assert caught.value.count == count


@pytest.mark.parametrize("raw", ["1612345678", "0012345678", "+32 475 12 34 56", "zéro six", "06 12 34 56 7O"])
def test_what_is_no_french_number_is_quoted(raw: str) -> None:
    with pytest.raises(NotAPhoneError) as caught:
        parse_phone(raw)
    assert caught.value.typed == raw


@given(st.from_regex(r"\A0[1-9][0-9]{8}\Z"))
def test_a_telephone_number_comes_back_from_what_is_shown(digits: str) -> None:
    assert show_phone(digits).count("\u00a0") == 4
    assert parse_phone(show_phone(digits)) == digits


@pytest.mark.parametrize(
    ("raw", "email"),
    [
        ("aya@exemple.fr", "aya@exemple.fr"),
        (" Aya.Kouassi+csn@Mail.Exemple.FR ", "Aya.Kouassi+csn@mail.exemple.fr"),
    ],
)
def test_an_email_keeps_its_name_and_lowers_its_domain(raw: str, email: str) -> None:
    assert parse_email(raw) == email


@pytest.mark.parametrize(
    "raw", ["aya", "aya@", "@exemple.fr", "a@b@exemple.fr", "aya@exemple", "a ya@exemple.fr", "a@.fr"]
)
def test_what_is_no_email_is_quoted(raw: str) -> None:
    with pytest.raises(NotAnEmailError) as caught:
        parse_email(raw)
    assert caught.value.typed == raw


def test_an_email_is_neither_empty_nor_endless() -> None:
    with pytest.raises(AnswerNeededError):
        parse_email("")
    with pytest.raises(TooLongError):
        parse_email("a" * 250 + "@b.fr")
