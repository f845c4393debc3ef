"""One thread owns the connection; what it was asked is done, in order, whoever still waits."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.storage_errors import DatabaseReplacedError, MissingDatabaseError
from kiosk.store.opening import open_database
from kiosk.store.thread import DatabaseThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.store.store import Store

ROOT = Path(__file__).parents[2]
LOADED = """
import sys
from pathlib import Path
from kiosk.store.thread import DatabaseThread
DatabaseThread(Path("nowhere")).close()
print(*sorted({"sqlite_utils", "pysqlite3", "sqlite3", "click"} & sys.modules.keys()))
"""


def name(store: Store) -> str:
    return store.gazetteer.departement_name("94")


def refuse(_store: Store) -> None:
    raise AnswerNeededError


async def test_an_act_is_awaited_in_the_database_thread(path: Path) -> None:
    with closing(DatabaseThread(path)) as thread:
        assert await thread.run(name) == "Val-de-Marne"
        assert await thread.run(lambda _: threading.current_thread().name) == "database_0"


def test_a_command_calls_without_a_loop(path: Path) -> None:
    with closing(DatabaseThread(path)) as thread:
        assert thread.call(name) == "Val-de-Marne"


async def test_a_refusal_comes_back_as_it_is(path: Path) -> None:
    with closing(DatabaseThread(path)) as thread:
        with pytest.raises(AnswerNeededError):
            await thread.run(refuse)
        assert await thread.run(name) == "Val-de-Marne"


async def test_acts_are_carried_out_in_the_order_they_were_asked(path: Path) -> None:
    done: list[int] = []

    def act(number: int) -> Callable[[Store], None]:
        return lambda _: done.append(number)

    with closing(DatabaseThread(path)) as thread:
        await asyncio.gather(*(thread.run(act(number)) for number in range(50)))
    assert done == list(range(50))


async def test_what_was_asked_is_done_though_nobody_waits_any_more(path: Path) -> None:
    done: list[str] = []
    hold = threading.Event()
    thread = DatabaseThread(path)
    first = asyncio.create_task(thread.run(lambda _: hold.wait()))
    second = asyncio.create_task(thread.run(lambda _: done.append("kept")))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    hold.set()
    thread.close()
    assert done == ["kept"]


async def test_the_loop_goes_on_while_the_thread_waits(path: Path) -> None:
    hold = threading.Event()
    with closing(DatabaseThread(path)) as thread:
        waiting = asyncio.create_task(thread.run(lambda _: hold.wait()))
        for _ in range(100):
            await asyncio.sleep(0)
        assert not waiting.done()
        hold.set()
        assert await waiting


def test_closing_finishes_what_was_asked_and_may_be_repeated(path: Path) -> None:
    thread = DatabaseThread(path)
    thread.call(name)
    thread.close()
    thread.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name], "the last one out takes its journal along"
    with pytest.raises(RuntimeError):
        thread.call(name)


def test_a_missing_file_is_told_at_each_act_until_it_is_there(tmp_path: Path, path: Path) -> None:
    later = tmp_path / "later.db"
    with closing(DatabaseThread(later)) as thread:
        for _ in range(2):
            with pytest.raises(MissingDatabaseError):
                thread.call(name)
        path.rename(later)
        assert thread.call(name) == "Val-de-Marne"


def test_a_replaced_file_is_told_even_to_who_only_reads_then_opened_afresh(path: Path) -> None:
    with closing(DatabaseThread(path)) as thread:
        thread.call(name)
        other = path.with_name("other.db")
        other.write_bytes(path.read_bytes())
        with closing(open_database(other)) as db:
            db.execute("UPDATE departements SET name = 'Ailleurs' WHERE code = '94'")
        other.replace(path)
        with pytest.raises(DatabaseReplacedError):
            thread.call(name)
        assert thread.call(name) == "Ailleurs"


def test_nothing_of_the_database_is_loaded_before_the_first_act() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
