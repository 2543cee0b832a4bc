"""Threads for what waits for a disk."""

import queue
import threading
from threading import Event, current_thread, main_thread

import pytest

from fantom.file_errors import FolderGone
from fantom.files.disk import MAX_WAITING, Disk, Stopped
from tests.conftest import SECONDS


class Loop:
    """What is called soon, called when a test lets it."""

    def __init__(self):
        self._calls = queue.SimpleQueue()

    def call_soon(self, call):
        """Keep it for later."""
        assert current_thread() is not main_thread()
        self._calls.put(call)

    def turn(self):
        """Call the next thing, once there is one."""
        self._calls.get(timeout=SECONDS)()

    def turn_until(self, condition):
        """Call things until then."""
        while not condition():
            self.turn()

    @property
    def is_empty(self):
        """Whether nothing is to be called."""
        return self._calls.empty()


class Gate:
    """A disk that hangs until it is opened."""

    def __init__(self):
        self.reached, self._opened = Event(), Event()

    def pass_through(self):
        """Hang."""
        self.reached.set()
        assert self._opened.wait(SECONDS)

    def open(self):
        """Let everybody through."""
        self._opened.set()


@pytest.fixture
def loop():
    """Return where results are handed back."""
    return Loop()


@pytest.fixture
def disk(loop):
    """Return threads, which end with the test."""
    made = Disk(loop.call_soon)
    yield made
    made.close(SECONDS)
    assert threads() == []


def threads():
    """Return the threads that work for a disk."""
    return [thread for thread in threading.enumerate() if thread.name == "disk"]


def test_a_job_is_done_in_a_thread_and_told_in_the_loop(disk, loop):
    """With what it gave."""
    told = []
    jobs = disk.jobs()
    assert threads() == []  # there are none without work
    jobs.submit(current_thread, told.append)
    loop.turn()

    (outcome,) = told
    assert outcome.result() is not main_thread()
    assert outcome.result().daemon


def test_what_a_disk_refuses_is_told(disk, loop):
    """As where it happened; so is a bug."""
    told = []
    jobs = disk.jobs()
    for error in (FolderGone("/home/me"), ZeroDivisionError()):

        def fail(error=error):
            raise error

        jobs.submit(fail, told.append)
    loop.turn()
    loop.turn()

    with pytest.raises(FolderGone):
        told[0].result()
    with pytest.raises(ZeroDivisionError):
        told[1].result()


def test_the_jobs_of_one_are_done_one_after_the_other(disk, loop):
    """Never two at once, and in order."""
    at_once, seen, told = [0], [], []
    jobs = disk.jobs()

    def work(number):
        at_once[0] += 1
        seen.append((number, at_once[0]))
        at_once[0] -= 1
        return number

    for number in range(500):
        loop.turn_until(lambda: jobs.waiting < MAX_WAITING)
        jobs.submit(
            lambda number=number: work(number), lambda done: told.append(done.result())
        )
    loop.turn_until(lambda: len(told) == 500)

    assert seen == [(number, 1) for number in range(500)]
    assert told == list(range(500))


def test_one_that_hangs_holds_up_nobody_else(disk, loop):
    """Each has a thread of its own, if it needs one."""
    gate, told = Gate(), []
    disk.jobs().submit(gate.pass_through, lambda _: told.append("slow"))
    assert gate.reached.wait(SECONDS)
    for number in range(5):
        disk.jobs().submit(lambda: None, lambda _, number=number: told.append(number))
    loop.turn_until(lambda: len(told) == 5)
    assert set(told) == set(range(5))

    gate.open()
    loop.turn()
    assert told[-1] == "slow"


def test_there_are_no_more_threads_than_may_be(loop):
    """The others wait for one that is free."""
    disk, gates, told = Disk(loop.call_soon, threads=3), [Gate() for _ in range(6)], []
    for gate in gates:
        disk.jobs().submit(gate.pass_through, told.append)
    for gate in gates[:3]:
        assert gate.reached.wait(SECONDS)
    assert len(threads()) == 3
    assert not any(gate.reached.is_set() for gate in gates[3:])

    for gate in gates:
        gate.open()
    loop.turn_until(lambda: len(told) == 6)
    disk.close(SECONDS)


