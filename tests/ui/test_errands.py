import asyncio

import pytest

from fantom.errors import NoHome
from fantom.ui.errands import Errands
from tests.conftest import turns, until


@pytest.fixture
def errands(qapp):
    """With a list of what went wrong."""
    made = Errands()
    made.told = []
    made.failed.connect(made.told.append)
    return made


async def fail(error):
    """Go wrong, after a while."""
    await asyncio.sleep(0)
    raise error


def test_what_goes_wrong_is_told(run, errands):
    """Of each; what goes well is silent."""

    async def do():
        errands.do(fail(NoHome()))
        errands.do(asyncio.sleep(0))
        await until(lambda: not errands._tasks)

    run(do())
    assert errands.told == [NoHome()]


def test_what_is_given_up_is_silent(run, errands):
    """However long it would have taken."""

    async def do():
        errands.do(asyncio.Event().wait())
        await turns(2)
        errands.stop()
        await until(lambda: not errands._tasks)

    run(do())
    assert errands.told == []


def test_a_bug_is_a_bug(qapp, errands):
    """It goes where all bugs go."""

    async def do():
        bugs = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: bugs.append(context))
        errands.do(fail(ZeroDivisionError()))
        await until(lambda: bugs)
        return bugs

    (context,) = asyncio.run(do())
    assert isinstance(context["exception"], ZeroDivisionError)
    assert errands.told == []
