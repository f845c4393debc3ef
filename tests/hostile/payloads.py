"""The texts themselves, and what may never reach a screen or a line."""

from __future__ import annotations

from typing import Final

LITERAL: Final = "X[/]"
"""How each begins: it must be read as it is written."""
PAYLOADS: Final = {
    "markup": f"{LITERAL}[red]x[@click=app.quit]y[/][bold",
    "orders": f"{LITERAL}\x1b[2J\x1b[H\x1b]0;T\x07\x1b]52;c;aGE=\x1b\\\x9b31m\x90q\x9c\x07\x08\x7f\x00\r\n",
    "hidden": f"{LITERAL}\u202eabc\u2066d\u200b\u00ad\u200f\ufeff\U000e0041\ue000",
    "formats": f"{LITERAL}{{x}} {{0}} %s %(n)d $k-title {{phone.__class__}}",
    "long": f"{LITERAL} " + "mot " * 300 + "漢字😀" * 100 + "é" * 400 + "e" + "\u0301" * 200,
}
SHORT: Final = LITERAL + "".join(PAYLOADS[name].removeprefix(LITERAL) for name in ("orders", "hidden", "markup"))
ALL: Final = SHORT + "".join(PAYLOADS[name].removeprefix(LITERAL) for name in ("formats", "long"))
"""One text that does everything."""
NEVER: Final = frozenset(
    {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u200b\u00ad\u200f\u202e\u2066\ufeff\U000e0041\ue000"}
) - {"\n"}
