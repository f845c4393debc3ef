"""Plays the stories through the services, each act on its own day, as people would have made it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.clock import PARIS
from kiosk.data import read_data
from kiosk.domain.account import SecretKind
from kiosk.domain.actor import Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import Site
from kiosk.domain.dossier import AlinAccount, Contact, ItemReason, NumberStatus, Request
from kiosk.domain.household import Household, Situation
from kiosk.services.build import Services, build
from kiosk.services.demonstration.sample import import_past, import_sample
from kiosk.services.demonstration.stories import CANDIDATE_FACTS, STORIES, Step, Story

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.dossiers import DossierService
    from kiosk.settings import Settings
    from kiosk.store.store import Store

S = CandidatureState
CSE, EMPLOYER = "Claire", "Marc"
"""The two members of staff of the demonstration."""


class Stage:
    """The services on any day before today."""

    def __init__(self, store: Store, settings: Settings, today: date) -> None:
        self._store = store
        self._settings = settings
        self.today = today

    def on(self, ago: int, hour: int = 10) -> Services:
        """Return the services as they were *ago* days before today."""
        day = self.today - timedelta(days=ago)
        instant = datetime.combine(day, time(hour), PARIS).astimezone(UTC)
        return build(self._store, lambda: instant, self._settings)


def fill(store: Store, settings: Settings, today: date) -> None:
    """Fill an empty database with the demonstration."""
    stage = Stage(store, settings, today)
    begin = stage.on(90)
    begin.staff.add(CSE, Role.CSE)
    begin.staff.add(EMPLOYER, Role.EMPLOYER)
    personas = {each["id"]: each for each in json.loads(read_data("personas.json"))}
    past = import_past(stage.on(85), today, {each["id"]: each["communes"] for each in personas.values()})
    for story in STORIES:
        play(stage, story, personas[story.id], past.get(story.id, ()))
    import_sample(stage.on(0, hour=7), today)


def play(stage: Stage, story: Story, persona: dict[str, Any], offers: tuple[str, ...]) -> None:
    """Play one story."""
    begun = (story.sent or 3) + 1
    person = stage.on(begun).accounts.create(
        persona["matricule"], story.phrase, SecretKind.PROPOSED, notice_version="1"
    )
    stage.on(begun).dossiers.begin(person)
    _answer(stage, begun, story, persona, person)
    if story.sent is None:
        return
    stage.on(story.sent).dossiers.send(person, declared=True)
    _decide(stage.on(story.sent - 2), story, persona["matricule"])
    for number, steps in enumerate(story.candidatures):
        _follow(stage, steps, persona["matricule"], person, offers[number])


def _answer(stage: Stage, begun: int, story: Story, persona: dict[str, Any], person: str) -> None:
    dossiers, today = stage.on(begun).dossiers, stage.today
    dossiers.set_contact(
        person,
        Contact(
            first_name=persona["prenom"],
            last_name=persona["nom"].title(),
            phone=persona["telephone"].replace(" ", ""),
        ),
    )
    dossiers.set_household(person, _household(story, persona))
    dossiers.set_communes(person, tuple(persona["communes"]))
    if persona["nur"] is None:
        dossiers.set_request(person, Request(status=NumberStatus.NOT_YET))
        return
    renewed = today - timedelta(days=story.renewed)
    dossiers.set_request(
        person,
        Request(
            status=NumberStatus.HERE,
            number=persona["nur"],
            deposited_on=_deposited(persona["nur"], renewed),
            renewed_on=renewed,
        ),
    )
    _deposit(dossiers, person, today - timedelta(days=begun))
    updated = today - timedelta(days=min(story.renewed, 300))
    dossiers.set_alin(person, AlinAccount(created=True, number_entered=True, company_entered=True, updated_on=updated))


def _household(story: Story, persona: dict[str, Any]) -> Household:
    paying = True if story.situation is Situation.LEASE_ENDED else None
    home = persona["foyer"]
    return Household(
        adults=home["adultes"], children=home["enfants"], situation=story.situation, still_paying_rent=paying
    )


def _deposited(number: str, renewed: date) -> date:
    month, year = int(number[3:5]), 2000 + int(number[5:7])
    return min(renewed.replace(year=year, month=month, day=12), renewed)


def _deposit(dossiers: DossierService, person: str, on: date) -> None:
    for document in dossiers.begin(person).required_documents:
        dossiers.set_document(person, document.deposited(Site.STATE, on))


def _decide(services: Services, story: Story, matricule: str) -> None:
    actor = services.staff.named(EMPLOYER).actor
    if story.decided == "validate":
        services.decisions.validate(matricule, actor)
    elif story.decided == "request-changes":
        reasons = tuple(
            ItemReason(item=kind, reason="elle n'est pas sur le site de l'État") for kind in story.still_to_deposit
        )
        services.decisions.request_changes(matricule, reasons, actor)


def _follow(stage: Stage, steps: tuple[Step, ...], matricule: str, person: str, offer: str) -> None:
    filed, *facts = steps
    candidature = stage.on(filed.ago).candidatures.apply(person, offer, f"demonstration-{person}-{filed.ago}")
    for step in facts:
        services = stage.on(step.ago)
        if step.fact in CANDIDATE_FACTS:
            services.candidatures.cancel(person, candidature.id)
            continue
        services.progress.record(
            matricule,
            step.fact,
            actor=services.staff.named(CSE).actor,
            dated=stage.today - timedelta(days=step.ago),
            details=step.details(stage.today),
        )
