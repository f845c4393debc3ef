"""The key under which communes are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.commune import search_key
from tests.domain.places import places


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hay les roses", "L'Haÿ-les-Roses"),
        ("L’HAY LES ROSES", "L'Haÿ-les-Roses"),
        ("st denis", "Saint-Denis"),
        ("Saint Denis", "Saint-Denis"),
        ("ste genevieve des bois", "Sainte-Geneviève-des-Bois"),
        ("marcq en baroeul", "Marcq-en-Barœul"),
        ("villers coeur", "Villers-Cœur"),
        ("kremlin bicetre", "Le Kremlin-Bicêtre"),
        ("plessis trevise", "Le Plessis-Trévise"),
        ("vitry s/ seine", "Vitry-sur-Seine"),
        ("st andre les lille", "Saint-André-lez-Lille"),
        ("villeneuve lez avignon", "Villeneuve-lès-Avignon"),
        ("paris 13", "Paris 13e Arrondissement"),
        ("Paris 13e", "Paris 13e Arrondissement"),
        ("paris 13ème arrondissement", "Paris 13e Arrondissement"),
        ("PARIS 01", "Paris 1er Arrondissement"),
        ("lyon3", "Lyon 3e Arrondissement"),
        ("ETAMPES", "Étampes"),
        ("E\u0301tampes", "Étampes"),
        ("chateau chinon ville", "Château-Chinon (Ville)"),
    ],
)
def test_what_is_typed_meets_the_official_name(typed: str, name: str) -> None:
    assert search_key(typed) == search_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saint-Denis", "Sainte-Denis"),
        ("Paris 1er Arrondissement", "Paris 11e Arrondissement"),
        ("Paris", "Paris 1er Arrondissement"),
        ("Castelnau-le-Lez", "Castelnau"),
        ("Vitry-sur-Seine", "Vitry"),
        ("75013", "75113"),
    ],
)
def test_different_places_keep_different_keys(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)


def test_a_name_of_nothing_but_articles_keeps_them() -> None:
    assert search_key("la") == "la"
    assert search_key("LES") == "les"
    assert search_key(" - ") == ""


def test_a_lone_letter_is_taken_for_a_short_word_only_between_two_others() -> None:
    assert search_key("vitry s seine") == "vitry sur seine"
    assert search_key("villeneuve s") == "villeneuve s"
    assert search_key("s denis") == "s denis"


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(
    st.lists(
        st.sampled_from(["a", "s", "lez", "la", "les", "st", "1er", "13e", "arrondissement", "sur", "07"]), max_size=6
    )
)
def test_a_key_of_short_words_is_its_own_key_too(words: list[str]) -> None:
    key = search_key(" ".join(words))
    assert search_key(key) == key


@given(st.text("abcdefghilnostuvwxyz13àâçéèêëîïôœùûüÿ'- "))
def test_case_does_not_matter(text: str) -> None:
    assert search_key(text.upper()) == search_key(text) == search_key(text.title())


def test_every_commune_has_a_key_and_a_postal_code_with_it_leaves_no_doubt() -> None:
    seen: set[tuple[str, str]] = set()
    for commune in places().all.values():
        assert commune.key
        pairs = {(commune.key, postcode) for postcode in commune.postcodes}
        assert not pairs & seen
        seen |= pairs
