"""What a history says of a fact beside its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from kiosk.domain.candidature import Details
from kiosk.wording.events import event_facts
from tests.domain.given import filed
from tests.wording.exact import check_both, folded

DAY: Final = date(2026, 12, 1)
SAID: Final = [
    (Details(), ()),
    (Details(landlord="Toits & Familles"), ("Bailleur : Toits & Familles",)),
    (Details(document="RIB", due_on=DAY), ("Pièce : RIB, au plus tard le 1er décembre 2026",)),
    (
        Details(visit_on=DAY, visit_time="14:00", visit_place="square des Acacias"),
        ("Visite : 1er décembre 2026, à 14:00, square des Acacias",),
    ),
    (Details(commission_on=DAY), ("Commission (CALEOL) prévue le 1er décembre 2026",)),
    (Details(met=True), ("Commission réunie le 23 novembre 2026",)),
    (Details(rank=2), ("Rang 2",)),
    (Details(received_on=DAY, answer_days=15), ("Offre reçue le 1er décembre 2026", "15 jours pour répondre")),
    (Details(reason="ressources"), ("Motif : ressources",)),
]


@pytest.mark.parametrize(("details", "said"), SAID)
def test_r15_a_fact_says_what_was_recorded_with_it(details: Details, said: tuple[str, ...]) -> None:
    event = replace(filed().events[0], details=details)
    assert tuple(map(folded, event_facts(event))) == said
    check_both(lambda: event_facts(event))


def test_what_staff_typed_is_shown_as_text() -> None:
    typed = "\x1b[2J[red]X\u202e"
    details = Details(
        reason=typed, landlord=typed, document=typed, due_on=DAY, visit_on=DAY, visit_time=typed, visit_place=typed
    )
    said = " ".join(event_facts(replace(filed().events[0], details=details)))
    assert not {"\x1b", "\u202e"} & set(said)
    assert said.count("[red]X") == 5
