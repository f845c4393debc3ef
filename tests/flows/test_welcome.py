"""The welcome screen: what can be done without saying who one is."""

from __future__ import annotations

from kiosk.flows.requests import Later, Leave, Open, Start, SwitchLanguage
from kiosk.flows.welcome import welcome_page
from kiosk.i18n import use
from kiosk.settings import Settings
from tests.flows.reading import heard, row, rows, text


def test_it_leads_to_the_file_the_guide_and_the_help_before_anything_is_asked() -> None:
    page = welcome_page(Settings())

    assert page.root
    assert [each.key for each in rows(page)] == ["sign-in", "create", "guide", "help", "language", "staff"]
    made = {each.key: each.go.make() for each in rows(page) if isinstance(each.go, Later)}
    assert isinstance(made.pop("sign-in"), Start)
    assert isinstance(made.pop("staff"), Start)
    assert all(isinstance(request, Open) for request in made.values())
    assert set(made) == {"create", "guide", "help"}


def test_it_says_that_it_replaces_no_site_and_sends_nothing() -> None:
    said = text(welcome_page(Settings(idle_seconds=180)))

    assert "Ce kiosque ne remplace ni AL'in ni demande-logement-social.gouv.fr." in said
    assert "Rien ne part sur Internet." in said
    assert "3 minutes" in said


def test_the_other_language_is_named_in_itself() -> None:
    page = welcome_page(Settings())
    assert (row(page, "language").cells[0], row(page, "language").go) == ("English", SwitchLanguage())

    use("en")

    assert row(welcome_page(Settings()), "language").cells[0] == "Français"


def test_one_leaves_the_program_only_where_it_is_allowed() -> None:
    assert "leave" not in [each.key for each in rows(welcome_page(Settings()))]

    assert row(welcome_page(Settings(may_leave=True)), "leave").go == Leave()


def test_it_says_first_how_the_last_session_ended() -> None:
    said = text(welcome_page(Settings(), said="Votre session est terminée."))

    assert said.splitlines()[2] == "Votre session est terminée."
    assert heard(welcome_page(Settings()).title) == "Votre demande de logement social, pas à pas"
