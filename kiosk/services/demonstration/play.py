"""Plays the stories through the services, each act on its own day, as people would have made it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kiosk.data import read_data
from kiosk.domain.account import SecretKind
from kiosk.services.demonstration.answers import answer, reasons
from kiosk.services.demonstration.sample import import_past, import_sample
from kiosk.services.demonstration.staff import CSE, EMPLOYER, let_in
from kiosk.services.demonstration.stage import Stage
from kiosk.services.demonstration.stories import STORIES, Decided, Story
from kiosk.services.demonstration.tracks import follow
from kiosk.services.demonstration.upkeep import keep_up

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.settings import Settings
    from kiosk.store.store import Store

OPENED: Final = 90
"""Days since the kiosk opened its doors."""
PAST_IMPORTED: Final = 85
SAMPLE_IMPORTED: Final = 8
VISITED: Final = 3
"""Days since everybody's last visit: the offers published since are new to them."""
DECIDED_AFTER: Final = 2
"""Days the employer took."""


def fill(store: Store, settings: Settings, now: datetime) -> None:
    """Fill an empty database with the demonstration, in one transaction, and mark it as one."""
    stage = Stage(store=store, settings=settings, now=now)
    personas = {each["id"]: each for each in json.loads(read_data("personas.json"))}
    with store.writing():
        for colleague in (CSE, EMPLOYER):
            stage.on(OPENED).staff.add(colleague.name, colleague.role)
        communes = {story.id: personas[story.id]["communes"] for story in STORIES if story.tracks}
        past = import_past(stage.on(PAST_IMPORTED), stage.today, communes)
        for story in STORIES:
            play(stage, story, personas[story.id], past.get(story.id, ()))
        import_sample(stage.on(SAMPLE_IMPORTED), stage.today)
        for colleague in (CSE, EMPLOYER):
            let_in(stage.on(OPENED), colleague)
        store.mark_demonstration(stage.today)


def play(stage: Stage, story: Story, persona: dict[str, Any], offers: tuple[str, ...]) -> None:
    """Play one story; *offers* are those that were open then."""
    then, matricule = stage.on(story.begun), persona["matricule"]
    person = then.accounts.create(matricule, story.phrase, SecretKind.PROPOSED, notice_version="1")
    then.dossiers.begin(person)
    answer(then.dossiers, person, story, persona, stage.today)
    if story.sent is not None:
        stage.on(story.sent).dossiers.send(person, declared=True)
        _decide(stage, story, matricule)
    for track, offer in zip(story.tracks, offers, strict=False):
        follow(stage, person, matricule, offer, track, by=CSE.name)
    visit = stage.on(VISITED)
    visit.accounts.sign_in(matricule, story.phrase)
    keep_up(visit, person, story, stage.day(VISITED), stage.today)


def _decide(stage: Stage, story: Story, matricule: str) -> None:
    if story.sent is None:
        return
    services = stage.on(story.sent - DECIDED_AFTER)
    employer = services.staff.named(EMPLOYER.name).actor
    if story.decided is Decided.VALIDATED:
        services.decisions.validate(matricule, employer)
    else:
        services.decisions.request_changes(matricule, reasons(story), employer)
