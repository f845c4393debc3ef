"""« Mise à jour »: the strip of three months, the boxes, the months without a document, the tax notice (R23, R24)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.documents import DocumentKind
from kiosk.domain.household import Household, Situation
from kiosk.domain.monthly import MonthState, strip
from kiosk.domain.monthly_deposits import BoxesLeftError
from kiosk.domain.tax_notice import OldTaxNoticeError
from kiosk.flows.page import Box, Mark
from kiosk.flows.renewal import renewal_page
from kiosk.flows.renewal_flows import tax_notice_flow
from kiosk.flows.requests import Back, Refresh
from kiosk.flows.said import plain
from tests.flows.conftest import TODAY
from tests.flows.filling import kept
from tests.flows.reading import button, heard, leads_back, row, rows, text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person

DECEMBER = date(2026, 12, 12)
PAYSLIP, RECEIPT = "2026-11-01-PAYSLIP", "2026-11-01-RENT_RECEIPT"


@pytest.fixture
def tenant(validated: Person) -> Person:
    """Return somebody whose dossier began in November and who pays a rent, on 12 December."""
    household = Household(adults=1, children=0, situation=Situation.TENANT_PRIVATE)
    validated.services.dossiers.set_household(validated.id, household)
    validated.clock.day = DECEMBER
    return validated


def boxes(page: Page) -> list[tuple[str, str, str]]:
    """Return the strip: the month, where it stands, and when."""
    return [
        (heard(block.title), *(heard(plain(said)) for _, said in block.lines))  # type: ignore[misc]
        for block in page.blocks
        if isinstance(block, Box)
    ]


def state(person: Person) -> MonthState:
    return strip(kept(person), person.clock.day)[1].state


def test_r02_the_strip_says_where_three_months_stand(tenant: Person) -> None:
    assert boxes(tenant.page(renewal_page)) == [
        ("Octobre 2026", "Non demandé", "avant votre dossier"),
        ("Novembre 2026", "Pas commencé", "2 jours de retard"),
        ("Décembre 2026", "Pas encore", "dès le 1er janv."),
    ]


def test_before_the_month_is_over_there_is_nothing_to_tick(validated: Person) -> None:
    page = validated.page(renewal_page)

    assert [standing for _, standing, _ in boxes(page)] == ["Non demandé", "Non demandé", "Pas encore"]
    assert {each.key for each in rows(page)} == {"renew", "alin", "tax-notice"}


def test_r23_each_document_is_a_box_on_the_site_that_is_named(tenant: Person) -> None:
    page = tenant.page(renewal_page)

    said = text(page)
    assert "Novembre 2026 : sur demande-logement-social.gouv.fr, j'ai déposé" in said
    assert "Bulletin de salaire, novembre 2026" in said
    assert "Quittance de loyer, novembre 2026" in said
    assert {row(page, key).mark for key in (PAYSLIP, RECEIPT)} == {Mark.UNTICKED}


def test_r24_partly_ticked_is_kept_and_said_incomplete(tenant: Person) -> None:
    assert tenant.do(row(tenant.page(renewal_page), PAYSLIP).tick) == Refresh(PAYSLIP)

    page = tenant.page(renewal_page)
    assert boxes(page)[1] == ("Novembre 2026", "Incomplet (1/2)", "2 jours de retard")
    assert row(page, PAYSLIP).mark is Mark.TICKED
    with pytest.raises(BoxesLeftError):
        tenant.do(button(page, "confirm-2026-11-01"))


def test_r24_every_box_ticked_confirms_the_month(tenant: Person) -> None:
    for key in (PAYSLIP, RECEIPT):
        tenant.do(row(tenant.page(renewal_page), key).tick)

    page = tenant.page(renewal_page)
    assert boxes(page)[1] == ("Novembre 2026", "Complet", "le 12 déc.")
    said = text(tenant.open(tenant.do(button(page, "confirm-2026-11-01"))))
    assert "Tout est confirmé pour novembre 2026. Merci, à la prochaine fois." in said
    assert "Prochaine fois : à partir du 1er janvier 2027" in said


def test_a_box_ticked_by_mistake_is_unticked_even_when_the_month_is_complete(tenant: Person) -> None:
    for key in (PAYSLIP, RECEIPT, RECEIPT):
        tenant.do(row(tenant.page(renewal_page), key).tick)

    assert state(tenant) is MonthState.INCOMPLETE


def test_no_payslip_this_month_is_said_with_a_reason_and_counts(tenant: Person) -> None:
    detail = tenant.open(row(tenant.page(renewal_page), PAYSLIP).go)
    assert tenant.do(row(detail, "NOT_PAID").go) == Back(PAYSLIP)

    tenant.do(row(tenant.page(renewal_page), RECEIPT).tick)
    assert state(tenant) is MonthState.COMPLETE
    assert "pas de bulletin ce mois-ci" in text(tenant.page(renewal_page))


def test_a_reason_given_by_mistake_gives_way_to_the_deposit_or_to_nothing(tenant: Person) -> None:
    for key, after in (
        ("OTHER", MonthState.INCOMPLETE),
        ("tick", MonthState.INCOMPLETE),
        ("untick", MonthState.NOT_BEGUN),
    ):
        detail = tenant.open(row(tenant.page(renewal_page), RECEIPT).go)
        tenant.do(row(detail, key).go)
        assert state(tenant) is after


def test_without_a_number_nothing_can_be_deposited_yet(person: Person) -> None:
    person.clock.day = DECEMBER

    page = person.page(renewal_page)

    assert boxes(page) == []
    assert "Chaque mois, déposez le bulletin de salaire et, si vous louez, la quittance." in text(page)


def test_r23_the_tax_notice_is_asked_for_from_september_and_declared_with_its_day(validated: Person) -> None:
    assert row(validated.page(renewal_page), "tax-notice").go is None
    validated.clock.day = date(2027, 9, 1)
    asked = row(validated.page(renewal_page), "tax-notice")
    assert heard(" ".join(map(plain, asked.cells))) == "Avis d'imposition 2027 avant le 31 oct. 2027"

    early = validated.play(tax_notice_flow(validated.visit), {"on": "31/08/2027"})
    assert isinstance(early.refused, OldTaxNoticeError)
    played = validated.play(tax_notice_flow(validated.visit), {"on": "01/09/2027"})

    assert leads_back(played.then)
    notice = next(each for each in kept(validated).documents if each.kind is DocumentKind.TAX_NOTICE)
    assert notice.deposited_on == date(2027, 9, 1)
    said = row(validated.page(renewal_page), "tax-notice")
    assert (said.mark, heard(plain(said.cells[1]))) == (Mark.DONE, "fait le 1er sept. 2027")


def test_the_keyboard_begins_at_what_is_due_first(tenant: Person) -> None:
    assert tenant.page(renewal_page).focus == PAYSLIP
    tenant.do(row(tenant.page(renewal_page), PAYSLIP).tick)
    assert tenant.page(renewal_page).focus == RECEIPT
    tenant.do(row(tenant.page(renewal_page), RECEIPT).tick)
    assert tenant.page(renewal_page).focus == "renew"
    tenant.clock.day = date(2027, 6, 12)
    assert tenant.page(renewal_page).focus == "renew"


def test_what_is_ticked_is_for_the_day_it_is_ticked(tenant: Person) -> None:
    tenant.do(row(tenant.page(renewal_page), PAYSLIP).tick)
    assert [deposit.on for deposit in kept(tenant).monthly] == [DECEMBER]
    assert TODAY < DECEMBER
