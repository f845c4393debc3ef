"""`kiosk messages`: what people wrote to the CSE, answered and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import utc_now
from kiosk.domain.actor import Role
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.message import MessageAnsweredError, NoSuchMessageError, SeveralMessagesError, Subject
from kiosk.domain.staff import NotForRoleError
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.services.messages import MessageService
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P8: Final = "TS007003"
SIGNED, UNSIGNED = "a1" + "0" * 14, "a2" + "0" * 14
BY: Final = ("--by", "Claire")


@pytest.fixture
def written(shown: Commands, store: Store) -> MessageService:
    """Return what keeps messages, once P8 and somebody who was not signed in have left one."""
    messages = build(store, utc_now, Settings(database=shown.database)).messages
    account = store.accounts.with_matricule(P8)
    assert account is not None
    nasty = "Bonjour,\nest-ce \x1b[2J libre\u202e ?"
    messages.leave(person=account.person, reply_to="", subject=Subject.OFFER, body=nasty, token=SIGNED)
    messages.leave(person="", reply_to="0612345678", subject=Subject.OTHER, body="Appelez-moi", token=UNSIGNED)
    return messages


@pytest.mark.usefixtures("written")
def test_the_list_says_who_wrote_what(shown: Commands) -> None:
    first, second = shown.does("messages", "list", *BY, "--json").json

    assert (first["id"], first["matricule"], first["subject"], first["answer"]) == (SIGNED, P8, "OFFER", None)
    assert first["body"].startswith("Bonjour,\nest-ce")
    assert (second["matricule"], second["reply_to"], second["body"]) == (None, "0612345678", "Appelez-moi")
    said = shown.does("messages", "list", *BY).out
    assert P8 in said
    assert "Une offre" in said
    assert "0612345678" in said
    assert not {"\x1b", "\u202e"} & set(said)


def test_a_message_is_answered_once_then_closed(shown: Commands, written: MessageService, store: Store) -> None:
    said = shown.does("messages", "answer", "a1", "Oui,\nvenez demain.", *BY).out
    assert said == "C’est fait. La personne lira la réponse à sa prochaine connexion.\n"
    account = store.accounts.with_matricule(P8)
    assert account is not None
    assert [each.answer for each in written.of(account.person)] == ["Oui,\nvenez demain."]
    assert "venez demain." in shown.does("messages", "list", *BY).out

    assert shown.refused("messages", "answer", "a1", "Non", *BY) == sentence(MessageAnsweredError())
    assert shown.does("messages", "close", SIGNED, *BY).out == "C’est fait. Message clos.\n"
    shown.does("messages", "close", "a2", *BY)
    assert shown.does("messages", "list", *BY).out == "Aucun message.\n"
    assert shown.does("messages", "list", *BY, "--json").json == []


@pytest.mark.usefixtures("written")
def test_who_was_not_signed_in_is_answered_by_other_ways(shown: Commands) -> None:
    assert "0612345678" in shown.does("messages", "answer", "a2", "Oui", *BY).out


@pytest.mark.usefixtures("written")
def test_what_cannot_be_is_refused_in_a_sentence(shown: Commands) -> None:
    assert shown.refused("messages", "close", "a", *BY) == sentence(SeveralMessagesError(message="a"))
    assert shown.refused("messages", "close", "zz", *BY) == sentence(NoSuchMessageError(message="zz"))
    assert shown.refused("messages", "answer", "a1", " ", *BY) == sentence(AnswerNeededError())
    for arguments in (["list"], ["answer", "a1", "Oui"], ["close", "a1"]):
        refused = shown.refused("messages", *arguments, "--by", "Marc")
        assert refused == sentence(NotForRoleError(role=Role.EMPLOYER))
    shown.does("staff", "add", "Emre", "--role", "cse", "--matricule", P8)
    assert shown.refused("messages", "answer", "a1", "Oui", "--by", "Emre") == sentence(OwnDossierError())
    shown.does("messages", "close", "a2", "--by", "Emre")
