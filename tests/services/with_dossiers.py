"""People whose dossier is in the state that is wanted, brought there by the days and the people of the true way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import DossierState, ItemReason
from tests.services.personas import Person, answer_everything
from tests.services.setup import Kiosk

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.dossier import Dossier

D = DossierState
BEGUN, SENT, DECIDED = 62, 60, 58
"""Days ago at which a dossier is begun, sent and decided on."""
RENEWED: Final = 200
"""Days since the request was deposited: the renewal is due in five months."""


class KioskWithDossiers(Kiosk):
    """Dossiers in any state."""

    def dossier(self, person: Person) -> Dossier:
        """Return the dossier of *person* as it stands."""
        found = self.services.dossiers.current(person.id)
        assert found is not None
        return found

    def draft(self, key: str = "P1", *, renewed: int = RENEWED) -> Person:
        """Return a persona whose tasks are done, with nothing sent; renewed that many days ago."""
        deposited_on = self.clock.day(-renewed)
        with self.clock.ago(BEGUN):
            person = self.newcomer(key)
            answer_everything(self.services.dossiers, person, self.clock.today, deposited_on=deposited_on)
        return person

    def sent(self, key: str = "P1", *, renewed: int = RENEWED) -> Person:
        """Return a persona whose dossier waits for the employer."""
        person = self.draft(key, renewed=renewed)
        with self.clock.ago(SENT):
            self.services.dossiers.send(person.id, declared=True)
        return person

    def validated(self, key: str = "P1", *, renewed: int = RENEWED) -> Person:
        """Return a persona who may apply."""
        person = self.sent(key, renewed=renewed)
        with self.clock.ago(DECIDED):
            self.services.decisions.validate(person.matricule, self.employer)
        return person

    def changes_requested(self, key: str = "P1", *items: str) -> Person:
        """Return a persona who is to correct *items*; the payslips if none are named."""
        person = self.sent(key)
        reasons = tuple(ItemReason(item=each, reason="illisible") for each in items or [DocumentKind.PAYSLIPS])
        with self.clock.ago(DECIDED):
            self.services.decisions.request_changes(person.matricule, reasons, self.employer)
        return person

    def refused(self, key: str = "P1") -> Person:
        """Return a persona whose dossier was not validated."""
        person = self.sent(key)
        with self.clock.ago(DECIDED):
            self.services.decisions.refuse(person.matricule, "contrat terminé", self.employer)
        return person

    def expired(self, key: str = "P1") -> Person:
        """Return a persona whose dossier was validated and expired five days ago."""
        return self.validated(key, renewed=370)

    def closed(self, key: str = "P1") -> Person:
        """Return a persona whose request was struck off, which the CSE has entered today."""
        person = self.validated(key)
        self.services.decisions.close(person.matricule, self.clock.today, "demande radiée", self.cse)
        return person

    def in_state(self, state: DossierState, key: str = "P1") -> Person:
        """Return a persona whose dossier is in *state*."""
        makers: dict[DossierState, Callable[[str], Person]] = {
            D.DRAFT: self.draft,
            D.SUBMITTED: self.sent,
            D.CHANGES_REQUESTED: self.changes_requested,
            D.VALIDATED: self.validated,
            D.REFUSED: self.refused,
            D.EXPIRED: self.expired,
            D.CLOSED: self.closed,
        }
        return makers[state](key)
