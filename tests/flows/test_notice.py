"""The information notice: shown before an account is made, in full (RGPD art. 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.notice import notice_page
from kiosk.flows.requests import Home, Later, Start
from kiosk.i18n import use
from tests.flows.reading import button, text
from tests.flows.seated import press, seat

if TYPE_CHECKING:
    from tests.services.world import World

HEADINGS = (
    "Qui en est responsable",
    "Pourquoi",
    "Ce qui est gardé",
    "Ce qui n'est jamais demandé",
    "Qui peut le voir",
    "Combien de temps",
    "Vos droits",
    "À qui écrire",
)


def test_it_says_who_why_what_who_sees_it_how_long_and_the_rights(world: World) -> None:
    said = text(seat(world).page(notice_page)).splitlines()

    assert [line for line in said if line in HEADINGS] == list(HEADINGS)
    assert said[-1].startswith("Notice d'information, version 1")
    assert not any("{" in line for line in said)


def test_it_names_whom_the_settings_name(world: World) -> None:
    said = text(seat(world, controller="Le CSE d'ici", dpo_contact="01 02 03 04 05", draft_months=1).page(notice_page))

    assert "Le CSE d'ici, adresse affichée" in said
    assert "01 02 03 04 05" in said
    assert "après 1 mois" in said


def test_what_no_setting_names_is_said_in_the_language_spoken(world: World) -> None:
    french = text(seat(world).page(notice_page))
    use("en")
    said = text(seat(world).page(notice_page))

    assert "Le CSE de TRIOMPHE SECURITE, adresse affichée dans le bureau du CSE" in french
    assert "The CSE of TRIOMPHE SECURITE, address posted in the CSE's office, is responsible" in said
    assert "the CSE's legitimate interest" in said


def test_who_agrees_makes_an_account(world: World) -> None:
    me = seat(world)
    go = button(me.page(notice_page), "agree")
    assert isinstance(go, Later)

    asked = go.make()

    assert isinstance(asked, Start)
    assert asked.flow(me.visit).key == "account"


def test_who_does_not_leaves_nothing_behind(world: World) -> None:
    me = seat(world)

    page = press(me, me.page(notice_page), "refuse")

    assert "Rien n'a été gardé. Vous pouvez revenir quand vous voulez." in text(page)
    assert button(page, "home") == Home()
