"""A process that edits until it is killed: each answer it has been given is said on its standard output.

python -m tests.services.editing DATABASE PERSON OFFER
"""

from __future__ import annotations

import secrets
import sys
from itertools import count
from pathlib import Path

from kiosk.domain.dossier import Contact
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.store.store import open_store
from tests.services.clock import Clock
from tests.services.setup import CHEAP


def main(database: Path, person: str, offer: str) -> None:
    """Answer, apply and cancel, over and over."""
    services = build(open_store(database), Clock(), Settings(database=database), CHEAP)
    contact = services.dossiers.begin(person).contact
    for number in count(1):
        named = Contact(first_name=contact.first_name, last_name=contact.last_name, phone=f"{number:010}")
        services.dossiers.set_contact(person, named)
        say("answered", str(number))
        filed = services.candidatures.apply(person, offer, secrets.token_hex(8))
        say("filed", filed.id)
        services.candidatures.cancel(person, filed.id)
        say("cancelled", filed.id)


def say(*words: str) -> None:
    """Acknowledge."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
