"""A row as a whole: what an offer is made of, what has it refused, and that nothing stops the reading."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.offer import Offer, OfferStatus
from kiosk.domain.offer_rows import Column, ProblemCode, RawRow
from kiosk.domain.offer_rows.problems import REFUSING
from tests.domain.offer_rows.good_row import GOOD, RULES, codes, only_problem, read, taken

anything = st.text(st.characters(), max_size=40)
likely = st.sampled_from(
    [*GOOD.values(), "", "0", "-1", "9213", "F3", "studio", "RDC", "1 234,56 €", "31/11/2026", "A-é", "\x1b[2J"]
)
rows = st.dictionaries(st.sampled_from(Column), likely | anything)


def test_a_good_row_is_an_offer_and_nothing_is_said() -> None:
    reading = read({})
    assert reading.problems == ()
    assert reading.offer == Offer(
        reference="AL-75-2026007",
        commune="75113",
        commune_name="Paris 13e Arrondissement",
        departement="75",
        postcode="75013",
        residence="Le Clos des Lilas",
        address="109 square des Acacias",
        kind="Appartement",
        typology="T2",
        surface=5080,
        floor=5,
        floors=6,
        lift=True,
        balcony=False,
        accessible=None,
        parking="aucun",
        heating="collectif gaz",
        energy_class="D",
        gas_class="A",
        financing="PLUS",
        rent_cents=38467,
        charges_cents=14417,
        total_cents=52884,
        deposit_cents=38467,
        available_on=date(2027, 1, 22),
        published_on=date(2026, 11, 22),
        closes_on=date(2026, 12, 13),
        landlord="Toits & Familles",
        reserved_by="Action Logement",
        applications=3,
        status=OfferStatus.PUBLISHED,
        description="Proche écoles et commerces.",
    )


def test_the_required_columns_alone_make_an_offer() -> None:
    needed = (Column.REFERENCE, Column.INSEE, Column.TYPOLOGY, Column.SURFACE, Column.TOTAL, Column.PUBLISHED)
    reading = RULES.read(RawRow(number=2, cells={column: GOOD[column] for column in needed}))
    assert reading.problems == ()
    assert reading.offer is not None
    assert reading.offer.postcode == "75013"
    assert reading.offer.status is OfferStatus.PUBLISHED


def test_everything_wrong_in_a_row_is_told_not_only_the_first_thing() -> None:
    wrong = {
        Column.REFERENCE: "",
        Column.COMMUNE: "Nulle-Part",
        Column.POSTCODE: "",
        Column.INSEE: "",
        Column.TYPOLOGY: "T",
        Column.SURFACE: "5",
        Column.RENT: "",
        Column.TOTAL: "",
        Column.PUBLISHED: "31/11/2026",
    }
    assert set(codes(wrong)) == {
        ProblemCode.REFERENCE_MISSING,
        ProblemCode.COMMUNE_UNKNOWN,
        ProblemCode.TYPOLOGY_UNKNOWN,
        ProblemCode.SURFACE_IMPOSSIBLE,
        ProblemCode.RENT_MISSING,
        ProblemCode.NOT_A_DATE,
    }
    assert read(wrong).offer is None


def test_an_empty_row_is_refused_for_each_thing_no_offer_is_without() -> None:
    reading = RULES.read(RawRow(number=2, cells={}))
    assert reading.offer is None
    assert {problem.code for problem in reading.problems if problem.rejected} == {
        ProblemCode.REFERENCE_MISSING,
        ProblemCode.COMMUNE_MISSING,
        ProblemCode.TYPOLOGY_MISSING,
        ProblemCode.SURFACE_MISSING,
        ProblemCode.RENT_MISSING,
    }


@given(rows)
def test_whatever_the_cells_hold_a_row_is_taken_or_refused_with_a_reason(cells: dict[Column, str]) -> None:
    reading = RULES.read(RawRow(number=9, cells=cells))
    refused = [problem for problem in reading.problems if problem.code in REFUSING]
    assert (reading.offer is None) == bool(refused)
    assert {problem.row for problem in reading.problems} <= {9}


@given(rows)
def test_nothing_a_terminal_obeys_is_kept_or_quoted(cells: dict[Column, str]) -> None:
    reading = RULES.read(RawRow(number=9, cells=GOOD | cells))
    texts = [problem.value for problem in reading.problems]
    if reading.offer is not None:
        texts += [value for value in vars(reading.offer).values() if isinstance(value, str)]
    kinds = {unicodedata.category(char) for text in texts for char in text}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@pytest.mark.parametrize("text", ["X[/]", "[red]x", "[@click=app.quit]y", "{value}", "$x", "%s"])
def test_what_looks_like_markup_is_text_and_is_kept(text: str) -> None:
    offer = taken({Column.RESIDENCE: text, Column.DESCRIPTION: text, Column.REFERENCE: text})
    assert (offer.residence, offer.description, offer.reference) == (text, text, text)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u009b31m", "\u202e", "\u200b", "\x00", "\x07", "\ufffd"])
def test_characters_that_are_removed_are_told(hostile: str) -> None:
    problem = only_problem({Column.ADDRESS: f"12 rue{hostile} du Bac"})
    assert problem.code is ProblemCode.CHARACTERS_REMOVED
    assert problem.column == "Adresse"
    assert taken({Column.ADDRESS: f"12 rue{hostile} du Bac"}).address.startswith("12 rue")


@pytest.mark.parametrize("text", ["deux\nlignes", "a\tb", "L’Haÿ", "e\u0301te\u0301", "10\u00a0m", "  large  "])
def test_spaces_accents_and_line_ends_are_nothing_to_tell(text: str) -> None:
    assert codes({Column.ADDRESS: text}) == []


def test_a_description_is_cut_at_a_thousand_characters_and_that_is_told() -> None:
    assert codes({Column.DESCRIPTION: "é" * 1000}) == []
    assert len(taken({Column.DESCRIPTION: "é" * 1000}).description) == 1000
    assert codes({Column.DESCRIPTION: "é" * 1001}) == [ProblemCode.DESCRIPTION_CUT]
    assert len(taken({Column.DESCRIPTION: "é " * 3000}).description) <= 1000


def test_any_other_text_is_cut_too() -> None:
    problem = only_problem({Column.HEATING: "x" * 500})
    assert (problem.code, problem.facts.length) == (ProblemCode.TEXT_CUT, 200)
    assert taken({Column.HEATING: "x" * 500}).heating == "x" * 200
