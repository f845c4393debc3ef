"""Changes to the catalogue: new msgids of the code, their French, and msgids no longer used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from catalogue_check import forms, message_id, translation_faults

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog
    from catalogue_code import Said

French = str | list[str]
"""A sentence, or its singular and plural."""


@dataclass(kw_only=True)
class Report:
    """What an edit did, for the person who asked for it."""

    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Each with the reason."""


def add(catalogue: Catalog, used: dict[str, Said], source: Catalog | None) -> list[str]:
    """Add what the code uses, in French when *source* has it; return what was added or has another plural now."""
    added = []
    for singular, said in used.items():
        message = catalogue.get(singular)
        wanted = said.ids
        if message is not None and forms(message.id) == wanted and all(forms(message.string)):
            continue
        known = _french(source, wanted)
        if message is not None and forms(message.id) == wanted and not known:
            continue
        _put(catalogue, wanted, known or ("",) * len(wanted))
        added.append(singular)
    return added


def without_french(catalogue: Catalog, used: dict[str, Said]) -> list[str]:
    """Return the msgids that still wait for their French, each with where the code says it."""
    waiting = [message_id(message) for message in catalogue if message.id and not all(forms(message.string))]
    return [f"{used[msgid].place}: {msgid}" if msgid in used else msgid for msgid in waiting]


def fill(catalogue: Catalog, used: dict[str, Said], words: dict[str, French]) -> Report:
    """Write the French of msgids that the code uses; refuse what the check would refuse."""
    report = Report()
    for singular, french in words.items():
        if singular not in used:
            report.refused.append(f"not in the code: {singular!r}")
            continue
        ids = used[singular].ids
        faults = list(translation_faults(ids, forms(french)))
        if not all(forms(french)):
            faults.append("empty")
        if faults:
            report.refused += [f"{fault}: {singular!r}" for fault in faults]
            continue
        _put(catalogue, ids, forms(french))
        report.done.append(singular)
    return report


def prune(catalogue: Catalog, used: dict[str, Said]) -> list[str]:
    """Remove what the code no longer says, and return it."""
    unused = [msgid for message in catalogue if message.id and (msgid := message_id(message)) not in used]
    for msgid in unused:
        catalogue.delete(msgid)
    return unused


def _french(source: Catalog | None, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return what *source* says for the same msgids, or nothing."""
    message = source.get(ids[0]) if source is not None else None
    if message is None or forms(message.id) != ids or not all(forms(message.string)):
        return ()
    return forms(message.string)


def _put(catalogue: Catalog, ids: tuple[str, ...], strings: tuple[str, ...]) -> None:
    catalogue.delete(ids[0])
    if len(ids) == 1:
        catalogue.add(ids[0], strings[0])
    else:
        catalogue.add(ids, strings)
