"""Secret phrases: five words proposed, or one's own."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.common_phrases import is_common
from kiosk.domain.commune import without_accents
from kiosk.domain.errors import KioskError
from kiosk.domain.phrases import (
    CommonPhraseError,
    NoPhraseError,
    PhraseHoldsNameError,
    PhraseTooShortError,
    check_chosen,
    fingerprint,
    propose,
    whole,
)
from kiosk.services.words import french_words

WORDS = french_words()
FIVE = st.lists(st.sampled_from(WORDS), min_size=5, max_size=5)
NAMES = ("Thi Mai", "PETIT-JEAN")


def check(phrase: str, *, matricule: str = "TS004217", names: tuple[str, ...] = NAMES) -> str:
    """Check a phrase of one's own."""
    return check_chosen(phrase, matricule, names)


def test_four_letters_without_accents_tell_all_the_words_apart() -> None:
    assert len(WORDS) == len(set(WORDS)) == len({fingerprint(word) for word in WORDS}) == 2048
    assert {len(fingerprint(word)) for word in WORDS} == {4}
    assert all(word.isalpha() and word == word.lower() for word in WORDS)


def test_five_words_are_proposed_by_chance() -> None:
    phrase = propose(WORDS, secrets.choice)
    assert len(phrase.split()) == 5
    assert set(phrase.split()) <= set(WORDS)
    assert phrase != propose(WORDS, secrets.choice)


def test_every_word_may_come_at_every_place() -> None:
    chance = iter(["abeille", "abeille", "zoologie", "abeille", "abeille"])
    assert propose(WORDS, lambda _: next(chance)) == "abeille abeille zoologie abeille abeille"


@pytest.mark.parametrize(
    "typed",
    [
        "académie bonheur cigare éléphant zoologie",
        "ACADEMIE BONHEUR CIGARE ELEPHANT ZOOLOGIE",
        "  acad   bonh ciga elep  zool ",
        "Acad-Bonh-Ciga-Élép-Zool",
        "acade, bonhe, cigar, eleph, zoolo.",
        "acade\u0301mie bonheur cigare e\u0301le\u0301phant zoologie",
    ],
)
def test_a_proposed_phrase_is_told_by_four_letters_a_word(typed: str) -> None:
    assert fingerprint(typed) == "acad bonh ciga elep zool"


@given(FIVE, FIVE)
def test_two_proposed_phrases_are_the_same_only_with_the_same_words(one: list[str], other: list[str]) -> None:
    assert (fingerprint(" ".join(one)) == fingerprint(" ".join(other))) is (one == other)


@given(FIVE, st.integers(4, 12))
def test_typing_more_letters_of_each_word_changes_nothing(words: list[str], letters: int) -> None:
    shortened = " ".join(without_accents(word).upper()[:letters] for word in words)
    assert fingerprint(shortened) == fingerprint(" ".join(words))


def test_the_order_of_the_words_matters() -> None:
    assert fingerprint("abeille zoologie") != fingerprint("zoologie abeille")


@pytest.mark.parametrize(
    "phrase",
    [
        "le chat de la voisine dort",
        "12 chaises bleues",
        "Mon vélo grince !",
        "abricot-tondeuse",
        "un deux trois soleil vert",
    ],
)
def test_a_phrase_of_ones_own_is_taken(phrase: str) -> None:
    assert check(phrase) == phrase


def test_a_phrase_of_ones_own_is_compared_whole_but_for_extra_spaces() -> None:
    assert check("  le chat   dort bien ") == whole("le chat dort bien") == "le chat dort bien"
    assert whole("Le chat dort bien") != whole("le chat dort bien")
    assert whole("e\u0301le\u0301phant") == whole("éléphant")


def test_an_empty_phrase_is_asked_for() -> None:
    with pytest.raises(NoPhraseError):
        check("  ")


@pytest.mark.parametrize(
    ("phrase", "count"), [("a", 1), ("vélo bleu 42", 12), ("vélo bleu 4", 11), ("  vélo    bleu  ", 9)]
)
def test_twelve_characters_are_the_least(phrase: str, count: int) -> None:
    if count >= 12:
        assert check(phrase)
        return
    with pytest.raises(PhraseTooShortError) as caught:
        check(phrase)
    assert caught.value.count == count


@pytest.mark.parametrize(
    "phrase",
    [
        "mon matricule ts004217",
        "voila T.S.0.0.4.2.1.7 voila",
        "je suis Mai la grande",
        "la famille petit jean",
        "LES PETITS CHATS",
    ],
)
def test_a_phrase_that_holds_the_matricule_or_the_name_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseHoldsNameError):
        check(phrase)


def test_short_and_usual_pieces_of_a_name_do_not_count() -> None:
    assert check("le chat des voisins", matricule="A1", names=("Li", "de La Tour des Prés", "")) is not None
    assert check("la maison du lac", names=("Mai",)) is not None


@pytest.mark.parametrize(
    "phrase",
    [
        "Mot de passe !",
        "motdepasse2026",
        "1234 motdepasse",
        "Je t'aime mon cœur",
        "azertyuiop1234",
        "azertyuiopqsdf",
        "Liberté, égalité, fraternité",
        "aaaaaaaaaaaaaaa",
        "abababababab",
        "bonjour bonjour",
        "soleil soleil 12",
        "tondeuse tondeuse",
        "lalalalilolalilo",
        "abcdefghijklmnop",
        "zyxwvutsrqponm",
        "123456789012",
        "06 12 34 56 78 90",
        "12 04 1988 1988",
        "TRIOMPHE SECURITE",
        "!!!!????....",
    ],
)
def test_a_phrase_that_is_easily_guessed_is_refused(phrase: str) -> None:
    with pytest.raises(CommonPhraseError):
        check(phrase)


@given(FIVE.filter(lambda words: len(set(words)) == 5))
def test_proposed_words_are_never_common(words: list[str]) -> None:
    assert not is_common(without_accents("".join(words)))


@given(st.text())
def test_whatever_is_typed_gives_a_phrase_or_a_refusal(phrase: str) -> None:
    try:
        kept = check(phrase)
    except KioskError:
        return
    assert len(kept) >= 12
    assert check(kept) == kept
