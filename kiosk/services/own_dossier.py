"""The dossier of somebody signed in: found, begun, and kept with its history and its audit line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.account import NotSignedInError
from kiosk.domain.actor import Actor, Role
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.services.context import Context, new_id

if TYPE_CHECKING:
    from collections.abc import Callable


class OwnDossier:
    """What every act of a person on their dossier goes through."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def open(self, person: str) -> Dossier | None:
        """Return the open dossier of *person*."""
        found = self._store.dossiers.current(person)
        return found if found is not None and found.state is not DossierState.CLOSED else None

    def known(self, person: str) -> Dossier:
        """Return the open dossier of *person*, else the last closed one.

        Raises:
            NotSignedInError: If there is none: the person was erased meanwhile.
        """
        dossier = self._store.dossiers.current(person)
        if dossier is None:
            raise NotSignedInError
        return dossier

    def begin(self, person: str) -> Dossier:
        """Begin a dossier, unless another terminal has just done so; the person keeps their name and telephone.

        Raises:
            NotSignedInError: If the person was erased meanwhile.
        """
        with self._store.writing():
            self._store.accounts.get(person)
            found = self.open(person)
            if found is not None:
                return found
            dossier = self._new(person)
            self._store.dossiers.add(dossier)
            self._moved(None, dossier, "dossier.begin")
            return dossier

    def edit(self, person: str, act: str, change: Callable[[Dossier], Dossier]) -> Dossier:
        """Keep what *change* makes of the dossier as it is now; nothing is written where it changes nothing."""
        with self._store.writing():
            before = self.known(person)
            after = change(before)
            if after == before:
                return before
            self._store.dossiers.save(after)
            self._moved(before, after, act)
            return self.known(person)

    def _new(self, person: str) -> Dossier:
        return Dossier(
            id=new_id(),
            reference=self._context.reference("D", self._store.dossiers.has_reference),
            person=person,
            contact=self._store.contacts.get(person),
            begun_on=self._context.today,
        )

    def _moved(self, before: Dossier | None, after: Dossier, act: str) -> None:
        actor = Actor(role=Role.CANDIDATE, id=after.person)
        if before is None or before.state is not after.state:
            was = before.state if before else None
            self._store.dossiers.record(after, before=was, at=self._context.instant, actor=actor)
        self._context.audit(actor, act, "dossier", after.id)
