"""What an import would do or did, in lines; what its undoing did; what was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.i18n import _, ngettext, number, short_date
from kiosk.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.import_report import Effects, Interrupted, Report, Undone


def report_title(report: Report) -> str:
    """Return « Rapport d’import : offres.csv »."""
    return _("Import report: {file}").format(file=safe(report.file))


def report_lines(report: Report) -> tuple[str, ...]:
    """Return the figures of *report*: the file as a whole; its problems are lines of their own."""
    return tuple(_report_lines(report))


def undone_lines(undone: Undone) -> tuple[str, ...]:
    """Return what the undoing of an import did."""
    lines = [_("Import undone: offers as on {date}.").format(date=short_date(paris_day(undone.back_to)))]
    if undone.kept:
        lines += [_kept(len(undone.kept)), ", ".join(safe(reference) for reference in undone.kept)]
    return tuple(lines)


def interrupted_line(interrupted: Interrupted) -> str:
    """Return which import, or which undoing, was cut and what to do."""
    if interrupted.undoing:
        words = _("The undoing of the import of {file} was interrupted. Resume it.")
    else:
        words = _("The import of {file} was interrupted. Resume it or undo it.")
    return words.format(file=safe(interrupted.file))


def _report_lines(report: Report) -> Iterator[str]:
    effects = report.effects
    if effects.unchanged and not effects.any:
        yield _("The file is already imported, without any change.")
    if report.rows:
        yield _counted(ngettext("{n} row read", "{n} rows read", report.rows), report.rows)
    yield from _effect_lines(effects)
    if report.complete:
        yield _withdrawn(effects.withdrawn)
    if report.refused:
        yield _counted(ngettext("{n} row refused", "{n} rows refused", report.refused), report.refused)
    if report.warnings:
        yield _counted(ngettext("{n} warning", "{n} warnings", report.warnings), report.warnings)
    if effects.concerned:
        yield _concerned(len(effects.concerned))
        yield ", ".join(effects.concerned)


def _effect_lines(effects: Effects) -> Iterator[str]:
    yield _counted(ngettext("{n} new offer", "{n} new offers", effects.new), effects.new)
    yield _counted(ngettext("{n} offer changed", "{n} offers changed", effects.changed), effects.changed)
    yield _counted(ngettext("{n} offer unchanged", "{n} offers unchanged", effects.unchanged), effects.unchanged)


def _withdrawn(count: int) -> str:
    words = ngettext("{n} offer withdrawn, absent from the file", "{n} offers withdrawn, absent from the file", count)
    return _counted(words, count)


def _concerned(count: int) -> str:
    words = ngettext(
        "{n} application for a home withdrawn or taken meanwhile: see the list",
        "{n} applications for homes withdrawn or taken meanwhile: see the list",
        count,
    )
    return _counted(words, count)


def _kept(count: int) -> str:
    words = ngettext(
        "{n} offer with applications was withdrawn, not erased",
        "{n} offers with applications were withdrawn, not erased",
        count,
    )
    return _counted(words, count)


def _counted(words: str, count: int) -> str:
    return words.format(n=number(count))
