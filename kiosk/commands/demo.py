"""`kiosk demo`: the kiosk on a demonstration database, made afresh each day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from kiosk.clock import utc_now
from kiosk.commands.office import refusals, settings_for
from kiosk.commands.options import FILE, json_option
from kiosk.commands.saying import pair, say, say_json
from kiosk.i18n import _
from kiosk.wording.desk import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

DATABASE: Final = Path("demo") / "kiosk.db"


def _or_of_the_program(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """Return what was given to the command, else before it, else the variable's or the demonstration's own folder."""
    given = ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
    return value if given else ctx.find_root().params.get("database") or value


@click.command(
    help=_("Open the kiosk on a demonstration. It has 60 offers and nine invented people, and is made afresh each day.")
)
@click.option("--people", is_flag=True, help=_("Show the nine people, their secret phrases, and what there is to see."))
@click.option("--fill-only", is_flag=True, help=_("Make the database; do not open the kiosk."))
@json_option
@click.option(
    "--database",
    type=FILE,
    default=DATABASE,
    envvar="KIOSK_DATABASE",
    show_default=True,
    callback=_or_of_the_program,
    metavar=_("FILE"),
    help=_("File of the demonstration (else KIOSK_DATABASE); no other file is ever replaced."),
)
def demo(*, people: bool, fill_only: bool, json: bool, database: Path) -> None:
    """Open the demonstration."""
    if people:
        _say_people(json=json)
        return
    _make(database)
    if not fill_only:
        from kiosk.launch import open_demonstration

        open_demonstration(database, click.get_current_context().find_root().params.get("config"))


def _make(database: Path) -> None:
    from kiosk.services.demonstration import make_if_due

    with refusals():
        if make_if_due(settings_for(database), utc_now()):
            say(_("Demonstration made: {path}").format(path=database))


def _say_people(*, json: bool) -> None:
    from kiosk.services.demonstration import CSE, EMPLOYER

    people = list(_people())
    if json:
        say_json(people)
        return
    for each in people:
        say(f"{each['matricule']}  {each['phrase']}", f"    {pair(each['name'], each['says'])}", "")
    for colleague in (CSE, EMPLOYER):
        say(f"{colleague.name}  {colleague.phrase}", f"    {_('CSE and employer')}, {_(ROLES[colleague.role])}", "")
    say(_("The first four letters of each word are enough."))


def _people() -> Iterator[dict[str, str]]:
    from json import loads

    from kiosk.data import read_data
    from kiosk.services.demonstration import STORIES

    personas = {each["id"]: each for each in loads(read_data("personas.json"))}
    for story in STORIES:
        persona = personas[story.id]
        yield {
            "matricule": persona["matricule"],
            "phrase": story.phrase,
            "name": f"{persona['prenom']} {persona['nom'].title()}",
            "says": _(story.says),
        }
