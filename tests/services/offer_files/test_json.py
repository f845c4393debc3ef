"""JSON as AL'in gives it, and flat."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import KioskError
from kiosk.domain.import_errors import EmptyFileError, NotAnOfferFileError, UnreadableFileError
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows import Column, Reading
from kiosk.services.offer_files.read import table_of
from tests.domain.offer_rows.good_row import RULES

ALIN: Final[dict[str, Any]] = {
    "external_ref": "AL-75-1",
    "residence_title": "Le Clos des Lilas",
    "address": "109 square des Acacias",
    "details": "Proche écoles.\nCalme.",
    "postal_code": "75013",
    "district": "PARIS 13E ARRONDISSEMENT",
    "insee_code": "75113",
    "kind": "APT",
    "typology": "T2",
    "surface": 50.8,
    "floor": 3,
    "total_floors": 6,
    "has_elevator": True,
    "terraces_or_balconies": 1,
    "parking_type": "PKG_BOX",
    "heating_type": "COLLECTIVE_GAS",
    "dpe_conso": "D",
    "threshold_type": "PLUS",
    "rent_amount": 384.67,
    "rental_charges": 144.17,
    "rent_with_charges": 528.84,
    "availability_date": "2027-01-21T23:00:00Z",
    "date_publication_start": "2026-11-22T00:00:00+01:00",
    "publication_end_date": "2026-12-13T23:59:59+01:00",
    "guarantee_deposit": 384.67,
    "reserving_business_name": "Action Logement",
    "applicated_nb": 3,
    "offer_status": "PUBLIEE",
    "reserved": False,
}


def document(*attributes: dict[str, Any]) -> bytes:
    """Return a JSON:API document of these offers."""
    data = [
        {"type": "offers", "id": str(number), "attributes": each, "relationships": {"landlord": {}}, "links": {}}
        for number, each in enumerate(attributes, 1)
    ]
    return json.dumps({"data": data, "meta": {"total": len(data)}, "links": {}}).encode()


def reading(changes: dict[str, Any]) -> Reading:
    """Return what comes of AL'in's offer with *changes*."""
    (raw,) = table_of(document(ALIN | changes)).rows
    return RULES.read(raw)


def test_an_offer_of_alin_is_read_whole() -> None:
    read = reading({})
    assert read.problems == ()
    offer = read.offer
    assert offer is not None
    assert (offer.reference, offer.residence, offer.address) == (
        "AL-75-1",
        "Le Clos des Lilas",
        "109 square des Acacias",
    )
    assert (offer.description, offer.commune, offer.postcode) == ("Proche écoles. Calme.", "75113", "75013")
    assert (offer.kind, offer.typology, offer.surface, offer.floor, offer.floors) == ("Appartement", "T2", 5080, 3, 6)
    assert (offer.lift, offer.balcony, offer.accessible) == (True, True, None)
    assert (offer.parking, offer.heating, offer.energy_class) == ("PKG_BOX", "COLLECTIVE_GAS", "D")
    assert (offer.rent_cents, offer.charges_cents, offer.total_cents, offer.deposit_cents) == (
        38467,
        14417,
        52884,
        38467,
    )
    assert (offer.available_on, offer.published_on, offer.closes_on) == (
        date(2027, 1, 22),
        date(2026, 11, 22),
        date(2026, 12, 13),
    )
    assert (offer.reserved_by, offer.applications, offer.financing) == ("Action Logement", 3, "PLUS")
    assert offer.status is OfferStatus.PUBLISHED


def test_nothing_of_json_api_itself_is_an_unknown_column() -> None:
    assert table_of(document(ALIN)).unknown == ()
    assert table_of(document(ALIN | {"energy_note": "x"})).unknown == ("energy_note",)


def test_rows_are_numbered_as_they_stand_in_the_list() -> None:
    assert [raw.number for raw in table_of(document(ALIN, ALIN, ALIN)).rows] == [1, 2, 3]


@pytest.mark.parametrize("missing", [{"external_ref": None}, {"external_ref": ""}])
def test_without_external_reference_the_id_stands_for_it(missing: dict[str, Any]) -> None:
    assert reading(missing).reference == "1"


@pytest.mark.parametrize(
    ("balconies", "balcony"),
    [(0, False), (2, True), (0.0, False), (True, True), (False, False), ([], False), ([{}], True), (None, None)],
)
def test_one_balcony_or_terrace_is_enough(balconies: object, balcony: bool | None) -> None:  # noqa: FBT001 - the cell
    offer = reading({"terraces_or_balconies": balconies}).offer
    assert offer is not None
    assert offer.balcony is balcony


@pytest.mark.parametrize(
    ("status", "reserved", "expected"),
    [
        ("PUBLIEE", True, OfferStatus.TAKEN),
        (None, True, OfferStatus.TAKEN),
        ("PUBLIEE", None, OfferStatus.PUBLISHED),
        ("RETIREE", True, OfferStatus.WITHDRAWN),
        ("EXPIREE", False, OfferStatus.WITHDRAWN),
    ],
)
def test_a_reserved_offer_is_taken(status: str | None, reserved: bool | None, expected: OfferStatus) -> None:  # noqa: FBT001
    offer = reading({"offer_status": status, "reserved": reserved}).offer
    assert offer is not None
    assert offer.status is expected


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([ALIN]),
        json.dumps({"data": [ALIN]}),
        json.dumps({"data": {"attributes": ALIN}}),
        json.dumps(ALIN),
        "\ufeff  " + json.dumps([ALIN]),
        json.dumps([{"Référence": "A", "Code INSEE": 75113, "Typologie": "T2", "Surface": 50.8, "Loyer CC": 500}]),
    ],
)
def test_flat_objects_are_read_too_under_either_names(data: str) -> None:
    (raw,) = table_of(data.encode()).rows
    assert RULES.read(raw).offer is not None


@pytest.mark.parametrize("data", ["{", "[1, 2", '{"data": 12}', '{"data": "x"}', "[" * 100_000, '{"data": null}'])
def test_what_is_no_list_of_objects_cannot_be_read(data: str) -> None:
    with pytest.raises(UnreadableFileError):
        table_of(data.encode())


@pytest.mark.parametrize("data", ["[]", '{"data": []}'])
def test_an_empty_list_is_an_empty_file(data: str) -> None:
    with pytest.raises(EmptyFileError):
        table_of(data.encode())


def test_a_list_of_something_else_is_told_what_is_missing() -> None:
    with pytest.raises(NotAnOfferFileError) as refusal:
        table_of(b'[{"name": "x"}, 12, null, "A"]')
    assert Column.TYPOLOGY in refusal.value.missing


def test_an_entry_that_is_no_object_is_a_row_refused_under_its_number() -> None:
    data = json.dumps([ALIN, 12, None]).encode()
    readings = [RULES.read(raw) for raw in table_of(data).rows]
    assert [(read.row, read.offer is not None) for read in readings] == [(1, True), (2, False), (3, False)]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(st.dictionaries(st.sampled_from(sorted(ALIN)), values), min_size=1, max_size=3))
def test_whatever_the_values_are_each_row_is_reported_under_its_number(changes: list[dict[str, Any]]) -> None:
    table = table_of(document(*(ALIN | each for each in changes)))
    for number, raw in enumerate(table.rows, 1):
        read = RULES.read(raw)
        assert read.row == number
        assert read.offer is not None or any(problem.rejected for problem in read.problems)


@given(values)
def test_any_json_is_read_or_refused(value: object) -> None:
    with contextlib.suppress(KioskError):
        table_of(json.dumps(value).encode())
