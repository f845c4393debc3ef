"""JSON as AL'in gives it (JSON:API, `data[].attributes`), or a list of flat objects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.import_errors import UnreadableFileError
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows import Column, RawRow
from kiosk.services.offer_files.columns import match_headings
from kiosk.services.offer_files.table import Table, check_columns, checked_rows
from kiosk.services.offer_files.typed_cells import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = dict[str, Any]

_FRAME: Final = frozenset({"type", "attributes", "relationships", "links", "meta", "reserved"})
"""Keys of JSON:API around the attributes, and one that is read with the status."""


def table_of_json(data: bytes) -> Table:
    """Return the table of a JSON document, its rows numbered from 1 as they stand in the list.

    Raises:
        UnreadableFileError: If it is no JSON, or no list of objects.
        EmptyFileError: If the list is empty.
        NotAnOfferFileError: If keys are missing.
    """
    records = [_flat(record) for record in _records(_load(data))]
    keys = tuple(dict.fromkeys(key for record in records for key in record))
    found = match_headings(keys, _FRAME)
    names = {column: [keys[place] for place in places] for column, places in found.places.items()}
    if records:
        check_columns(names.keys())
    rows = checked_rows(RawRow(number=number, cells=_cells(names, record)) for number, record in enumerate(records, 1))
    return Table(rows=rows, heading_row=0, unknown=found.unknown)


def _load(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise UnreadableFileError from None


def _records(document: object) -> list[object]:
    found = document.get("data", document) if isinstance(document, dict) else document
    if isinstance(found, dict):
        return [found]
    if isinstance(found, list):
        return found
    raise UnreadableFileError


def _flat(record: object) -> Record:
    """Return the attributes of a record together with its own keys; an entry that is no object has none."""
    if not isinstance(record, dict):
        return {}
    attributes = record.get("attributes")
    return record | attributes if isinstance(attributes, dict) else record


def _cells(names: dict[Column, list[str]], record: Record) -> dict[Column, str]:
    cells = {column: text for column, keys in names.items() if (text := _first(column, keys, record))}
    published = cells.get(Column.STATUS, OfferStatus.PUBLISHED).upper() == OfferStatus.PUBLISHED
    if record.get("reserved") is True and published:
        cells[Column.STATUS] = OfferStatus.TAKEN.value
    return cells


def _first(column: Column, keys: Iterable[str], record: Record) -> str:
    """Return the first of *keys* that says something: `external_ref`, else `id`."""
    return next((text for key in keys if (text := _text(column, record.get(key)))), "")


def _text(column: Column, value: object) -> str:
    """Return *value* as text; balconies are counted or listed, and one is enough."""
    if column is Column.BALCONY and isinstance(value, (int, float, list)):
        return text_of((len(value) if isinstance(value, list) else value) > 0)
    return text_of(value)
