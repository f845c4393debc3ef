"""The guide: what the notice of the CSE says, in six parts, to somebody who has not signed in (R01 to R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.flows.guide import guide_page, part_page
from kiosk.flows.guide_words_after import PARTS
from kiosk.flows.requests import Back, Open
from kiosk.i18n import use
from tests.flows.reading import button, buttons, heard, row, rows, text, words
from tests.flows.seated import press, seat

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person
    from tests.services.world import World

TITLES = (
    "Obtenir votre numéro unique",
    "Ouvrir votre compte AL'in",
    "Choisir une offre",
    "Suivre votre candidature",
    "Signer le bail",
    "Garder votre dossier à jour",
)


@pytest.fixture
def reader(world: World) -> Person:
    """Return somebody who reads without signing in."""
    return seat(world)


def part(reader: Person, number: int) -> str:
    """Return what a part says, on one line."""
    return " ".join(text(reader.page(partial(part_page, number=number))).split("\n"))


def test_it_has_the_six_parts_of_the_notice_in_its_order(reader: Person) -> None:
    page = reader.page(guide_page)

    assert [heard(str(each.cells[0])) for each in rows(page)] == [
        f"{number} {title}" for number, title in enumerate(TITLES, 1)
    ]
    for number in range(1, 7):
        opened = reader.open(row(page, f"part-{number}").go)
        assert (heard(opened.title), heard(opened.aside)) == (TITLES[number - 1], f"Guide, partie {number}/6")


def test_from_each_part_one_goes_on_to_the_next_and_back_to_the_list(reader: Person) -> None:
    page = reader.page(partial(part_page, number=1))
    for title in TITLES[1:]:
        assert button(page, "list") == Back()
        assert page.focus == "next"
        page = press(reader, page, "next")
        assert heard(page.title) == title
    assert buttons(page) == {"list"}


@pytest.mark.parametrize("number", range(1, 7))
def test_each_part_says_what_to_have_what_to_do_and_whom_to_ask(reader: Person, number: int) -> None:
    said = part(reader, number)

    assert all(what in said for what in ("Ce qu'il vous faut", "À faire maintenant", "À qui demander"))
    assert "{" not in said
    assert words(reader.page(partial(part_page, number=number)).beside)[0] == "Les mots expliqués"


def test_the_parts_of_the_guide_are_never_called_stages(reader: Person) -> None:
    said = text(reader.page(guide_page))

    assert "Le guide a 6 parties. Une candidature a 7 étapes. Ce sont deux choses différentes." in said
    assert not any("étape" in heard(reader.page(partial(part_page, number=number)).aside) for number in range(1, 7))


def test_it_is_whole_in_english_too(reader: Person) -> None:
    use("en")

    assert row(reader.page(guide_page), "part-1").cells == ("1 Get your unique number",)
    assert all(isinstance(each.go, Open) for each in rows(reader.page(guide_page)))
    assert len(PARTS) == len(TITLES)


def test_r01_it_points_to_csetriomphe_fr_under_action_logement(reader: Person) -> None:
    said = text(reader.page(guide_page))

    assert "Tous les détails sont sur csetriomphe.fr, à la rubrique « Action Logement »." in said


def test_r02_the_file_is_brought_up_to_date_every_month(reader: Person) -> None:
    assert "des pièces chaque mois et un renouvellement chaque année" in text(reader.page(guide_page))
    assert "chaque mois : vos bulletins de salaire" in part(reader, 6)


def test_r03_the_unique_number_comes_from_the_state_certifies_the_date_and_is_indispensable(reader: Person) -> None:
    said = part(reader, 1)

    assert "Tout commence sur le site de l'État : demande-logement-social.gouv.fr." in said
    assert "l'État vous donne un numéro unique, appelé NUR ou NUD" in said
    assert "Il certifie aussi la date de cette demande." in said
    assert "Ce numéro vous sera indispensable pour postuler à un logement." in said


def test_r04_who_already_has_a_number_keeps_it_and_enters_it_directly(reader: Person) -> None:
    said = part(reader, 1)

    assert "Vous avez déjà un numéro, par la mairie ou un autre site ? Gardez-le, il est valable." in said
    assert "inscrivez-le directement sur AL'in" in said


def test_r05_the_five_families_of_documents_are_named(reader: Person) -> None:
    said = part(reader, 1)

    assert "Cinq familles de pièces composent votre dossier :" in said
    for family in (
        "l'identité : les papiers d'identité de chaque adulte",
        "le travail : bulletin de salaire, contrat ou attestation de l'employeur",
        "les impôts : l'avis d'imposition",
        "le logement : quittance de loyer, ou attestation d'hébergement",
        "un bail qui finit : lettre de congé du propriétaire ou jugement",
    ):
        assert family in said


def test_r06_other_documents_may_be_asked_for(reader: Person) -> None:
    assert "Selon votre situation, on peut vous demander d'autres pièces." in part(reader, 1)


def test_r07_the_alin_account_comes_after_the_number_with_the_company_number(reader: Person) -> None:
    said = part(reader, 2)

    assert "Créez-y votre compte une fois votre numéro unique reçu, pas avant." in said
    assert "Saisissez-y votre numéro unique" in said
    assert "478 951 080" in said
    assert "Ces 9 chiffres sont un SIREN : un SIRET en a 14." in said


def test_r08_one_applies_only_once_triomphe_securite_has_validated(reader: Person) -> None:
    said = part(reader, 2)

    assert "Une fois l'inscription sur AL'in complète, TRIOMPHE SECURITE valide votre dossier." in said
    assert "C'est seulement après cette validation que vous pouvez postuler." in said


def test_r09_the_three_tabs_are_named_in_their_order(reader: Person) -> None:
    said = part(reader, 3)
    tabs = ("« Communes demandées »", "« Communes limitrophes »", "« Autres communes du département »")

    places = [said.index(tab) for tab in tabs]

    assert places == sorted(places)


def test_r10_each_tab_has_its_list_and_number_the_open_one_is_red_and_one_asks_widely(reader: Person) -> None:
    said = part(reader, 3)

    assert "Chaque onglet a sa propre liste" in said
    assert "Un nombre à côté de l'onglet dit combien de logements vous pouvez regarder." in said
    assert "l'onglet ouvert et son nombre passent au rouge. Une marque le signale aussi." in said
    assert "Aucun logement dans un onglet ? Regardez dans les deux autres." in said
    assert "Demandez le plus de communes possible" in said


def test_r11_one_applies_in_the_offer_with_je_postule(reader: Person) -> None:
    assert "Ouvrez son offre et choisissez « Je postule »." in part(reader, 3)


def test_r12_everything_is_followed_in_mes_candidatures(reader: Person) -> None:
    assert "Tout se passe dans « Mes candidatures »." in part(reader, 4)


def test_r13_only_one_candidature_is_active(reader: Person) -> None:
    assert "vous ne pouvez avoir qu'une candidature en cours" in part(reader, 3)
    assert "Une seule candidature peut être active, pour un seul logement." in part(reader, 4)


def test_r14_it_is_cancelled_as_long_as_the_landlord_has_not_got_it(reader: Person) -> None:
    said = part(reader, 4)

    assert "Vous changez d'avis ? Choisissez « Annuler cette candidature »." in said
    assert "C'est possible tant que votre dossier n'est pas parti chez le bailleur." in said


def test_r15_the_seven_stages_are_told_one_by_one(reader: Person) -> None:
    said = part(reader, 4)

    assert "Une candidature passe par sept étapes :" in said
    places = [said.index(f"{number}. ") for number in range(1, 8)]
    assert places == sorted(places)


def test_r16_after_a_no_at_stage_2_one_applies_elsewhere_or_waits(reader: Person) -> None:
    said = part(reader, 4)

    assert "Action Logement a dit non à l'étape 2 ? Vous avez le choix." in said
    assert "Soit vous postulez à un autre logement, soit vous attendez sa réponse définitive." in said


def test_r17_alin_shows_the_result_of_the_commission_too(reader: Person) -> None:
    assert "AL'in (al-in.fr) montre aussi ce résultat, à côté de votre candidature." in part(reader, 4)


def test_r18_not_chosen_it_is_archived_a_letter_comes_and_one_may_apply_again(reader: Person) -> None:
    said = part(reader, 4)

    assert "Pas de logement cette fois ? La candidature est archivée et le bailleur vous écrit." in said
    assert "Vous pouvez ensuite postuler à un autre logement." in said


def test_r19_a_proposal_is_no_contract_and_only_the_commission_decides(reader: Person) -> None:
    said = part(reader, 4)

    assert "Elle seule décide de l'attribution. Le bailleur en est responsable." in said
    assert "Une proposition n'est pas un contrat. Rien n'est sûr avant la décision de la commission." in said


def test_r20_the_lease_is_signed_with_the_landlord(reader: Person) -> None:
    assert "Vous signez le bail avec le bailleur." in part(reader, 5)


def test_r21_the_delays_are_indicative_and_never_a_personal_forecast(reader: Person) -> None:
    said = part(reader, 5)

    assert "à Paris : une dizaine d'années" in said
    assert "en banlieue : de 3 à 5 ans" in said
    assert "Ces délais sont indicatifs. Ils ne promettent rien et ne prédisent pas le vôtre." in said


def test_r22_without_the_yearly_update_seniority_is_lost(reader: Person) -> None:
    said = part(reader, 6)

    assert "Chaque année, mettez à jour votre dossier sur AL'in." in said
    assert "Sinon, vous perdez votre ancienneté et devez refaire une demande." in said


def test_r23_every_month_payslips_and_receipt_every_year_the_tax_notice_on_the_states_site(reader: Person) -> None:
    said = part(reader, 6)

    assert "demande-logement-social.gouv.fr" in said
    assert "chaque mois : vos bulletins de salaire" in said
    assert "chaque mois : votre quittance de loyer" in said
    assert "chaque année : votre avis d'imposition" in said


def test_r24_one_confirms_that_each_document_is_on_the_site_by_ticking_every_box(reader: Person) -> None:
    assert "Confirmez ensuite que chaque pièce est bien sur le site : cochez toutes les cases." in part(reader, 6)


def test_r25_the_number_to_call_stands_in_the_guide(reader: Person) -> None:
    assert all("0970 800 800" in part(reader, number) for number in (1, 3, 6))
