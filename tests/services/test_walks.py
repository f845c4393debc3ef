"""Random lives: whatever people and staff try, in whatever order, the file stays true to the rules (§5, §6, §9)."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import event, given, settings
from hypothesis import strategies as st

from kiosk.domain.candidature_states import ACTIVE, By, CandidatureState, allowed
from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import DossierState, ItemReason, NumberStatus, Request
from kiosk.domain.errors import KioskError
from tests.services.contents import contents
from tests.services.personas import answer_everything, deposit_everything
from tests.services.steps import details_of
from tests.services.world import world_in

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from tests.services.personas import Person
    from tests.services.world import World

S, D = CandidatureState, DossierState
OFFERS: Final = ("FIRST", "SECOND")
ITEMS: Final = (ItemReason(item=DocumentKind.PAYSLIPS, reason="illisible"),)
Try = Callable[["World", "Person", "Actor"], object]


def _last(world: World, person: Person) -> str:
    every = world.services.candidatures.of(person.id)
    return every[0].id if every else "none"


def _applying(offer: str) -> Try:
    return lambda world, person, _: world.services.candidatures.apply(person.id, offer, secrets.token_hex(8))


def _own(act: str) -> Try:
    return lambda world, person, _: getattr(world.services.candidatures, act)(person.id, _last(world, person))


def _recording(fact: CandidatureState) -> Try:
    return lambda world, person, actor: world.services.progress.record(
        person.matricule, fact, actor=actor, dated=world.clock.today, details=details_of(fact, world.clock)
    )


def _another_number(world: World, person: Person, _: Actor) -> object:
    number = f"11103180{world.clock.now:%d%H%M}GDPUB"[:18].ljust(18, "0")
    request = Request(status=NumberStatus.HERE, number=number, deposited_on=world.clock.day(-9))
    return world.services.dossiers.set_request(person.id, request)


def _everything(world: World, person: Person, _: Actor) -> None:
    answer_everything(world.services.dossiers, person, world.clock.today, deposited_on=world.clock.day(-9))


TRIES: Final[dict[str, Try]] = {
    "answer": _everything,
    "deposit": lambda world, person, _: deposit_everything(world.services.dossiers, person, world.clock.today),
    "send": lambda world, person, _: world.services.dossiers.send(person.id, declared=True),
    "take back": lambda world, person, _: world.services.dossiers.take_back(person.id),
    "another number": _another_number,
    "renew": lambda world, person, _: world.services.dossiers.renew(person.id, world.clock.today),
    "begin": lambda world, person, _: world.services.dossiers.begin(person.id),
    "validate": lambda world, person, actor: world.services.decisions.validate(person.matricule, actor),
    "ask": lambda world, person, actor: world.services.decisions.request_changes(person.matricule, ITEMS, actor),
    "refuse": lambda world, person, actor: world.services.decisions.refuse(person.matricule, "motif", actor),
    "reopen": lambda world, person, actor: world.services.decisions.reopen(person.matricule, "motif", actor),
    "close": lambda world, person, actor: world.services.decisions.close(
        person.matricule, world.clock.today, "motif", actor
    ),
    "correct": lambda world, person, actor: world.services.progress.correct(
        person.matricule, reason="erreur", actor=actor
    ),
    **{f"apply for {offer}": _applying(offer) for offer in OFFERS},
    **{act: _own(act) for act in ("cancel", "wait", "give_up", "accept", "decline")},
    **{f"record {fact}": _recording(fact) for fact in S},
}
AT_AN_END: Final = ("apply for FIRST", "apply for SECOND", "correct", "reopen", "begin", "close")
EMPLOYERS: Final = {"validate", "ask", "refuse"}

steps = st.tuples(
    st.sampled_from(["fitting", "fitting", "fitting", "anything"]),
    st.integers(0, 99),
    st.sampled_from(["P1", "P1", "P1", "P3"]),
    st.sampled_from(["fitting", "fitting", "fitting", "fitting", "cse", "employer"]),
    st.sampled_from([0, 0, 0, 0, 1, 12, 31]),
)


def chosen(world: World, person: Person, how: str, number: int) -> str:
    """Return what is tried: most often something that fits, else a life would not go far."""
    active = world.services.candidatures.active(person.id)
    fitting = [f"record {fact}" for fact in allowed(active.state, By.STAFF)] if active else []
    names = [*fitting, *fitting, *fitting, *AT_AN_END] if how == "fitting" else sorted(TRIES)
    return names[number % len(names)]


@settings(max_examples=60)
@given(st.lists(steps, min_size=12, max_size=30))
def test_whatever_is_tried_the_file_stays_true_to_the_rules(life: list[tuple[str, int, str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, world_in(Path(folder)) as world:
        world.validated("P1")
        world.sent("P3")
        for offer in OFFERS:
            world.offer(offer, closes_on=None)
        for how, number, key, role, days in life:
            world.clock.pass_by(days=days, seconds=1)
            name = chosen(world, world.people[key], how, number)
            fitting = world.employer if name in EMPLOYERS else world.cse
            actor = {"fitting": fitting, "cse": world.cse, "employer": world.employer}[role]
            check_try(world, TRIES[name], world.people[key], actor)
            for person in world.people.values():
                check_rules(world, person)


def check_try(world: World, act: Try, person: Person, actor: Actor) -> None:
    """What is refused changes nothing at all; what changes anything leaves a line."""
    before, last = contents(world.store), world.store.audit.last(1)
    try:
        act(world, person, actor)
    except KioskError as error:
        event(type(error).__name__)
        if act is not _everything and act is not TRIES["deposit"]:  # several acts in one
            assert contents(world.store) == before
    else:
        assert (contents(world.store) != before) == (world.store.audit.last(1) != last)


def check_rules(world: World, person: Person) -> None:
    """One active candidature at most (R13), of an open dossier; a signed lease and its closing go together."""
    dossier, every = world.dossier(person), world.services.candidatures.of(person.id)
    active = [each for each in every if each.state in ACTIVE]
    assert len(active) <= 1
    assert all(each.dossier == dossier.id and dossier.state is not D.CLOSED for each in active)
    for each in every:
        if each.state in {S.LEASE_SIGNED, S.DOSSIER_CLOSED}:
            assert world.store.dossiers.get(each.dossier).state is D.CLOSED
    for each in every:
        event(f"came to {each.state}")
        assert [one.seq for one in each.events] == list(range(1, len(each.events) + 1))
