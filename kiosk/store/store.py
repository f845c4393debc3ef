"""Everything that is kept, over one connection: what services are given."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.store.accounts import Accounts
from kiosk.store.audit import Audit
from kiosk.store.candidatures import Candidatures
from kiosk.store.contacts import Contacts
from kiosk.store.database import PATIENCE, Database, faults, tidy, writing
from kiosk.store.demonstration import mark
from kiosk.store.dossiers import Dossiers
from kiosk.store.gazetteer import Gazetteer
from kiosk.store.holdings import Holdings
from kiosk.store.imports import Imports
from kiosk.store.messages import Messages
from kiosk.store.offers import Offers
from kiosk.store.opening import create_database, open_database
from kiosk.store.people import People
from kiosk.store.staff import Staff
from kiosk.store.staff_secrets import StaffSecrets
from kiosk.store.statistics import Counts
from kiosk.store.throttles import Throttles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import date
    from pathlib import Path


class Store:
    """The repositories; none of them opens a transaction, services do: `with store.writing():`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.people = People(db)
        self.accounts = Accounts(db)
        self.contacts = Contacts(db)
        self.throttles = Throttles(db)
        self.staff = Staff(db)
        self.staff_secrets = StaffSecrets(db)
        self.messages = Messages(db)
        self.audit = Audit(db)
        self.gazetteer = Gazetteer(db)
        self.dossiers = Dossiers(db, self.contacts)
        self.offers = Offers(db)
        self.imports = Imports(db, self.offers)
        self.candidatures = Candidatures(db)
        self.holdings = Holdings(db)
        self.counts = Counts(db)

    def writing(self) -> AbstractContextManager[None]:
        """Keep all of what happens inside, or nothing; nested, a savepoint."""
        return writing(self._db)

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Make sure that the file is still the same, and turn what the driver says into errors of the domain."""
        self._db.check_same_file()
        with faults(self._db.path):
            yield

    def tidy(self) -> bool:
        """Leave no byte of what was erased, once it is kept; return whether it is so, see `kiosk.store.database`."""
        return tidy(self._db)

    def mark_demonstration(self, day: date) -> None:
        """Write in the header of the file that it is a demonstration made on *day*: the next day it is replaced."""
        mark(self._db, day)

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def open_store(path: Path, *, patience: float = PATIENCE) -> Store:
    """Open what is kept at *path*; see `open_database`."""
    return Store(open_database(path, patience=patience))


def create_store(path: Path) -> Store:
    """Make the file at *path* and open it; see `create_database`."""
    create_database(path)
    return open_store(path)
