"""What is said of a file of offers, of its rows and of its import."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk import i18n
from kiosk.domain.import_errors import (
    EmptyFileError,
    ImportEndedElsewhereError,
    ImportInterruptedError,
    ImportNotBegunError,
    NoImportToResumeError,
    NoImportToUndoError,
    NotAnOfferFileError,
    OfferFileNotFoundError,
    OfferFileTooBigError,
    UnclosedQuoteError,
    UnreadableFileError,
)
from kiosk.domain.import_report import Effects, Interrupted, Report, Undone
from kiosk.domain.offer_rows import Column, Facts, Problem, ProblemCode
from kiosk.wording import sentence
from kiosk.wording.import_problems import problem_line, problem_sentence
from kiosk.wording.import_report import interrupted_line, report_lines, report_title, undone_lines

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError

FACTS = Facts(
    length=200,
    rows=(2, 3),
    communes=tuple(f"Saint-Denis ({code})" for code in range(7)),
    meaning="T3",
    given_cents=1000,
    computed_cents=52884,
    floors=6,
    limit=date(2020, 1, 1),
    published=date(2026, 11, 22),
)


def problem(code: ProblemCode, value: str = "x", column: str = "Statut", facts: Facts = FACTS) -> Problem:
    return Problem(row=14, column=column, value=value, code=code, facts=facts)


@pytest.mark.parametrize("code", ProblemCode)
def test_each_problem_has_its_sentence_in_both_languages(code: ProblemCode) -> None:
    french = problem_sentence(problem(code))
    i18n.use("en")
    english = problem_sentence(problem(code))
    assert french != english
    for said in (french, english):
        assert re.fullmatch(r"[A-ZÉ«\"].*\.", said)
        assert "{" not in said


@pytest.mark.parametrize(
    ("code", "value", "line"),
    [
        (ProblemCode.SURFACE_IMPOSSIBLE, "-12", "Surface «\u00a0-12\u00a0» impossible. Elle va de 9 à 300\u202fm²."),
        (
            ProblemCode.REFERENCE_TWICE,
            "AL-1",
            "«\u00a0AL-1\u00a0» est deux fois dans le fichier (lignes 2, 3). Les deux sont refusées.",
        ),
        (
            ProblemCode.TOTAL_DISAGREES,
            "10,00",
            "Loyer CC\u00a0: 10,00\u00a0€ écrit, 528,84\u00a0€ calculé. C’est le montant calculé qui s’affiche.",
        ),
        (
            ProblemCode.CLOSES_BEFORE_PUBLISHED,
            "01/01/2020",
            "La date limite (1er janvier 2020) est avant la publication (22 novembre 2026).",
        ),
        (ProblemCode.REFERENCE_TOO_LONG, "A", "La référence a 200\u00a0caractères. 40 au plus."),
    ],
)
def test_the_sentence_tells_the_facts(code: ProblemCode, value: str, line: str) -> None:
    assert problem_sentence(problem(code, value)).replace("\u202f", "\u00a0") == line.replace("\u202f", "\u00a0")


def test_of_many_communes_five_are_named() -> None:
    said = problem_sentence(problem(ProblemCode.COMMUNE_AMBIGUOUS))
    assert "Saint-Denis (4), …" in said
    assert "Saint-Denis (5)" not in said


def test_a_line_says_where_and_an_unknown_column_is_its_own_place() -> None:
    line = problem_line(problem(ProblemCode.TYPOLOGY_MISSING, column="Typologie"))
    assert line == "Ligne 14, colonne «\u00a0Typologie\u00a0»\u00a0: La typologie manque. Exemple\u00a0: T3."
    unknown = problem_line(problem(ProblemCode.COLUMN_UNKNOWN, column="Étoiles"))
    assert unknown == "Colonne «\u00a0Étoiles\u00a0» inconnue\u00a0: non lue."


@pytest.mark.parametrize("hostile", ["{value}", "{0}", "%s", "X[/]", "\x1b[2J"])
def test_what_stands_in_a_cell_is_quoted_as_text(hostile: str) -> None:
    said = problem_line(problem(ProblemCode.STATUS_UNKNOWN, hostile, column=hostile))
    assert said.isprintable() or "\u00a0" in said
    assert "\x1b" not in said
    assert hostile.replace("\x1b", "\ufffd") in said


@pytest.mark.parametrize(
    ("error", "french"),
    [
        (
            NotAnOfferFileError(missing=(Column.REFERENCE, Column.SURFACE)),
            "Ce n’est pas un fichier d’offres. Colonnes absentes : Référence, Surface (m²). Rien n’est écrit.",
        ),
        (EmptyFileError(), "Le fichier est vide. Rien n’est écrit."),
        (UnreadableFileError(), "Ce fichier est illisible. Attendu : CSV, XLSX ou JSON d’AL’in."),
        (OfferFileNotFoundError(file="a\x1b.csv"), "Le fichier « a\ufffd.csv » est introuvable."),
        (OfferFileTooBigError(rows=100_000), "Le fichier est trop gros : 100 000 lignes au plus. Rien n’est écrit."),
        (UnclosedQuoteError(row=7), "Un guillemet s’ouvre à la ligne 7 et ne se ferme pas. Rien n’est écrit."),
        (ImportInterruptedError(file="a.csv"), "Import interrompu : a.csv. Reprenez-le ou annulez-le."),
        (
            ImportNotBegunError(file="a.csv"),
            "Import arrêté avant tout changement : a.csv. Importez à nouveau le fichier.",
        ),
        (
            ImportEndedElsewhereError(file="a.csv"),
            "Quelqu’un d’autre a terminé cet import entre-temps : a.csv. Rien de plus n’est écrit.",
        ),
        (NoImportToUndoError(), "Aucun import à annuler."),
        (NoImportToResumeError(), "Aucun import à reprendre."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_refusal_is_told(error: KioskError, french: str) -> None:
    assert _plain(sentence(error)) == french


def test_a_report_gives_its_figures() -> None:
    warning, refusal = problem(ProblemCode.STATUS_UNKNOWN), problem(ProblemCode.RENT_MISSING)
    report = Report(
        file="offres.csv",
        complete=True,
        rows=1200,
        refused=1,
        problems=(warning, refusal),
        effects=Effects(new=1, changed=2, unchanged=0, withdrawn=3, concerned=("C-2026-AAAAAA", "C-2026-BBBBBB")),
    )
    assert _plain(report_title(report)) == "Rapport d’import : offres.csv"
    assert [_plain(line) for line in report_lines(report)] == [
        "1 200 lignes lues",
        "1 nouvelle offre",
        "2 offres modifiées",
        "0 offre inchangée",
        "3 offres retirées, absentes du fichier",
        "1 ligne refusée",
        "1 avertissement",
        "2 candidatures portent sur un logement retiré ou pourvu : voir la liste",
        "C-2026-AAAAAA, C-2026-BBBBBB",
    ]


def test_a_report_without_any_change_says_so_first() -> None:
    lines = report_lines(Report(file="a.csv", complete=False, rows=3, effects=Effects(unchanged=3)))
    assert _plain(lines[0]) == "Ce fichier est déjà importé, sans aucun changement."
    refused = report_lines(Report(file="a.csv", complete=False, rows=3, refused=3))
    assert _plain(refused[0]) == "3 lignes lues"


def test_an_undoing_says_what_was_kept() -> None:
    undone = Undone(file="a.csv", back_to=datetime(2026, 11, 24, 23, 30, tzinfo=UTC), kept=("AL-1", "AL-2"))
    assert [_plain(line) for line in undone_lines(undone)] == [
        "Import annulé : offres revenues au 25 novembre 2026.",
        "2 offres avec candidatures sont retirées, pas effacées",
        "AL-1, AL-2",
    ]


def test_what_was_cut_is_told_an_import_or_its_undoing() -> None:
    begun = datetime(2026, 11, 24, tzinfo=UTC)
    cut = Interrupted(file="a.csv", begun_at=begun, undoing=False)
    assert _plain(interrupted_line(cut)) == "Import interrompu : a.csv. Reprenez-le ou annulez-le."
    cut = Interrupted(file="a.csv", begun_at=begun, undoing=True)
    assert _plain(interrupted_line(cut)) == "Annulation d’import interrompue : a.csv. Reprenez-la."


def _plain(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", " ")
