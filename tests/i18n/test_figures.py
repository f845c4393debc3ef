"""Numbers and amounts, compared with CLDR."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from kiosk import i18n

LOCALES = {"fr": "fr_FR", "en": "en_GB"}

languages = st.sampled_from(i18n.LANGUAGES)
whole = st.integers(-(10**11), 10**11)


@given(whole, languages)
def test_an_amount_is_written_as_cldr_has_it(cents: int, language: str) -> None:
    i18n.use(language)
    assert i18n.amount(cents) == format_currency(Decimal(cents) / 100, "EUR", locale=LOCALES[language])


@given(whole, languages)
def test_a_number_is_written_as_cldr_has_it(value: int, language: str) -> None:
    i18n.use(language)
    assert i18n.number(value) == format_decimal(value, locale=LOCALES[language])
    assert i18n.hundredths(value) == format_decimal(Decimal(value) / 100, locale=LOCALES[language])


@given(st.integers(0, 10**5), languages)
def test_a_percentage_and_an_area_are_written_as_cldr_has_them(value: int, language: str) -> None:
    i18n.use(language)
    locale = LOCALES[language]
    area = format_unit(Decimal(value) / 100, "area-square-meter", "short", locale=locale)
    assert i18n.percent(value) == format_percent(Decimal(value) / 100, locale=locale)
    assert i18n.surface(value).replace("\u00a0", " ") == area.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("cents", "french", "english"),
    [
        (98500, "985,00\u00a0€", "€985.00"),
        (123450, "1\u202f234,50\u00a0€", "€1,234.50"),
        (0, "0,00\u00a0€", "€0.00"),
        (5, "0,05\u00a0€", "€0.05"),
        (-150, "-1,50\u00a0€", "-€1.50"),
        (100000000, "1\u202f000\u202f000,00\u00a0€", "€1,000,000.00"),
    ],
)
def test_an_amount_in_both_languages(cents: int, french: str, english: str) -> None:
    assert i18n.amount(cents) == french
    i18n.use("en")
    assert i18n.amount(cents) == english


@pytest.mark.parametrize(
    ("hundredths", "french"),
    [(5080, "50,8\u202fm²"), (5100, "51\u202fm²"), (905, "9,05\u202fm²"), (30000, "300\u202fm²")],
)
def test_an_area_has_no_more_decimals_than_it_needs(hundredths: int, french: str) -> None:
    assert i18n.surface(hundredths) == french


def test_numbers_never_break_over_two_lines() -> None:
    for language in i18n.LANGUAGES:
        i18n.use(language)
        for written in (i18n.amount(123456789), i18n.surface(123456), i18n.percent(1234), i18n.number(12345)):
            assert " " not in written
