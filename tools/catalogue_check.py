"""What may be wrong in the catalogue: words that miss, are left over, or do not match the code."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, Final

from french import typography

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message
    from catalogue_code import Said

_TYPOGRAPHIC: Final = re.compile("[\u2018\u2019\u201c\u201d«»\u00a0\u202f]")


def problems(catalogue: Catalog, used: dict[str, Said]) -> list[str]:
    """Return every problem of *catalogue*, given the msgids that the code uses."""
    kept = {message_id(message): message for message in catalogue if message.id}
    found = [f"{said.place}: missing, run add: {msgid!r}" for msgid, said in used.items() if msgid not in kept]
    found += [f"no longer in the code, run prune: {msgid!r}" for msgid in kept if msgid not in used]
    for msgid, message in kept.items():
        place = f"{used[msgid].place}: " if msgid in used else ""
        found += [f"{place}{fault}: {msgid!r}" for fault in _faults(message, used.get(msgid))]
    if catalogue.plural_expr != "(n > 1)":
        found.append(f"plural rule: {catalogue.plural_expr}")
    return found


def message_id(message: Message) -> str:
    """Return the msgid, the singular one if there are two."""
    return forms(message.id)[0]


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the one or two forms of a msgid or msgstr."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def translation_faults(ids: tuple[str, ...], strings: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with *strings*, the French of *ids*."""
    if len(ids) != len(strings):
        yield f"{len(strings)} French form(s) for {len(ids)} English"
    for text in (*ids[1:], *strings):
        if placeholders(text) != placeholders(ids[0]):
            yield f"placeholders differ in {text!r}"
    for text in strings:
        if (text[:1].isspace(), text[-1:].isspace()) != (ids[0][:1].isspace(), ids[0][-1:].isspace()):
            yield f"space at an end of {text!r}"
        for rule in typography(text):
            yield f"{rule} in {text!r}"


def placeholders(text: str) -> list[str]:
    """Return the names in braces, sorted; a broken brace is a name that matches nothing."""
    try:
        return sorted({name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None})
    except ValueError as error:
        return [f"{error} {text}"]


def _faults(message: Message, said: Said | None) -> Iterator[str]:
    ids, strings = forms(message.id), forms(message.string)
    if said is not None and ids != said.ids:
        yield "plural of the code differs, run add"
    if any(_TYPOGRAPHIC.search(text) for text in ids):
        yield "msgids have straight quotes and plain spaces"
    if message.fuzzy:
        yield "fuzzy"
    if not all(strings):
        yield "no French, run set"
        return
    yield from translation_faults(ids, strings)
