"""The queries of the three tabs: each reads one covering index, whatever the number of offers.

The index is named: left to itself SQLite takes the one of rents for the order of dates as soon as a rent is asked for.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.area import Area, Tab
from kiosk.domain.offer_search import Filters, OfferQuery, Sort
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

OPEN: Final = "status = 'PUBLIEE' AND published_on <= :today AND (closes_on IS NULL OR closes_on >= :today)"
AMONG: Final = "{column} IN (SELECT value FROM json_each(:{name}))"
ORDERS: Final = {
    Sort.PUBLISHED: "published_on DESC, reference",
    Sort.RENT: "total_cents, reference",
    Sort.SURFACE: "surface DESC, reference",
}
BY_DEPARTEMENT: Final = {
    Sort.PUBLISHED: "offers_by_date",
    Sort.RENT: "offers_by_rent",
    Sort.SURFACE: "offers_by_surface",
}


@dataclass(frozen=True, kw_only=True)
class Found:
    """A query and its values."""

    sql: str
    values: dict[str, Any]


def listing(query: OfferQuery, today: date, *, offset: int, limit: int) -> Found:
    """Return the query of one page: its references are picked in an index, then only its rows are read."""
    order = ORDERS[query.sort]
    where = _where(query, today)
    index = "offers_by_commune" if query.tab is not Tab.DEPARTEMENT else BY_DEPARTEMENT[query.sort]
    sql = f"""
        SELECT * FROM offers WHERE reference IN (
            SELECT reference FROM offers INDEXED BY {index} WHERE {where.sql}
            ORDER BY {order} LIMIT :limit OFFSET :offset
        ) ORDER BY {order}
    """  # noqa: S608 - our words
    return Found(sql=sql, values={**where.values, "offset": offset, "limit": limit})


def counting(query: OfferQuery, today: date, since: datetime | None = None) -> Found:
    """Return the query that counts a tab; since an instant, only what came after it."""
    where = _where(query, today)
    index = "offers_by_date" if query.tab is Tab.DEPARTEMENT else "offers_by_commune"
    came = " AND listed_at > :since" if since else ""
    sql = f"SELECT count(*) FROM offers INDEXED BY {index} WHERE {where.sql}{came}"  # noqa: S608 - our words
    return Found(sql=sql, values={**where.values, "since": instant_text(since)})


def _where(query: OfferQuery, today: date) -> Found:
    place, filters = _in_tab(query.area, query.tab), _let_through(query.filters)
    sql = " AND ".join(part for part in (place.sql, OPEN, filters.sql) if part)
    return Found(sql=sql, values={**place.values, **filters.values, "today": today.isoformat()})


def _in_tab(area: Area, tab: Tab) -> Found:
    requested, neighbouring = _texts(area.requested), _texts(area.neighbouring)
    if tab is Tab.REQUESTED:
        return Found(sql=AMONG.format(column="commune", name="requested"), values={"requested": requested})
    if tab is Tab.NEIGHBOURING:
        return Found(sql=AMONG.format(column="commune", name="neighbouring"), values={"neighbouring": neighbouring})
    nearer = _texts(area.requested | area.neighbouring)
    elsewhere = f"NOT {AMONG.format(column='commune', name='nearer')}"
    if len(area.departements) == 1:  # the order of the index is then that of the page
        (only,) = area.departements
        return Found(sql=f"departement = :departement AND {elsewhere}", values={"departement": only, "nearer": nearer})
    within = AMONG.format(column="departement", name="departements")
    return Found(sql=f"{within} AND {elsewhere}", values={"departements": _texts(area.departements), "nearer": nearer})


def _let_through(filters: Filters) -> Found:
    parts: list[str] = []
    values: dict[str, Any] = {}
    if filters.typology:
        parts.append(AMONG.format(column="typology", name="typologies"))
        values["typologies"] = _texts(filters.typologies)
    if filters.rent_cents is not None:
        parts.append("total_cents <= :rent_cents")
        values["rent_cents"] = filters.rent_cents
    if filters.accessible:
        parts.append("accessible = 1")
    return Found(sql=" AND ".join(parts), values=values)


def _texts(texts: Iterable[str]) -> str:
    return json.dumps(sorted(texts))
