"""What a person does with their dossier: answer, send, take back, renew, begin again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain import dossier_again as again
from kiosk.domain import dossier_edits as edits
from kiosk.domain import dossier_moves as moves
from kiosk.domain import dossier_renewal as renewal
from kiosk.domain.commune_choice import check_choice
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.errors import NotInListError
from kiosk.domain.storage_errors import NumberTakenError
from kiosk.domain.tasks import TaskState, task_state
from kiosk.services.own_dossier import OwnDossier
from kiosk.services.plain import plain_contact, plain_document

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import date

    from kiosk.domain.documents import Document
    from kiosk.domain.dossier import AlinAccount, Contact, Request
    from kiosk.domain.household import Household
    from kiosk.domain.tasks import Task
    from kiosk.services.context import Context


class DossierService:
    """The dossier of somebody signed in; each answer is one transaction."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store
        self._own = OwnDossier(context)

    def current(self, person: str) -> Dossier | None:
        """Return the dossier of *person*: the open one, else the last closed one."""
        return self._store.dossiers.current(person)

    def together(self) -> AbstractContextManager[None]:
        """Read and keep what is inside as one: another terminal changes nothing in between."""
        return self._store.writing()

    def begin(self, person: str) -> Dossier:
        """Return the open dossier of *person*, begun now if there is none (a closed one stays as it was).

        Raises:
            NotSignedInError: If the person was erased meanwhile.
        """
        return self._own.open(person) or self._own.begin(person)

    def begin_first(self, person: str) -> None:
        """Begin the first dossier of *person* if there never was one; a closed one is left to be looked at."""
        if self.current(person) is None:
            self.begin(person)

    def set_contact(self, person: str, contact: Contact) -> Dossier:
        """Keep how to name and reach the person."""
        plain = plain_contact(contact)
        return self._own.edit(person, "dossier.contact", lambda dossier: edits.with_contact(dossier, plain))

    def set_request(self, person: str, request: Request) -> Dossier:
        """Keep the unique number and its dates; another number goes back to validation.

        Raises:
            NumberTakenError: If another person holds the number.
        """
        at, today = self._context.instant, self._context.today

        def change(dossier: Dossier) -> Dossier:
            self.check_number(person, request.number)
            return edits.with_request(dossier, request, at=at, today=today)

        return self._own.edit(person, "dossier.request", change)

    def check_number(self, person: str, number: str) -> None:
        """Check that nobody else holds *number*; checked again in the transaction that keeps it.

        Raises:
            NumberTakenError: If another person holds it.
        """
        if number and self._store.dossiers.held_by_another(number, person):
            raise NumberTakenError

    def set_communes(self, person: str, communes: tuple[str, ...]) -> Dossier:
        """Keep the communes asked for.

        Raises:
            NotInListError: If one is not of the official list.
            KioskError: If there are too many, or one is there twice.
        """

        def change(dossier: Dossier) -> Dossier:
            self._check_communes(communes)
            return edits.with_communes(dossier, communes)

        return self._own.edit(person, "dossier.communes", change)

    def set_household(self, person: str, household: Household) -> Dossier:
        """Keep the household and the housing; the documents follow."""
        today = self._context.today
        return self._own.edit(
            person, "dossier.household", lambda dossier: edits.with_household(dossier, household, today=today)
        )

    def set_document(self, person: str, document: Document) -> Dossier:
        """Keep where one document stands."""
        plain, today = plain_document(document), self._context.today
        return self._own.edit(
            person, "dossier.document", lambda dossier: edits.with_changed_document(dossier, plain, today=today)
        )

    def set_alin(self, person: str, alin: AlinAccount) -> Dossier:
        """Keep what is done on AL'in; another company goes back to validation."""
        at, today = self._context.instant, self._context.today
        return self._own.edit(
            person, "dossier.alin", lambda dossier: edits.with_alin(dossier, alin, at=at, today=today)
        )

    def update_alin(self, person: str, on: date) -> Dossier:
        """Declare the yearly update on AL'in done that day (R22)."""
        today = self._context.today
        return self._own.edit(
            person, "dossier.alin_update", lambda dossier: again.update_alin(dossier, on=on, today=today)
        )

    def look_again(self, person: str, task: Task) -> None:
        """Note that the person has gone through a task that was to be corrected; nothing to note otherwise."""
        if task_state(self._own.known(person), task) is TaskState.TO_CORRECT:
            at, today = self._context.instant, self._context.today
            self._own.edit(
                person, "dossier.correct", lambda dossier: again.look_again(dossier, task, at=at, today=today)
            )

    def send(self, person: str, *, declared: bool) -> Dossier:
        """Send the dossier for validation (R08, R24); one that is sent already stays as it is."""
        at, today = self._context.instant, self._context.today

        def change(dossier: Dossier) -> Dossier:
            if dossier.state_on(today) is DossierState.SUBMITTED:
                return dossier
            return moves.submit(dossier, declared=declared, at=at, today=today)

        return self._own.edit(person, "dossier.send", change)

    def take_back(self, person: str) -> Dossier:
        """Take the dossier back to change it."""
        today = self._context.today
        return self._own.edit(person, "dossier.take_back", lambda dossier: moves.take_back(dossier, today=today))

    def renew(self, person: str, on: date) -> Dossier:
        """Declare the yearly renewal done that day (R22)."""
        today = self._context.today
        return self._own.edit(person, "dossier.renew", lambda dossier: renewal.renew(dossier, on=on, today=today))

    def begin_again(self, person: str, number: str, on: date) -> Dossier:
        """After the request was struck off: a new number and its date."""
        today = self._context.today

        def change(dossier: Dossier) -> Dossier:
            self.check_number(person, number)
            return renewal.begin_again(dossier, number=number, on=on, today=today)

        return self._own.edit(person, "dossier.begin_again", change)

    def _check_communes(self, codes: tuple[str, ...]) -> None:
        known = {commune.code: commune for commune in self._store.gazetteer.communes(codes)}
        if not known.keys() >= set(codes):
            raise NotInListError
        check_choice([known[code] for code in codes])
