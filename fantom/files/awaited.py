"""What a thread gives, as something to await."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

from fantom.files.disk import Jobs

T = TypeVar("T")


async def awaited(jobs: Jobs, work: Callable[[], T]) -> T:
    """Have `work` done, and return what it gives or raise what it raises."""
    done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
    jobs.submit(work, partial(_pass_on, done))
    return await done


def _pass_on(done: "asyncio.Future[T]", outcome: "Future[T]") -> None:
    if done.cancelled():
        return
    if (error := outcome.exception()) is not None:
        done.set_exception(error)
    else:
        done.set_result(outcome.result())
