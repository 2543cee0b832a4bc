"""One comparison of keys, as one of the two sees it; sans-IO, `now` is an argument.

Source: docs/PROTOCOL.md, section 6.
"""

import hashlib
import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest
from math import floor, inf

from fantom.errors import RemoteProtocolError, VerificationRefused
from fantom.identity.answer import answer_bytes
from fantom.identity.sas import picture_numbers
from fantom.identity.spake import Exchange, check_element
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.protocol import labels
from fantom.protocol.limits import (
    COMMIT_BYTES,
    MAX_QUESTION_CHARACTERS,
    PROOF_BYTES,
    RUN_BYTES,
    RUN_SECONDS,
    TICK_SECONDS,
    VERIFY_NONCE_BYTES,
)
from fantom.protocol.messages import (
    SecretProof,
    SecretX,
    SecretY,
    VerifyEnd,
    VerifyMessage,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
)

# What leaves at once; else the time when it leaves.
AT_ONCE = -inf
Leaving = list[tuple[float, VerifyMessage]]


@dataclass(frozen=True, slots=True)
class Terms:
    """Both identities, and `export` of the one session that a run is bound to."""

    own: bytes
    peer: bytes
    export: Callable[[str, bytes], bytes]


def departure(now: float) -> float:
    """Return when leaves what answers something of `now`: on a tick of the clock.

    One whole tick lies between, in which everything is computed: when it leaves says
    nothing about how long that took, which follows the password.
    """
    return (floor(now / TICK_SECONDS) + 2) * TICK_SECONDS


class Run(ABC):
    """What both kinds have in common: a stage, an end, and what is to leave."""

    method: Method

    def __init__(self, terms: Terms, run: bytes, now: float, *, is_ours: bool) -> None:
        self.id, self.is_ours = run, is_ours
        self.stage = Stage.WAITING if is_ours else Stage.ASKED
        self.ending: Ending | None = None
        self.is_ended_by_us = False
        self.pictures: tuple[int, ...] = ()
        self.question = ""
        self.expires = now + RUN_SECONDS
        self.leaving: Leaving = []
        self.is_untouched = is_ours  # nothing of the other side is in it
        self._terms = terms
        self._expected: type[VerifyMessage] | None = None

    @property
    def is_over(self) -> bool:
        """Whether it has come to an end, good or bad."""
        return self.stage in {Stage.VERIFIED, Stage.FAILED}

    def receive(self, message: VerifyMessage, now: float) -> None:
        """Take what belongs to this run, and is no end of it."""
        if self.is_over:
            return  # it crossed our own end
        self.is_untouched = False
        if type(message) is not self._expected:
            self.fail(Ending.BROKEN)
            return
        self._expected = None
        self._take(message, now)

    def hear_end(self, reason: str) -> None:
        """Believe the other side that it has failed, while that can still be so."""
        ending = _TOLD.get(reason, Ending.OTHER)
        if not self.is_over or (ending is Ending.MISMATCH and self._can_be_revoked):
            self._end(ending)

    def fail(self, ending: Ending) -> None:
        """End it, and tell the other side."""
        self._end(ending)
        self.is_ended_by_us = True
        self.say(VerifyEnd(self.id, ending))

    def lose_session(self) -> None:
        """End it if it goes on: it was bound to that session; nothing leaves."""
        if not self.is_over:
            self._end(Ending.SESSION)
        self.leaving.clear()

    def cancel(self) -> None:
        """End it, because our person wants that.

        Raises:
            VerificationRefused: it has ended.
        """
        self._require(self.stage is not Stage.VERIFIED and self.ending is None)
        was_asked = self.stage is Stage.ASKED
        self.fail(Ending.DECLINED if was_asked else Ending.CANCELLED)

    def confirm(self, *, match: bool) -> None:
        """Take our person's word for what both see.

        Raises:
            VerificationRefused: nothing is seen yet, or no more.
        """
        self._require(self.stage is Stage.COMPARING)
        if match:
            self._succeed()
        else:
            self.fail(Ending.MISMATCH)

    def say(self, message: VerifyMessage, leaves: float = AT_ONCE) -> None:
        """Let `message` leave, at once or when its time has come."""
        self.leaving.append((leaves, message))

    def _succeed(self) -> None:
        self.stage = Stage.VERIFIED
        self._forget()

    def _end(self, ending: Ending) -> None:
        self.stage, self.ending = Stage.FAILED, ending
        self.leaving = [each for each in self.leaving if each[0] == AT_ONCE]
        self._forget()

    def _require(self, condition: object) -> None:
        if not condition:
            raise VerificationRefused(Refusal.NOT_NOW)

    @property
    @abstractmethod
    def _can_be_revoked(self) -> bool: ...

    @abstractmethod
    def _take(self, message: VerifyMessage, now: float) -> None: ...

    @abstractmethod
    def _forget(self) -> None: ...


