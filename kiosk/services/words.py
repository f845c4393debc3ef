"""The published list of 2,048 French words from which phrases are proposed (BIP 39)."""

from __future__ import annotations

import unicodedata


def french_words() -> tuple[str, ...]:
    """Return the words, in the order of the list."""
    from mnemonic import Mnemonic

    return tuple(unicodedata.normalize("NFC", word) for word in Mnemonic("french").wordlist)
