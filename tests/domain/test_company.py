"""The company's number (R07): nine digits are a SIREN, fourteen a SIRET."""

from __future__ import annotations

import json
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data import read_data
from kiosk.domain.errors import KioskError
from kiosk.domain.identifiers import (
    CompanyCharactersError,
    CompanyKeyError,
    CompanyLengthError,
    CompanyNumber,
    NoCompanyNumberError,
    OtherCompanyError,
    parse_company,
)

SIREN: Final = "478951080"
VECTORS: Final = json.loads(read_data("identifiants.json"))


def understood(raw: str, siren: str) -> CompanyNumber | None:
    """Return the number, or `None` when it is refused."""
    try:
        return parse_company(raw, siren)
    except KioskError:
        return None


@pytest.mark.parametrize(("raw", "sound"), VECTORS["siren"].items())
def test_r07_each_siren_of_the_vectors_has_its_verdict(raw: str, *, sound: bool) -> None:
    assert (understood(raw, SIREN) == CompanyNumber(siren=SIREN)) is sound


@pytest.mark.parametrize(("raw", "sound"), VECTORS["siret"].items())
def test_r07_each_siret_of_the_vectors_has_its_verdict(raw: str, *, sound: bool) -> None:
    number = understood(raw, raw[:9])
    assert (number is not None and number.siret == raw) is sound


@pytest.mark.parametrize("raw", ["478 951 080 00017", "478951080-00017", "478.951.080.00017", "47895108000017"])
def test_spaces_dots_and_dashes_do_not_matter(raw: str) -> None:
    assert parse_company(raw, SIREN) == CompanyNumber(siren=SIREN, siret="47895108000017")


def test_the_top_row_without_shift_is_understood() -> None:
    assert parse_company("'è_ç(&à_à", SIREN) == CompanyNumber(siren=SIREN)


def test_an_empty_field_is_said() -> None:
    with pytest.raises(NoCompanyNumberError):
        parse_company("  ", SIREN)


def test_letters_are_refused_and_quoted() -> None:
    with pytest.raises(CompanyCharactersError) as caught:
        parse_company("FR478951080", SIREN)
    assert caught.value.typed == "FR478951080"


def test_the_digits_are_counted() -> None:
    with pytest.raises(CompanyLengthError) as caught:
        parse_company("478 951 08", SIREN)
    assert caught.value.count == 8


@pytest.mark.parametrize("raw", ["478951081", "47895108000018"])
def test_a_wrong_key_is_a_typing_error(raw: str) -> None:
    with pytest.raises(CompanyKeyError) as caught:
        parse_company(raw, SIREN)
    assert caught.value.typed == raw


@pytest.mark.parametrize("raw", ["824541148", "82454114800014", "35600000049837"])
def test_another_company_is_refused_with_the_siren_expected(raw: str) -> None:
    with pytest.raises(OtherCompanyError) as caught:
        parse_company(raw, SIREN)
    assert (caught.value.typed, caught.value.siren) == (raw, SIREN)


def test_it_is_shown_in_groups() -> None:
    assert CompanyNumber(siren=SIREN).grouped() == "478\u00a0951\u00a0080"
    assert CompanyNumber(siren=SIREN, siret="47895108000017").grouped() == "478\u00a0951\u00a0080\u00a000017"


@given(st.integers(0, 9999))
def test_of_ten_establishment_numbers_one_has_the_right_key_and_comes_back_from_its_groups(start: int) -> None:
    found = [number for key in range(10) if (number := understood(f"{SIREN}{start:04}{key}", SIREN))]
    assert len(found) == 1
    assert parse_company(found[0].grouped(), SIREN) == found[0]
