"""The report of an import: the figures, then a table of the rows refused and of the warnings."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from kiosk.commands.saying import say, say_table
from kiosk.i18n import N_, _, number
from kiosk.wording.import_problems import problem_sentence
from kiosk.wording.import_report import report_lines, report_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.domain.import_report import Report
    from kiosk.domain.offer_rows import Problem

HEADINGS: Final = (N_("Row"), N_("Column"), N_("Value"), N_("Reason"))


def say_report(report: Report, *, dry_run: bool) -> None:
    """Write a report for a person."""
    say(report_title(report))
    if dry_run:
        say(_("Trial run: nothing was written."))
    elif report.refused < report.rows:
        say(_("Import finished"))
    say("", *report_lines(report))
    _say_problems(_("Rows refused"), [each for each in report.problems if each.rejected])
    _say_problems(_("Warnings"), [each for each in report.problems if not each.rejected])


def report_json(report: Report, *, dry_run: bool) -> dict[str, Any]:
    """Return a report for a program."""
    return {
        "file": report.file,
        "dry_run": dry_run,
        "complete": report.complete,
        "rows": report.rows,
        "refused": report.refused,
        "warnings": report.warnings,
        **asdict(report.effects),
        "problems": [_problem_json(each) for each in report.problems],
    }


def _say_problems(title: str, problems: Sequence[Problem]) -> None:
    if problems:
        say("", title)
        say_table([_(heading) for heading in HEADINGS], (_row(each) for each in problems))


def _row(problem: Problem) -> tuple[str, str, str, str]:
    return number(problem.row), problem.column, problem.value or "–", problem_sentence(problem)


def _problem_json(problem: Problem) -> dict[str, Any]:
    return {
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "code": str(problem.code),
        "refused": problem.rejected,
        "reason": problem_sentence(problem),
    }
