"""The French catalogue on disk: several people change it at once, so under a lock, in one move, always sorted."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

FRENCH: Final = "kiosk/locale/fr/LC_MESSAGES/kiosk.po"

HEADER: Final = """msgid ""
msgstr ""
"Project-Id-Version: Kiosque Logement\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


@contextmanager
def changing(file: Path) -> Iterator[Catalog]:
    """Give the catalogue to change; what changed is written when the block ends well."""
    with _locked(file.parent):
        catalogue = read(file)
        yield catalogue
        _write(file, catalogue)


def read(file: Path) -> Catalog:
    """Return the catalogue of that file."""
    with file.open("rb") as opened:
        return read_po(opened, locale="fr", abort_invalid=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder: the file itself is replaced, and a lock on it would be left behind."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _write(file: Path, catalogue: Catalog) -> None:
    body = BytesIO()
    write_po(body, catalogue, width=0, sort_output=True, no_location=True, omit_header=True, ignore_obsolete=True)
    content = HEADER.encode() + body.getvalue()
    if content == file.read_bytes():
        return
    partial = file.with_name(f".{file.name}.{os.getpid()}")
    partial.write_bytes(content)
    partial.replace(file)
