"""The nine people are where the rules put them, whatever the day the demonstration is made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import paris_day
from kiosk.data import read_data
from kiosk.domain.account import SignIn
from kiosk.domain.area import Tab
from kiosk.domain.candidature_states import CandidatureState as S
from kiosk.domain.commune import without_accents
from kiosk.domain.deadlines import AnswerLimit
from kiosk.domain.documents import DocumentState
from kiosk.domain.dossier import Dossier, DossierState, NumberStatus
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind
from kiosk.domain.household import Situation
from kiosk.domain.offer_search import Filters
from kiosk.services.build import Services, build
from kiosk.services.demonstration import STORIES, fill
from kiosk.services.words import french_words
from kiosk.settings import Settings
from kiosk.store.store import Store, open_store
from tests.databases import fresh_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.duty import Duty

DAYS: Final = (
    date(2026, 11, 23),  # a Monday, the day of the sample
    date(2026, 11, 28),  # a Saturday
    date(2026, 12, 31),
    date(2027, 3, 28),  # a Sunday of 23 hours
    date(2028, 2, 17),  # nothing is due on 29 February
    date(2028, 2, 29),
)
PERSONAS: Final = {each["id"]: each for each in json.loads(read_data("personas.json"))}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A demonstration and the moment it is looked at."""

    store: Store
    services: Services
    now: datetime

    @property
    def today(self) -> date:
        return paris_day(self.now)

    def person(self, key: str) -> str:
        account = self.store.accounts.with_matricule(PERSONAS[key]["matricule"])
        assert account is not None
        return account.person

    def dossier(self, key: str) -> Dossier:
        found = self.services.dossiers.current(self.person(key))
        assert found is not None
        return found

    def state(self, key: str) -> DossierState:
        return self.dossier(key).state_on(self.today)

    def candidatures(self, key: str) -> tuple[Candidature, ...]:
        return self.services.candidatures.of(self.person(key))

    def states(self, key: str) -> list[S]:
        return [each.state for each in self.candidatures(key)]

    def duties(self, key: str) -> tuple[Duty, ...]:
        return duties(self.dossier(key), self.services.candidatures.active(self.person(key)), self.today)

    def first_duty(self, key: str) -> DutyKind:
        return self.duties(key)[0].kind


@pytest.fixture(scope="module", params=DAYS, ids=str)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    now = datetime(request.param.year, request.param.month, request.param.day, 6, 30, tzinfo=UTC)
    store = open_store(fresh_database(tmp_path_factory.mktemp("demonstration")))
    fill(store, Settings(), now)
    yield Shown(store=store, services=build(store, lambda: now, Settings()), now=now)
    store.close()


def test_the_first_is_awarded_and_has_ten_days_to_answer(shown: Shown) -> None:
    assert shown.state("P1") is DossierState.VALIDATED
    (award,) = shown.candidatures("P1")
    assert award.state is S.AWARDED
    assert award.answer_by == AnswerLimit(received=shown.today, days=10).last_day
    assert shown.first_duty("P1") is DutyKind.ANSWER_AWARD


def test_the_second_is_asked_for_the_hosting_attestation(shown: Shown) -> None:
    dossier = shown.dossier("P2")
    assert dossier.state_on(shown.today) is DossierState.CHANGES_REQUESTED
    assert dossier.household.situation is Situation.HOSTED
    to_replace = [each.key for each in dossier.required_documents if each.state is DocumentState.TO_REPLACE]
    assert to_replace == ["HOSTING"]
    assert [each.item for each in dossier.reasons] == ["HOSTING"]
    assert shown.candidatures("P2") == ()
    assert shown.first_duty("P2") is DutyKind.CORRECTION


def test_the_third_may_apply_again_after_a_commission(shown: Shown) -> None:
    assert shown.state("P3") is DossierState.VALIDATED
    assert shown.states("P3") == [S.NOT_AWARDED]
    assert shown.candidatures("P3")[0].last_fact.details.reason


def test_the_fourth_has_a_choice_to_make(shown: Shown) -> None:
    assert shown.state("P4") is DossierState.VALIDATED
    assert shown.states("P4") == [S.PROVISIONALLY_REJECTED, S.CANCELLED]
    assert shown.first_duty("P4") is DutyKind.CHOICE


def test_the_fifth_is_awarded_on_condition(shown: Shown) -> None:
    assert shown.state("P5") is DossierState.VALIDATED
    (award,) = shown.candidatures("P5")
    assert award.state is S.AWARDED_CONDITIONALLY
    assert award.last_fact.details.due_on == shown.today + timedelta(days=12)
    assert shown.first_duty("P5") is DutyKind.LANDLORD_DOCUMENT


def test_the_sixth_renews_in_twelve_days(shown: Shown) -> None:
    assert shown.state("P6") is DossierState.VALIDATED
    assert shown.states("P6") == []
    due = shown.dossier("P6").request.renewal_due
    expected = shown.today + timedelta(days=12)
    assert due == (expected if (expected.month, expected.day) != (2, 29) else expected - timedelta(days=1))
    assert shown.first_duty("P6") is DutyKind.RENEWAL


def test_the_seventh_is_at_rank_two(shown: Shown) -> None:
    assert shown.state("P7") is DossierState.VALIDATED
    assert shown.dossier("P7").household.situation is Situation.LEASE_ENDED
    (award,) = shown.candidatures("P7")
    assert (award.state, award.last_fact.details.rank) == (S.AWARDED_RANKED, 2)


