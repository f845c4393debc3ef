"""What the CSE asks and checks about the documents of a dossier (R06); the employer sees none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain import dossier_documents as documents
from kiosk.domain.actor import Actor, Role
from kiosk.services.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.dossier import Dossier
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk


class DocumentService:
    """The acts of the CSE on documents, by matricule and key."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

    def ask(self, matricule: str, reason: str, actor: Actor) -> None:
        """Ask for one more document: it is numbered, its nature is never kept (R06)."""
        said = plain(reason)
        self._change(matricule, actor, "document.ask", lambda each: documents.ask_additional(each, reason=said))

    def ask_again(self, matricule: str, key: str, reason: str, actor: Actor) -> None:
        """Ask for another copy of a document."""
        said = plain(reason)
        self._change(matricule, actor, "document.replace", lambda each: documents.ask_again(each, key, reason=said))

    def mark_checked(self, matricule: str, key: str, actor: Actor) -> None:
        """Say that a document was looked at and is right."""
        today = self._context.today
        self._change(matricule, actor, "document.check", lambda each: documents.mark_checked(each, key, today=today))

    def _change(self, matricule: str, actor: Actor, act: str, change: Callable[[Dossier], Dossier]) -> None:
        with self._store.writing():
            before = self._desk.dossier(self._desk.act_on(matricule, actor, Role.CSE))
            self._desk.keep(before, change(before), act, actor)
