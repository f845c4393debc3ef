"""Commands as they are typed, in this process: what they say, and what they leave with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from kiosk.commands.cli import cli

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a command has answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """What it has said, however it was folded."""
        return " ".join(self.out.split())


@dataclass(frozen=True, kw_only=True)
class Commands:
    """The command line on one database; calling it runs a command."""

    database: Path
    named: bool = True
    """Whether KIOSK_DATABASE names it."""

    def __call__(self, *arguments: object) -> Answer:
        environment = {
            "KIOSK_DATABASE": str(self.database) if self.named else None,
            "KIOSK_CONFIG": None,
            "COLUMNS": "100",
        }
        result = CliRunner(env=environment).invoke(cli, [str(each) for each in arguments], prog_name="kiosk")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(code=result.exit_code, out=result.stdout, err=result.stderr)

    def does(self, *arguments: object) -> Answer:
        """Run a command that is done."""
        answer = self(*arguments)
        assert (answer.code, answer.err) == (0, ""), answer
        return answer

    def refused(self, *arguments: object) -> str:
        """Run a command that is refused, and return the one sentence it says."""
        answer = self(*arguments)
        assert (answer.code, answer.out) == (1, ""), answer
        assert answer.err.count("\n") == 1
        return answer.err.strip()

    def misused(self, *arguments: object) -> str:
        """Run a command that is misspelt, and return what it says of it."""
        answer = self(*arguments)
        assert (answer.code, answer.out) == (2, ""), answer
        assert "Erreur\u00a0: " in answer.err or answer.err.startswith("Utilisation\u00a0: kiosk")
        return answer.err