class PicturesRun(Run):
    """Both see seven pictures; who could choose them had to before it knew them.

    `commit` is the other side's, if it began.
    """

    method = Method.PICTURES

    def __init__(
        self, terms: Terms, run: bytes, now: float, commit: bytes | None = None
    ) -> None:
        super().__init__(terms, run, now, is_ours=commit is None)
        self._nonce = secrets.token_bytes(VERIFY_NONCE_BYTES)
        self._commit = commit
        if commit is None:
            self._expected = VerifyNonce
            own = commitment(self._nonce)
            self.say(VerifyStart(run, Method.PICTURES, own))

    def agree(self) -> None:
        """Our person wants to, too.

        Raises:
            VerificationRefused: nobody is asked.
        """
        self._require(self.stage is Stage.ASKED)
        self.stage, self._expected = Stage.WAITING, VerifyReveal
        self.say(VerifyNonce(self.id, self._nonce))

    def _take(self, message: VerifyMessage, now: float) -> None:  # noqa: ARG002 - no tick
        assert isinstance(message, VerifyNonce | VerifyReveal), "nothing else expected"
        if self._commit is None:
            self.say(VerifyReveal(self.id, self._nonce))
            self._show(self._nonce, message.nonce)
        elif compare_digest(commitment(message.nonce), self._commit):
            self._show(message.nonce, self._nonce)
        else:
            self.fail(Ending.BROKEN)

    def _show(self, starter: bytes, other: bytes) -> None:
        exported = self._terms.export(labels.SAS, starter + other)
        self.pictures = picture_numbers(exported)
        self.stage = Stage.COMPARING

    @property
    def _can_be_revoked(self) -> bool:
        """Our click counts only for us; that they saw something else counts more."""
        return self.stage is Stage.VERIFIED

    def _forget(self) -> None:
        self._nonce = b""


class SecretRun(Run):
    """Both type what only they know, and prove that it is the same.

    `first` is what the other side began with, if it did.
    """

    method = Method.SECRET

    def __init__(
        self, terms: Terms, run: bytes, now: float, first: SecretX | None = None
    ) -> None:
        super().__init__(terms, run, now, is_ours=first is None)
        self._first = first
        self._exchange: Exchange | None = None
        self._expected_mac = self._own_mac = b""
        if first is not None:
            self.question = first.question
            if not _is_element(first.element):
                self.fail(Ending.BROKEN)

    def begin(self, answer: str, question: str) -> None:
        """Say our half, with the question that both answer.

        Raises:
            VerificationRefused: the answer is empty, or the question too long.
        """
        if len(question) > MAX_QUESTION_CHARACTERS:
            raise VerificationRefused(Refusal.QUESTION)
        own, peer = self._terms.own, self._terms.peer
        exchange = Exchange(self._password(answer), own, peer, is_starter=True)
        self.question, self._exchange = question, exchange
        self._expected = SecretY
        self.say(SecretX(self.id, exchange.element, question))

    def answer(self, text: str, now: float) -> None:
        """Take what our person typed.

        Raises:
            VerificationRefused: it is empty, or nobody is asked.
        """
        self._require(self.stage is Stage.ASKED)
        assert self._first is not None, "who began typed it then"
        own, peer = self._terms.own, self._terms.peer
        exchange = Exchange(self._password(text), peer, own, is_starter=False)
        self.stage, self._expected = Stage.WAITING, SecretProof
        key = exchange.key(self._first.element)  # which was checked when it came
        self.say(SecretY(self.id, exchange.element), departure(now))
        self._expected_mac = _mac(key, labels.SECRET_STARTER)
        self._own_mac = _mac(key, labels.SECRET_OTHER)

    def _take(self, message: VerifyMessage, now: float) -> None:
        if isinstance(message, SecretY):
            self._take_element(message, now)
            return
        assert isinstance(message, SecretProof), "nothing else expected"
        if not compare_digest(message.mac, self._expected_mac):
            self.fail(Ending.ANSWERS)
            return
        if not self.is_ours:
            self.say(SecretProof(self.id, self._own_mac), departure(now))
        self._succeed()

    def _take_element(self, message: SecretY, now: float) -> None:
        assert self._exchange is not None, "we began"
        if (key := _key(self._exchange, message.element)) is None:
            self.fail(Ending.BROKEN)
            return
        self._expected = SecretProof
        self._expected_mac = _mac(key, labels.SECRET_OTHER)
        proof = SecretProof(self.id, _mac(key, labels.SECRET_STARTER))
        self.say(proof, departure(now))

    def _password(self, answer: str) -> bytes:
        return self._terms.export(labels.SECRET, self.id + answer_bytes(answer))

    @property
    def _can_be_revoked(self) -> bool:
        return False  # what was proved stays so

    def _forget(self) -> None:
        self._exchange, self._first = None, None
        self._expected_mac = self._own_mac = b""


def new_run_id() -> bytes:
    """Return an id that nobody had before."""
    return secrets.token_bytes(RUN_BYTES)


def commitment(nonce: bytes) -> bytes:
    """Return what fixes a nonce without showing it."""
    return hashlib.blake2b(nonce, digest_size=COMMIT_BYTES).digest()


def _is_element(element: bytes) -> bool:
    try:
        check_element(element, from_starter=True)
    except RemoteProtocolError:
        return False
    return True


def _key(exchange: Exchange, element: bytes) -> bytes | None:
    try:
        return exchange.key(element)
    except RemoteProtocolError:
        return None


def _mac(key: bytes, label: bytes) -> bytes:
    return hashlib.blake2b(label, key=key, digest_size=PROOF_BYTES).digest()


# What the other side may say of how it ended; the rest is ours to find out.
_TOLD = {ending.value: ending for ending in Ending if ending is not Ending.SESSION}
