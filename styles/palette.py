"""The four palettes: every colour is an exact xterm-256 colour, so that truecolor and 256 look alike.

Contrast was measured in every colour mode: at least 4.5 in clair and sombre, 7 in contraste and console. In the last
two the meaning is carried by words, bold and reverse video, which survive a terminal without colours.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

NAMES: Final = ("clair", "sombre", "contraste", "console")
"""In the order in which F3 shows them; the first is the default."""

TWO_COLOURS: Final = frozenset({"contraste", "console"})
"""Where the focus is reversed instead of painted."""

# fmt: off
_TOKENS: Final[dict[str, tuple[str, str, str, str]]] = {
    #              clair      sombre     contraste  console
    "page":       ("#ffffff", "#121212", "#000000", "#000000"),  # ground of everything
    "text":       ("#1c1c1c", "#dadada", "#ffffff", "#e4e4e4"),
    "muted":      ("#585858", "#a8a8a8", "#ffffff", "#e4e4e4"),  # labels, hints, what is not yet
    "title":      ("#000087", "#afafff", "#ffffff", "#e4e4e4"),  # titles and the marker
    "line":       ("#949494", "#626262", "#ffffff", "#e4e4e4"),  # rules and boxes
    "band":       ("#000087", "#262626", "#000000", "#000000"),  # first line
    "band-text":  ("#ffffff", "#ffffff", "#ffffff", "#e4e4e4"),
    "band-soft":  ("#d7d7ff", "#bcbcbc", "#ffffff", "#e4e4e4"),
    "keys":       ("#eeeeee", "#262626", "#000000", "#000000"),  # last lines
    "keys-text":  ("#303030", "#d0d0d0", "#ffffff", "#e4e4e4"),
    "keys-name":  ("#000087", "#afafff", "#ffffff", "#e4e4e4"),
    "focus":      ("#000087", "#afafff", "#000000", "#000000"),  # the one thing that has the keyboard
    "focus-text": ("#ffffff", "#121212", "#ffffff", "#e4e4e4"),
    "chosen":     ("#d7d7ff", "#303030", "#000000", "#000000"),  # chosen, the keyboard being elsewhere
    "chosen-text": ("#000087", "#d7d7ff", "#ffffff", "#e4e4e4"),
    "field":      ("#eeeeee", "#262626", "#000000", "#000000"),
    "field-text": ("#1c1c1c", "#ffffff", "#ffffff", "#e4e4e4"),
    "field-edge": ("#585858", "#a8a8a8", "#ffffff", "#e4e4e4"),
    "tab":        ("#d70000", "#ff5f5f", "#ff5f5f", "#e4e4e4"),  # the active tab of the offers is red (R10)
    "tab-text":   ("#ffffff", "#121212", "#000000", "#000000"),
    "error":      ("#af0000", "#ff8787", "#ff8787", "#e4e4e4"),  # wrong, late, refused
    "error-soft": ("#ffd7d7", "#303030", "#000000", "#000000"),
    "done":       ("#005f00", "#87d787", "#ffffff", "#e4e4e4"),
    "warn":       ("#875f00", "#ffd787", "#ffffff", "#e4e4e4"),  # soon
    "warn-soft":  ("#ffffd7", "#303030", "#000000", "#000000"),
    "bar":        ("#5f5fd7", "#8787d7", "#ffffff", "#e4e4e4"),  # bars, alternately
    "bar-soft":   ("#8787d7", "#5f5faf", "#d0d0d0", "#e4e4e4"),
}
# fmt: on


def tokens(name: str) -> dict[str, str]:
    """Return the colours of the palette called *name*, by token."""
    column = NAMES.index(name)
    return {token: colours[column] for token, colours in _TOKENS.items()}


def variables(name: str) -> dict[str, str]:
    """Return what stylesheets and styles may name: `$k-title`, and what Textual itself paints with."""
    colours = tokens(name)
    textual = {
        "text-muted": colours["muted"],
        "text-disabled": colours["muted"],
        "foreground-muted": colours["muted"],
        "input-cursor-background": colours["text"],
        "input-cursor-foreground": colours["page"],
        "input-cursor-text-style": "none",
        "input-selection-background": colours["chosen"],
        "input-selection-foreground": colours["chosen-text"],
        "scrollbar": colours["line"],
        "scrollbar-hover": colours["line"],
        "scrollbar-active": colours["title"],
        "scrollbar-background": colours["page"],
        "scrollbar-background-hover": colours["page"],
        "scrollbar-background-active": colours["page"],
        "scrollbar-corner-color": colours["page"],
    }
    style = {"k-focus-style": "bold reverse" if name in TWO_COLOURS else "bold"}
    return textual | style | {f"k-{token}": colour for token, colour in colours.items()}


def theme(name: str) -> Theme:
    """Return the palette called *name* as Textual wants it."""
    colours = tokens(name)
    return Theme(
        name=name,
        primary=colours["title"],
        accent=colours["title"],
        background=colours["page"],
        surface=colours["page"],
        panel=colours["page"],
        foreground=colours["text"],
        error=colours["error"],
        success=colours["done"],
        warning=colours["warn"],
        dark=name != "clair",
        luminosity_spread=0,
        text_alpha=1,
        variables=variables(name),
    )
