"""The catalogue follows the code, and several people may change it at once."""

from __future__ import annotations

import gettext
import multiprocessing
import os
from typing import TYPE_CHECKING

import catalogue_check
import catalogue_code
import catalogue_edit
import catalogue_file
import pytest
from build_words import compile_words

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
TITLE = N_("Your file")


def page(n: int) -> str:
    return _("{x}, please?").format(x=n) + ngettext("{n} day", "{n} days", n) + _(TITLE)
"""
FRENCH: dict[str, catalogue_edit.French] = {
    "Your file": "Votre dossier",
    "{x}, please?": "{x}, merci\u202f?",
    "{n} day": ["{n}\u00a0jour", "{n}\u00a0jours"],
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "screens").mkdir()
    po = tmp_path / catalogue_file.FRENCH
    po.parent.mkdir(parents=True)
    po.write_text(catalogue_file.HEADER, encoding="utf-8")
    (tmp_path / "kiosk" / "page.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def check(tree: Path) -> list[str]:
    return catalogue_check.problems(catalogue_file.read(tree / catalogue_file.FRENCH), catalogue_code.used(tree))


def add(tree: Path, source: Path | None = None) -> list[str]:
    known = catalogue_file.read(source) if source else None
    with catalogue_file.changing(tree / catalogue_file.FRENCH) as catalogue:
        return catalogue_edit.add(catalogue, catalogue_code.used(tree), known)


def fill(tree: Path, words: dict[str, catalogue_edit.French]) -> catalogue_edit.Report:
    with catalogue_file.changing(tree / catalogue_file.FRENCH) as catalogue:
        return catalogue_edit.fill(catalogue, catalogue_code.used(tree), words)


def fill_one(tree: Path, msgid: str) -> None:
    fill(tree, {msgid: FRENCH[msgid]})


def test_a_sentence_inside_another_string_is_found(tree: Path) -> None:
    code = "def said(n: int) -> str:\n    return f\"{_('Your file')} {n:02} {ngettext('{n} day', '{n} days', n)}\"\n"
    (tree / "kiosk" / "page.py").write_text(code, encoding="utf-8")

    assert set(catalogue_code.used(tree)) == {"Your file", "{n} day"}


def test_the_code_is_read_with_its_plurals_and_places(tree: Path) -> None:
    used = catalogue_code.used(tree)
    assert {msgid: said.plural for msgid, said in used.items()} == {
        "Your file": "",
        "{x}, please?": "",
        "{n} day": "{n} days",
    }
    assert used["Your file"].place == "kiosk/page.py:2"


def test_what_the_catalogue_lacks_is_said(tree: Path) -> None:
    assert len([problem for problem in check(tree) if "missing" in problem]) == 3
    assert sorted(add(tree)) == ["Your file", "{n} day", "{x}, please?"]
    assert len([problem for problem in check(tree) if "no French" in problem]) == 3


def test_a_full_catalogue_has_no_problem_and_is_compiled(tree: Path) -> None:
    report = fill(tree, FRENCH)
    assert (sorted(report.done), report.refused) == (sorted(FRENCH), [])
    assert check(tree) == []
    compile_words(tree)
    words = gettext.translation("kiosk", tree / "kiosk" / "locale", ["fr"])
    assert words.gettext("{x}, please?") == "{x}, merci\u202f?"
    assert words.ngettext("{n} day", "{n} days", 0) == "{n}\u00a0jour"
    assert compile_words(tree) == []


@pytest.mark.parametrize("later", [-60, 60])
def test_words_that_change_are_compiled_again_whatever_the_clock_says(tree: Path, later: int) -> None:
    fill(tree, FRENCH)
    compile_words(tree)
    fill(tree, {"Your file": "Dossier"})
    po = tree / catalogue_file.FRENCH
    changed = po.stat().st_mtime + later
    os.utime(po, (changed, changed))
    assert compile_words(tree) == [po.with_suffix(".mo")]
    assert gettext.translation("kiosk", tree / "kiosk" / "locale", ["fr"]).gettext("Your file") == "Dossier"


def test_another_catalogue_gives_the_french_it_has(tree: Path, tmp_path: Path) -> None:
    source = tmp_path / "other.po"
    source.write_text(
        catalogue_file.HEADER + 'msgid "Your file"\nmsgstr "Votre dossier"\n\nmsgid "{n} day"\nmsgstr "sans pluriel"\n',
        encoding="utf-8",
    )
    add(tree)
    assert add(tree, source) == ["Your file"]
    assert len([problem for problem in check(tree) if "no French" in problem]) == 2


def test_what_the_code_no_longer_says_is_a_problem_until_pruned(tree: Path) -> None:
    fill(tree, FRENCH)
    (tree / "kiosk" / "page.py").write_text(CODE.replace("Your file", "My file"), encoding="utf-8")
    assert any("no longer in the code" in problem and "Your file" in problem for problem in check(tree))
    with catalogue_file.changing(tree / catalogue_file.FRENCH) as catalogue:
        assert catalogue_edit.prune(catalogue, catalogue_code.used(tree)) == ["Your file"]
    assert [problem for problem in check(tree) if "no longer" in problem] == []


def test_a_plural_that_changes_in_the_code_is_asked_for_again(tree: Path) -> None:
    fill(tree, FRENCH)
    (tree / "kiosk" / "page.py").write_text(CODE.replace("{n} days", "{n} whole days"), encoding="utf-8")
    assert any("plural of the code differs" in problem for problem in check(tree))
    assert add(tree) == ["{n} day"]
    assert any("no French" in problem for problem in check(tree))


@pytest.mark.parametrize(
    ("msgid", "french", "fault"),
    [
        ("{x}, please?", "{y}, merci\u202f?", "placeholders differ"),
        ("{x}, please?", "{x, merci\u202f?", "placeholders differ"),
        ("{x}, please?", "{x}, merci ?", "U+202F"),
        ("{n} day", "{n}\u00a0jour", "1 French form(s) for 2"),
        ("{n} day", ["{n}\u00a0jour", "jours"], "placeholders differ"),
        ("Your file", ["Votre dossier", "Vos dossiers"], "2 French form(s) for 1"),
        ("Your file", " Votre dossier", "space at an end"),
        ("Your file", "", "empty"),
        ("Our file", "Notre dossier", "not in the code"),
    ],
)
def test_french_that_does_not_fit_is_refused(tree: Path, msgid: str, french: catalogue_edit.French, fault: str) -> None:
    report = fill(tree, {msgid: french, "Your file" if msgid != "Your file" else "{x}, please?": "x"})
    assert any(fault in refused for refused in report.refused)
    assert msgid not in report.done


def test_a_fuzzy_sentence_and_typographic_msgids_are_problems(tree: Path) -> None:
    (tree / "kiosk" / "page.py").write_text('_("The landlord\u2019s")', encoding="utf-8")
    po = tree / catalogue_file.FRENCH
    po.write_text(
        catalogue_file.HEADER + '#, fuzzy\nmsgid "The landlord\u2019s"\nmsgstr "Le bailleur"\n', encoding="utf-8"
    )
    found = check(tree)
    assert any("fuzzy" in problem for problem in found)
    assert any("straight quotes" in problem for problem in found)


def test_code_that_cannot_be_read_is_named(tree: Path) -> None:
    (tree / "kiosk" / "page.py").write_text('_("""', encoding="utf-8")
    with pytest.raises(catalogue_code.UnreadableCodeError, match="page"):
        catalogue_code.used(tree)


def test_the_file_is_the_same_whatever_the_order_of_changes(tree: Path) -> None:
    po = tree / catalogue_file.FRENCH
    for msgid in FRENCH:
        fill_one(tree, msgid)
    once = po.read_bytes()
    po.write_text(catalogue_file.HEADER, encoding="utf-8")
    for msgid in reversed(FRENCH):
        fill_one(tree, msgid)
    assert po.read_bytes() == once
    add(tree)
    assert po.read_bytes() == once


def test_nothing_is_lost_when_several_people_fill_at_once(tree: Path) -> None:
    names = [f"Word {letter}" for letter in "abcdefghijkl"]
    (tree / "kiosk" / "page.py").write_text("\n".join(f'_("{name}")' for name in names), encoding="utf-8")
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        pool.starmap(_fill_plain, [(tree, name) for name in names])
    assert check(tree) == []


def _fill_plain(tree: Path, name: str) -> None:
    fill(tree, {name: name.replace("Word", "Mot")})
