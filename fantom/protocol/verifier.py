"""Comparing keys over one session: one run at a time, whoever begins it.

Sans-IO: messages go in, `messages_to_send` gives those that leave, `now` is an
argument.  Source: docs/PROTOCOL.md, section 6.
"""

from fantom.errors import VerificationRefused
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.protocol.attempts import Attempts
from fantom.protocol.limits import MAX_REFUSED_RUNS
from fantom.protocol.messages import SecretX, VerifyEnd, VerifyMessage, VerifyStart
from fantom.protocol.runs import (
    AT_ONCE,
    Leaving,
    PicturesRun,
    Run,
    SecretRun,
    Terms,
    departure,
    new_run_id,
)


class Verifier:
    """Our side of all runs on one session; `run` is the latest."""

    def __init__(self, terms: Terms, attempts: Attempts) -> None:
        self._terms, self._attempts = terms, attempts
        self.run: Run | None = None
        self._is_forgiven = False  # the run has succeeded
        self._leaving: Leaving = []  # of no run, or old ones

    # What our person wants

    def start_pictures(self, now: float) -> None:
        """Ask the other side to compare pictures.

        Raises:
            VerificationRefused: a run goes on, or too many failed.
        """
        self._check_may_start(Method.PICTURES)
        self._begin(PicturesRun(self._terms, new_run_id(), now))

    def start_secret(self, answer: str, question: str, now: float) -> None:
        """Ask the other side to answer the same.

        Raises:
            VerificationRefused: a run goes on, too many failed, the answer is empty,
                or the question too long.
        """
        self._check_may_start(Method.SECRET)
        run = SecretRun(self._terms, new_run_id(), now)
        run.begin(answer, question)
        self._begin(run)

    def agree(self) -> None:
        """Compare pictures, as the other side asked.

        Raises:
            VerificationRefused: it did not.
        """
        if not isinstance(self.run, PicturesRun):
            raise VerificationRefused(Refusal.NOT_NOW)
        self.run.agree()

    def answer(self, text: str, now: float) -> None:
        """Take what our person typed, as the other side asked.

        Raises:
            VerificationRefused: it did not, or nothing was typed.
        """
        if not isinstance(self.run, SecretRun):
            raise VerificationRefused(Refusal.NOT_NOW)
        self.run.answer(text, now)

    def cancel(self) -> None:
        """Decline what we are asked, or break off what goes on.

        Raises:
            VerificationRefused: nothing does.
        """
        self._current().cancel()

    def confirm(self, *, match: bool) -> None:
        """Take our person's word for whether the pictures are the same.

        Raises:
            VerificationRefused: there are none.
        """
        self._current().confirm(match=match)
        self._count()

    # What the other side says, and the clock

    def receive(self, message: VerifyMessage, now: float) -> None:
        """Take what the other side said."""
        self.look(now)
        run = self.run
        if isinstance(message, VerifyStart | SecretX):
            self._take_start(message, now)
        elif isinstance(message, VerifyEnd):
            if run is not None and run.id == message.run:
                run.hear_end(message.reason)
        elif run is not None and run.id == message.run:
            run.receive(message, now)
        else:
            self._refuse(message.run, Ending.UNKNOWN)
        self._count()

    def lose_session(self) -> None:
        """End what goes on: the session has ended, or another one took its place."""
        self._leaving.clear()
        if self.run is not None:
            self.run.lose_session()

    def next_timeout(self) -> float | None:
        """Return when `look` wants to be called, if ever."""
        run = self.run
        waiting = self._leaving + (run.leaving if run is not None else [])
        times = [leaves for leaves, _message in waiting if leaves != AT_ONCE]
        if run is not None and not run.is_over:
            times.append(run.expires)
        return min(times, default=None)

    def look(self, now: float) -> None:
        """End what took too long."""
        run = self._going_on()
        if run is not None and now >= run.expires:
            run.fail(Ending.EXPIRED)

    def put_off(self, now: float) -> None:
        """Let what should have left while it was computed leave on a later tick."""
        if self.run is not None:
            self.run.leaving = [_later(each, now) for each in self.run.leaving]

    def messages_to_send(self, now: float) -> list[VerifyMessage]:
        """Return what leaves now, and drop it here."""
        messages, self._leaving = _due(self._leaving, now)
        if self.run is None:
            return messages
        due, self.run.leaving = _due(self.run.leaving, now)
        return messages + due

    # Beginning

    def _check_may_start(self, method: Method) -> None:
        if self._going_on() is not None:
            raise VerificationRefused(Refusal.BUSY)
        if self._attempts.left(self._terms.peer, method) > 0:
            return
        if method is Method.SECRET and self._attempts.left_in_all <= 0:
            raise VerificationRefused(Refusal.LIMIT_IN_ALL)
        raise VerificationRefused(Refusal.LIMIT)

    def _begin(self, run: Run) -> None:
        self._attempts.begin(self._terms.peer, run.method, run.id)
        if self.run is not None:  # what it still has to say
            self._leaving += self.run.leaving
        self.run, self._is_forgiven = run, False

    def _take_start(self, start: VerifyStart | SecretX, now: float) -> None:
        ours = self._going_on()
        if ours is not None and ours.id == start.run:
            ours.fail(Ending.BROKEN)
        elif (ending := self._why_not(start)) is not None:
            self._refuse(start.run, ending)
        elif ours is None:
            self._take_theirs(start, now)
        elif self._terms.own > self._terms.peer:
            self._take_theirs_instead(ours, start, now)
        # Else ours stays, as the smaller identity's: they drop theirs when they see it.

    def _take_theirs_instead(
        self, ours: Run, start: VerifyStart | SecretX, now: float
    ) -> None:
        """Drop our run, which has not failed; it may not even have left."""
        self._attempts.forgive(self._terms.peer, ours.method)
        ours.leaving.clear()
        is_wanted = isinstance(ours, SecretRun)
        if not self._take_theirs(start, now, is_wanted=is_wanted):
            self._attempts.blame(self._terms.peer, ours.method)
            ours.fail(Ending.LIMIT)  # they wait for theirs
        elif isinstance(ours, PicturesRun) and isinstance(self.run, PicturesRun):
            self.run.agree()  # that is what our own click meant

    def _take_theirs(
        self, start: VerifyStart | SecretX, now: float, *, is_wanted: bool = False
    ) -> bool:
        """Let our person be asked; return whether that may be."""
        method = Method.SECRET if isinstance(start, SecretX) else Method.PICTURES
        peer = self._terms.peer
        if not self._attempts.has_room_for(peer, method, is_wanted=is_wanted):
            self._refuse(start.run, Ending.LIMIT)
            return False
        if isinstance(start, SecretX):
            self._begin(SecretRun(self._terms, start.run, now, start))
        else:
            self._begin(PicturesRun(self._terms, start.run, now, start.commit))
        return True

    def _why_not(self, start: VerifyStart | SecretX) -> Ending | None:
        if not self._attempts.is_new(start.run):
            return Ending.BROKEN
        if isinstance(start, VerifyStart) and start.method != Method.PICTURES:
            return Ending.UNKNOWN
        ours = self._going_on()
        return None if ours is None or ours.is_untouched else Ending.BUSY

    # The rest

    def _going_on(self) -> Run | None:
        return None if self.run is None or self.run.is_over else self.run

    def _current(self) -> Run:
        if self.run is None:
            raise VerificationRefused(Refusal.NOT_NOW)
        return self.run

    def _refuse(self, run: bytes, ending: Ending) -> None:
        if len(self._leaving) < MAX_REFUSED_RUNS:
            self._leaving.append((AT_ONCE, VerifyEnd(run, ending)))

    def _count(self) -> None:
        """Count a run no longer as failed when it succeeds; again if it is revoked."""
        run = self.run
        if run is None:
            return
        succeeded = run.stage is Stage.VERIFIED
        if succeeded and not self._is_forgiven:
            self._attempts.forgive(self._terms.peer, run.method)
        elif self._is_forgiven and not succeeded:
            self._attempts.blame(self._terms.peer, run.method)
        self._is_forgiven = succeeded


def _due(waiting: Leaving, now: float) -> tuple[list[VerifyMessage], Leaving]:
    """Return what leaves now, and what leaves later."""
    due = [message for leaves, message in waiting if leaves <= now]
    return due, [each for each in waiting if each[0] > now]


def _later(
    waiting: tuple[float, VerifyMessage], now: float
) -> tuple[float, VerifyMessage]:
    leaves, message = waiting
    is_late = AT_ONCE < leaves <= now
    return (departure(now), message) if is_late else waiting
