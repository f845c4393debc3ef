"""What is known of a home, as facts to read: the rent first, then the rest; unknown things are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Block, Facts, Row, Text
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, amount, long_date, short_date, surface

if TYPE_CHECKING:
    from kiosk.domain.offer import Offer
    from kiosk.flows.said import Cell

NOTHING = frozenset({"", "aucun", "Aucun"})


def offer_facts(offer: Offer) -> tuple[Block, ...]:
    """Return the home on the left, the prices on the right."""
    left = [(name, said) for name, said in _home(offer) if said]
    right = _prices(offer)
    rows = []
    for at in range(max(len(left), len(right))):
        name, said = left[at] if at < len(left) else ("", "")
        price, money = right[at] if at < len(right) else ("", "")
        rows.append(Row(key=f"fact-{at}", cells=(Said(name, Tone.MUTED), said, _price(price), _price(money))))
    text = (Text(pieces=(offer.description,)),) if offer.description else ()
    return (Facts(rows=tuple(rows), columns=(11, 0, 9, -10)), *text)


def offer_beside(offer: Offer) -> tuple[Block, ...]:
    """Return what one compares first, in one narrow column, for the right half of a wide screen."""
    facts = [(name, said) for name, said in (*_short(offer), *_prices(offer)) if said]
    rows = tuple(Row(key=f"fact-{at}", cells=(Said(name, Tone.MUTED), said)) for at, (name, said) in enumerate(facts))
    title = Text(pieces=(Said(f"{offer.typology}, {offer.place}", Tone.STRONG),), tight=True)
    places = [Text(pieces=(part,), tight=True) for part in (offer.residence, offer.address) if part]
    return (title, *places, Text(pieces=("",), tight=True), Facts(rows=rows, columns=(12, 0)))


def _short(offer: Offer) -> tuple[tuple[str, Cell], ...]:
    return (
        (_("Surface"), surface(offer.surface)),
        (_("Floor"), ", ".join(part for part in (floor(offer), _lift(offer)) if part)),
        (_("Energy"), _("DPE {letter}").format(letter=offer.energy_class) if offer.energy_class else ""),
        (_("Financing"), offer.financing),
        (_("Landlord"), offer.landlord),
        (_("Free on"), short_date(offer.available_on) if offer.available_on else ""),
        (_("Apply until"), Said(short_date(offer.closes_on), Tone.STRONG) if offer.closes_on else ""),
    )


def explanations(offer: Offer) -> tuple[str, ...]:
    """Return what the abbreviations of this offer mean."""
    known = {
        "PLAI": _("PLAI: social housing for the lowest incomes."),
        "PLUS": _("PLUS: the most common social housing."),
        "PLS": _("PLS: social housing with a higher income limit and a higher rent."),
        "PLI": _("PLI: intermediate housing, between social and private rents."),
        "LLI": _("LLI: intermediate housing, with a limited rent."),
    }
    other = _("{code}: financing as written by the landlord. Ask for its income limit.")
    financing = known.get(offer.financing) or (other.format(code=offer.financing) if offer.financing else "")
    lines = (
        _("CC: charges included. HC: without charges. Compare rents with CC."),
        financing,
        _("Each financing has an income limit. The kiosk does not check it.") if financing else "",
        _("Energy class (DPE): from A, uses little energy, to G, uses a lot.") if offer.energy_class else "",
        _("Class not given: ask the landlord during the visit.") if not offer.energy_class else "",
        _("The number of applications is not your rank.") if offer.applications is not None else "",
    )
    return tuple(line for line in lines if line)


def _home(offer: Offer) -> tuple[tuple[str, Cell], ...]:
    address = ", ".join(part for part in (offer.address, offer.residence) if part)
    commune = f"{offer.place} ({offer.postcode})" if offer.postcode else offer.place
    return (
        (_("The home"), ", ".join(part for part in (_what(offer), floor(offer), _lift(offer)) if part)),
        (_("Address"), address),
        (_("Commune"), commune),
        (_("Comfort"), ", ".join(_comfort(offer))),
        (_("Energy"), ", ".join(_energy(offer))),
        (_("Landlord"), ", ".join(part for part in (offer.landlord, offer.financing) if part)),
        (_("Free on"), long_date(offer.available_on) if offer.available_on else ""),
        (_("Apply until"), Said(long_date(offer.closes_on), Tone.STRONG) if offer.closes_on else ""),
    )


def _what(offer: Offer) -> str:
    kinds = {"Appartement": _("Apartment"), "Maison": _("House")}
    parts = (kinds.get(offer.kind, offer.kind), offer.typology, surface(offer.surface))
    return " ".join(part for part in parts if part)


def floor(offer: Offer) -> str:
    """Return the floor in words; empty when it is not known."""
    if offer.floor is None:
        return ""
    if offer.floor == 0:
        return _("Ground floor").lower()
    if offer.floors is None:
        return _("floor {floor}").format(floor=offer.floor)
    return _("floor {floor} of {total}").format(floor=offer.floor, total=offer.floors)


def _lift(offer: Offer) -> str:
    if offer.lift is None or offer.floor == 0:
        return ""
    return _("lift") if offer.lift else _("no lift")


def _comfort(offer: Offer) -> tuple[str, ...]:
    parts = (
        _("balcony or terrace") if offer.balcony else "",
        _("wheelchair access") if offer.accessible else "",
        _("parking: {what}").format(what=offer.parking) if offer.parking not in NOTHING else "",
    )
    return tuple(part for part in parts if part)


def _energy(offer: Offer) -> tuple[str, ...]:
    parts = (
        _("DPE {letter}").format(letter=offer.energy_class) if offer.energy_class else "",
        _("greenhouse gas {letter}").format(letter=offer.gas_class) if offer.gas_class else "",
        _("heating: {what}").format(what=offer.heating) if offer.heating else "",
    )
    return tuple(part for part in parts if part)


def _prices(offer: Offer) -> list[tuple[str, Cell]]:
    prices = [
        (_("Rent"), offer.rent_cents),
        (_("Service charges"), offer.charges_cents),
        (_("Total"), offer.total_cents),
        (_("Deposit"), offer.deposit_cents),
    ]
    return [(name, _money(offer, cents)) for name, cents in prices if cents is not None]


def _money(offer: Offer, cents: int) -> Cell:
    return Said(amount(cents), Tone.STRONG) if cents == offer.total_cents else amount(cents)


def _price(cell: Cell) -> Cell:
    return cell if isinstance(cell, Said) else Said(cell, Tone.PLAIN)
