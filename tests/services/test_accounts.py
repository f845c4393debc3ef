"""Making an account, and changing its phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import AccountExistsError, NotSignedInError, SecretKind, SignIn, WrongSecretError
from kiosk.domain.phrases import CommonPhraseError, PhraseHoldsNameError, PhraseTooShortError
from kiosk.domain.throttle import TRIES
from kiosk.services.words import french_words
from tests.services.personas import PHRASE

if TYPE_CHECKING:
    from tests.services.world import World

OWN = "le chat dort sur le toit"


def test_an_account_is_signed_in_with_its_matricule_and_its_phrase(world: World) -> None:
    person = world.newcomer()
    entered = world.services.accounts.sign_in(person.matricule, PHRASE)
    assert isinstance(entered, SignIn)
    assert entered.person == person.id


def test_a_phrase_is_kept_as_an_argon2id_hash_only(world: World) -> None:
    person = world.newcomer()
    assert world.store.accounts.get(person.id).secret.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    files = world.path.parent.glob(f"{world.path.name}*")
    said = (PHRASE.encode(), b"abei jard lumi mais rivi")
    assert not any(each in file.read_bytes() for file in files for each in said)


def test_the_account_records_which_notice_was_shown_and_when(world: World) -> None:
    account = world.store.accounts.get(world.newcomer().id)
    assert (account.notice_version, account.notice_shown_on) == ("1", world.clock.today)


def test_a_matricule_has_one_account(world: World) -> None:
    person = world.newcomer()
    with pytest.raises(AccountExistsError):
        world.services.accounts.check_free(person.matricule)
    with pytest.raises(AccountExistsError):
        world.terminal().accounts.create(person.matricule, PHRASE, SecretKind.PROPOSED, notice_version="1")
    assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)


def test_after_a_doubt_the_same_person_makes_the_account_that_was_made_with_the_last_phrase(world: World) -> None:
    create = world.services.accounts.create
    create("TS000001", PHRASE, SecretKind.PROPOSED, notice_version="1", person="a" * 16)
    assert create("TS000001", OWN, SecretKind.CHOSEN, notice_version="1", person="a" * 16) == "a" * 16
    with pytest.raises(WrongSecretError):
        world.services.accounts.sign_in("TS000001", PHRASE)
    assert [line.act for line in world.store.audit.about("a" * 16)] == ["account.create", "account.phrase"]
    with pytest.raises(AccountExistsError):
        create("TS000001", OWN, SecretKind.CHOSEN, notice_version="1", person="b" * 16)


def test_who_tried_to_come_in_before_having_an_account_is_not_locked_out_of_it(world: World) -> None:
    accounts = world.services.accounts
    for _ in range(TRIES):
        with pytest.raises(WrongSecretError):
            accounts.sign_in("TS000001", OWN)
        world.clock.pass_by(seconds=120)
    accounts.create("TS000001", OWN, SecretKind.CHOSEN, notice_version="1")
    assert isinstance(accounts.sign_in("TS000001", OWN), SignIn)


def test_five_words_of_the_list_are_proposed_each_time_others(world: World) -> None:
    phrases = {world.services.accounts.propose_phrase() for _ in range(20)}
    assert len(phrases) == 20
    known = frozenset(french_words())
    assert all(len(phrase.split()) == 5 and known.issuperset(phrase.split()) for phrase in phrases)


def test_the_four_first_letters_of_each_proposed_word_are_enough(world: World) -> None:
    world.newcomer()
    accounts = world.services.accounts
    for typed in ("abei jard lumi mais rivi", "ABEILLE  Jardin, LUMIERE maison riviere", "abei-jard-lumi-mais-rivi"):
        assert isinstance(accounts.sign_in("TS004217", typed), SignIn)
    with pytest.raises(WrongSecretError):
        accounts.sign_in("TS004217", "abe jar lum mai riv")


def test_a_phrase_of_ones_own_is_compared_whole(world: World) -> None:
    accounts = world.services.accounts
    accounts.create("TS000001", OWN, SecretKind.CHOSEN, notice_version="1")
    assert isinstance(accounts.sign_in("TS000001", f"  {OWN}  "), SignIn)
    with pytest.raises(WrongSecretError):
        accounts.sign_in("TS000001", "le chat dort sur le toi")
    world.clock.pass_by(seconds=60)
    with pytest.raises(WrongSecretError):
        accounts.sign_in("TS000001", OWN.upper())


@pytest.mark.parametrize(
    ("phrase", "error"),
    [
        ("trop court", PhraseTooShortError),
        ("mon matricule TS000001", PhraseHoldsNameError),
        ("motdepasse123", CommonPhraseError),
    ],
)
def test_a_weak_phrase_of_ones_own_makes_no_account(world: World, phrase: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        world.services.accounts.create("TS000001", phrase, SecretKind.CHOSEN, notice_version="1")
    world.services.accounts.check_free("TS000001")


def test_a_phrase_is_changed_and_the_old_one_works_no_more(world: World) -> None:
    person = world.newcomer()
    accounts = world.services.accounts
    accounts.change_phrase(person.id, OWN, SecretKind.CHOSEN)
    with pytest.raises(WrongSecretError):
        accounts.sign_in(person.matricule, PHRASE)
    assert isinstance(accounts.sign_in(person.matricule, OWN), SignIn)


def test_a_new_phrase_may_not_hold_the_persons_name(world: World) -> None:
    person = world.validated()
    with pytest.raises(PhraseHoldsNameError):
        world.services.accounts.change_phrase(person.id, "c'est la maison de Diallo", SecretKind.CHOSEN)


def test_who_was_erased_meanwhile_changes_nothing(world: World) -> None:
    person = world.newcomer()
    with world.store.writing():
        world.store.people.erase(person.id)
    with pytest.raises(NotSignedInError):
        world.services.accounts.change_phrase(person.id, OWN, SecretKind.CHOSEN)
    with pytest.raises(NotSignedInError):
        world.services.dossiers.begin(person.id)
    with pytest.raises(NotSignedInError):
        world.services.dossiers.take_back(person.id)


def test_each_visit_knows_the_one_before(world: World) -> None:
    person = world.newcomer()
    made = world.clock.now
    assert world.services.offers.previous_visit(person.id) is None
    world.clock.pass_by(days=3)
    second = world.services.accounts.sign_in(person.matricule, PHRASE)
    assert isinstance(second, SignIn)
    assert second.previous_visit_at == world.services.offers.previous_visit(person.id) == made
    world.clock.pass_by(days=3)
    world.services.accounts.sign_in(person.matricule, PHRASE)
    assert world.services.offers.previous_visit(person.id) == world.clock.now.replace(day=26)