def test_nobody_is_kept_waiting_by_one_with_many_jobs(loop):
    """With one thread they take turns."""
    disk, gate, told = Disk(loop.call_soon, threads=1), Gate(), []
    many, few = disk.jobs(), disk.jobs()
    many.submit(gate.pass_through, lambda _: None)
    assert gate.reached.wait(SECONDS)
    for _ in range(5):
        many.submit(lambda: None, lambda _: told.append("many"))
    few.submit(lambda: None, lambda _: told.append("few"))
    gate.open()
    loop.turn_until(lambda: len(told) == 6)

    assert told.index("few") <= 1
    disk.close(SECONDS)


def test_what_waits_is_bounded(disk, loop):
    """Who submits more has a bug: nothing holds them back."""
    gate, told = Gate(), []
    jobs = disk.jobs()
    jobs.submit(gate.pass_through, told.append)
    assert gate.reached.wait(SECONDS)
    for _ in range(MAX_WAITING):
        jobs.submit(lambda: None, told.append)
    assert jobs.waiting == MAX_WAITING
    with pytest.raises(OverflowError):
        jobs.submit(lambda: None, told.append)

    gate.open()
    loop.turn_until(lambda: len(told) == MAX_WAITING + 1)


def test_after_a_stop_nothing_is_told_and_the_last_thing_is_done(disk, loop):
    """Files are closed, and nobody hears of them any more."""
    gate, seen = Gate(), []
    jobs = disk.jobs()
    jobs.submit(lambda: seen.append("before"), lambda _: seen.append("told"))
    jobs.submit(gate.pass_through, lambda _: seen.append("told"))
    jobs.submit(lambda: seen.append("waiting"), lambda _: seen.append("told"))
    assert gate.reached.wait(SECONDS)

    jobs.stop(lambda: seen.append("last"))
    jobs.stop(lambda: seen.append("twice"))
    jobs.submit(lambda: seen.append("late"), lambda _: seen.append("told"))
    gate.open()
    disk.close(SECONDS)
    while not loop.is_empty:
        loop.turn()

    assert seen == ["before", "last"]


def test_a_stop_with_nothing_to_do_is_done_too(disk):
    """There may be a file open that nobody reads now."""
    done = Event()
    disk.jobs().stop(done.set)
    assert done.wait(SECONDS)
    disk.jobs().stop()


def test_a_job_that_takes_long_can_ask_whether_to_go_on(disk, loop):
    """It ends in the middle."""
    gate, seen = Gate(), []
    jobs = disk.jobs()

    def work():
        jobs.check()
        gate.pass_through()
        try:
            jobs.check()
        except Stopped:
            seen.append("stopped")
            raise

    jobs.submit(work, lambda _: seen.append("told"))
    assert gate.reached.wait(SECONDS)
    jobs.stop(lambda: seen.append("last"))
    gate.open()
    disk.close(SECONDS)

    assert seen == ["stopped", "last"]


def test_a_last_thing_that_is_a_bug_is_told(disk, loop):
    """What a disk says about it is not."""

    def refuse():
        raise FolderGone("/home/me")

    disk.jobs().stop(refuse)
    loop.turn()
    disk.jobs().stop(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        loop.turn()


def test_a_disk_that_hangs_does_not_keep_the_program(loop):
    """It waits for what is done in time, and leaves the rest."""
    disk, gate, done = Disk(loop.call_soon), Gate(), Event()
    disk.jobs().submit(gate.pass_through, lambda _: None)
    assert gate.reached.wait(SECONDS)
    disk.jobs().stop(done.set)
    disk.close(0.0)

    assert done.wait(SECONDS)
    gate.open()
    disk.close(SECONDS)
    assert threads() == []


def test_threads_with_nothing_to_do_end(loop, monkeypatch):
    """And there are new ones when there is something again."""
    monkeypatch.setattr("fantom.files.disk.IDLE_SECONDS", 0.0)
    disk, told = Disk(loop.call_soon), []
    for count in range(1, 20):
        disk.jobs().submit(lambda: None, told.append)
        loop.turn_until(lambda count=count: len(told) == count)
    for thread in threads():
        thread.join(SECONDS)

    assert threads() == []
    disk.jobs().submit(lambda: None, told.append)
    loop.turn_until(lambda: len(told) == 20)
    disk.close(SECONDS)