def test_the_eighth_has_no_number_yet(shown: Shown) -> None:
    dossier = shown.dossier("P8")
    assert dossier.state_on(shown.today) is DossierState.DRAFT
    assert (dossier.request.status, dossier.request.number) == (NumberStatus.NOT_YET, "")
    assert shown.first_duty("P8") is DutyKind.FINISH_DOSSIER


def test_the_ninth_has_missed_the_renewal(shown: Shown) -> None:
    assert shown.state("P9") is DossierState.EXPIRED
    assert shown.dossier("P9").state is DossierState.VALIDATED
    assert shown.states("P9") == []
    assert shown.first_duty("P9") is DutyKind.RENEWAL_OVERDUE


def test_each_has_the_answers_of_their_persona(shown: Shown) -> None:
    for key, persona in PERSONAS.items():
        dossier = shown.dossier(key)
        assert dossier.contact.first_name == persona["prenom"]
        assert without_accents(dossier.contact.last_name).lower() == without_accents(persona["nom"]).lower()
        assert (dossier.household.adults, dossier.household.children) == (
            persona["foyer"]["adultes"],
            persona["foyer"]["enfants"],
        )
        assert dossier.communes == tuple(persona["communes"])
        assert dossier.request.number == (persona["nur"] or "")


def test_nothing_has_happened_later_than_now(shown: Shown) -> None:
    assert max(line.at for line in shown.store.audit.last(1000)) <= shown.now
    for key in PERSONAS:
        for candidature in shown.candidatures(key):
            assert all(event.entered_at <= shown.now and event.dated <= shown.today for event in candidature.events)
        account = shown.store.accounts.get(shown.person(key))
        assert account.last_visit_at is not None
        assert account.last_visit_at < shown.now


def test_every_fact_was_entered_the_day_it_is_dated_or_later(shown: Shown) -> None:
    for key in PERSONAS:
        for candidature in shown.candidatures(key):
            dates = [event.dated for event in candidature.events]
            assert dates == sorted(dates)
            assert all(event.dated <= paris_day(event.entered_at) for event in candidature.events)


def test_the_sixty_offers_are_dated_around_today(shown: Shown) -> None:
    sample = [each for each in shown.services.offers.everything() if "-P" not in each.reference]
    assert len(sample) == 60
    shift = shown.today - date(2026, 11, 23)
    first = shown.services.offers.get("AL-75-2026007")
    assert first is not None
    assert (first.published_on, first.closes_on) == (date(2026, 11, 22) + shift, date(2026, 12, 13) + shift)
    assert sum(each.is_open(shown.today) for each in sample) == 55


def test_the_homes_applied_for_have_closed_since(shown: Shown) -> None:
    past = [each for each in shown.services.offers.everything() if "-P" in each.reference]
    assert past
    assert not any(each.is_open(shown.today) for each in past)
    assert {each.offer.reference for key in PERSONAS for each in shown.candidatures(key)} <= {
        each.reference for each in past
    }


def test_everybody_who_asks_for_communes_has_offers_to_see_and_some_are_new(shown: Shown) -> None:
    for key, persona in PERSONAS.items():
        area = shown.services.offers.area(shown.person(key))
        visit = shown.services.offers.previous_visit(shown.person(key)) or shown.now - timedelta(days=3)
        counts = shown.services.offers.counts(area, Filters(), visit)
        assert (sum(counts.tabs.values()) > 0) is bool(persona["communes"])
    area = shown.services.offers.area(shown.person("P1"))
    counts = shown.services.offers.counts(area, Filters(), shown.now - timedelta(days=3))
    assert all(counts.tabs[tab] for tab in Tab)
    assert 0 < counts.new < sum(counts.tabs.values())


def test_the_third_has_an_empty_tab(shown: Shown) -> None:
    counts = shown.services.offers.counts(shown.services.offers.area(shown.person("P3")), Filters())
    assert counts.tabs[Tab.REQUESTED] == 0
    assert counts.tabs[Tab.DEPARTEMENT] > 0


def test_everybody_signs_in_with_the_four_letters_of_their_words(shown: Shown) -> None:
    for story in STORIES:
        short = " ".join(without_accents(word)[:4] for word in story.phrase.split())
        entered = shown.services.accounts.sign_in(PERSONAS[story.id]["matricule"], short)
        assert isinstance(entered, SignIn)
        assert entered.person == shown.person(story.id)


def test_the_two_members_of_staff_are_there(shown: Shown) -> None:
    assert [(each.name, str(each.role)) for each in shown.services.staff.everyone()] == [
        ("Claire", "cse"),
        ("Marc", "employer"),
    ]


def test_every_phrase_is_five_words_of_the_published_list_and_no_two_are_alike() -> None:
    words = french_words()
    used = [word for story in STORIES for word in story.phrase.split()]
    assert len(used) == len(set(used)) == 9 * 5
    assert set(used) <= set(words)
    assert len({without_accents(word)[:4] for word in words}) == len(words) == 2048


def test_there_is_a_story_for_each_persona() -> None:
    assert [story.id for story in STORIES] == list(PERSONAS)
    assert all(story.says for story in STORIES)
