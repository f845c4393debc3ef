"""One person at two terminals at once: an answer given at one never takes back what was answered at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.dossier import DossierState, NumberStatus
from kiosk.domain.dossier_errors import DossierLockedError
from kiosk.domain.identifiers import parse_unique_number
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.flows.task_alin import alin_flow
from kiosk.flows.task_contact import contact_flow
from kiosk.flows.task_number import number_flow
from kiosk.flows.visit import Visit
from tests.flows.seated import seat
from tests.services.together import Racer, race

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.flows.flow import Flow
    from tests.services.world import World

ROUNDS: Final = 150
FIELDS: Final = ("first_name", "last_name")
OTHER_NUMBER: Final = "1110126000999GDPUB"


def answer_over_and_over(racer: Racer) -> list[str]:
    """Answer one question again and again, as the other answers another; return the answers that were lost."""
    account = racer.services.accounts._store.accounts.with_matricule("TS004217")
    assert account is not None
    visit = Visit(
        services=racer.services,
        settings=racer.services.accounts._context.settings,
        now=racer.clock,
        person=account.person,
    )
    lost = []
    for number in range(ROUNDS):
        said = f"Nom{chr(97 + number % 26)}"
        racer.ready()
        _save(contact_flow(visit), visit, FIELDS[racer.number], said)
        racer.ready()
        dossier = racer.services.dossiers.current(account.person)
        assert dossier is not None
        if getattr(dossier.contact, FIELDS[racer.number]) != said:
            lost.append(said)
    return lost


def _save(flow: Flow, visit: Visit, key: str, answer: object) -> None:
    assert flow.save is not None
    flow.save(visit, key, answer)


def test_two_terminals_that_answer_at_once_both_keep_their_answer(world: World, tmp_path: Path) -> None:
    world.draft()
    assert race(tmp_path, world.path, answer_over_and_over, 2) == [[], []]


def test_a_dossier_sent_elsewhere_meanwhile_is_said_to_be_read(world: World) -> None:
    me = seat(world, world.draft())
    flow = contact_flow(me.visit)
    world.services.dossiers.send(me.id, declared=True)
    with pytest.raises(DossierLockedError):
        _save(flow, me.visit, "first_name", "Zoé")


@pytest.mark.parametrize(
    ("make", "key", "answer"),
    [
        (number_flow, "number", parse_unique_number(OTHER_NUMBER)),
        (alin_flow, "company", None),
    ],
)
def test_a_dossier_validated_elsewhere_meanwhile_does_not_lose_that_unsaid(
    world: World, make: Callable[[Visit], Flow], key: str, answer: object
) -> None:
    me = seat(world, world.draft())
    flow = make(me.visit)
    world.services.dossiers.send(me.id, declared=True)
    world.services.decisions.validate(me.matricule, world.employer)
    with pytest.raises(ChangedElsewhereError):
        _save(flow, me.visit, key, answer)
    dossier = world.services.dossiers.current(me.id)
    assert dossier is not None
    assert (dossier.state, dossier.request.status) == (DossierState.VALIDATED, NumberStatus.HERE)
