"""What the person of a tab does to compare keys with its peer, and what comes of it."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from fantom.chat.said import has_said_digits
from fantom.errors import VerificationRefused
from fantom.identity.person import Person
from fantom.identity.safety_number import read_number
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.verification import Verification

_WISHES = (Ending.DECLINED, Ending.CANCELLED)


class Comparing(QObject):
    """Only what our person began, or said yes to, is `current`; the rest is `asked`."""

    changed = Signal()
    refused = Signal(object)  # a VerificationRefused
    ended = Signal(object)  # a Verification that our person took part in
    missed = Signal(object)  # one that has failed before our person could say yes

    def __init__(self, node: Node, peer: Peer, parent: QObject) -> None:
        super().__init__(parent)
        self.peer, self.me = peer, node.me
        self.result: Verification | None = None
        self.ended_at = 0.0
        self._runs, self._numbers = node.verifications, node.safety_numbers
        self._talks = node.conversations
        self._joined = ""  # the run that our person takes part in
        self._runs.changed.connect(self._on_changed)
        self._numbers.changed.connect(self._on_changed)

    @property
    def person(self) -> Person | None:
        """What is known about the peer's key."""
        identity = self.peer.identity
        return None if identity is None else self.me.people.get(identity)

    @property
    def asked(self) -> Verification | None:
        """What the peer wants, and our person has not answered."""
        now = self._now
        return None if now is None or now.run == self._joined else now

    @property
    def current(self) -> Verification | None:
        """What our person takes part in now."""
        now = self._now
        return now if now is not None and now.run == self._joined else None

    @property
    def _now(self) -> Verification | None:
        latest = self._runs.of(self.peer.id)
        return None if latest is None or latest.is_over else latest

    def tries_left(self, method: Method) -> int:
        """Return how often it may still be begun in this run of the program."""
        return self._runs.tries_left(self.peer.id, method)

    # What our person wants; False, and `refused`, where that cannot be

    def start_pictures(self) -> bool:
        """Ask the peer to compare pictures."""
        return self._tried(partial(self._runs.start_pictures, self.peer.id))

    def start_secret(self, answer: str, question: str) -> bool:
        """Ask the peer to type the same answer."""
        return self._tried(
            partial(self._runs.start_secret, self.peer.id, answer, question)
        )

    def take_part(self) -> bool:
        """Say yes to what the peer wants; a secret is still to be answered."""
        asked = self.asked
        if asked is None:
            return False
        if asked.method is Method.SECRET:
            self._joined, self.result = asked.run, None
            self.changed.emit()
            return True
        return self._tried(partial(self._runs.agree, self.peer.id))

    def put_off(self) -> None:
        """Let what was not answered yet be asked again."""
        current = self.current
        if current is not None and current.stage is Stage.ASKED:
            self._joined = ""
            self.changed.emit()

    def answer(self, text: str) -> bool:
        """Answer the peer's question."""
        return self._tried(partial(self._runs.answer, self.peer.id, text))

    def cancel(self) -> bool:
        """Decline, or break off."""
        return self._tried(partial(self._runs.cancel, self.peer.id))

    def confirm(self, *, match: bool) -> bool:
        """Say whether both see the same pictures."""
        return self._tried(partial(self._runs.confirm, self.peer.id, match=match))

    def show_number(self) -> str:
        """Return the safety number; nothing if there can be none."""
        shown: list[str] = []
        self._tried(lambda: shown.append(self._numbers.show(self.peer.id)))
        return "".join(shown)

    def confirm_number(self, *, match: bool) -> bool:
        """Say whether the peer's screen shows the same."""
        return self._tried(partial(self._numbers.confirm, self.peer.id, match=match))

    def read_number(self, text: str) -> bool:
        """Compare with what a code on the peer's screen says."""
        return self._tried(partial(self._read_number, text))

    def _read_number(self, text: str) -> None:
        number = read_number(text)
        talk = self._talks.get(self.peer.id)
        if number is not None and has_said_digits(talk.lines, number):
            raise VerificationRefused(Refusal.IN_CHAT)
        self._numbers.read(self.peer.id, text)

    def forget_result(self) -> None:
        """Say no more how the last one ended."""
        if self.result is not None:
            self.result = None
            self.changed.emit()

    def _tried(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except VerificationRefused as error:
            self.refused.emit(error)
            return False
        return True

    def _on_changed(self, told: Verification) -> None:
        if told.peer is not self.peer:
            return
        if not told.is_over and told.stage is not Stage.ASKED:
            self._joined, self.result = told.run, None
        if not told.is_over or not self._concerns(told):
            self.changed.emit()
            if told.is_over and not self._is_own_wish(told):
                self.missed.emit(told)
            return
        self.result, self.ended_at = told, time.time()
        self.changed.emit()
        self.ended.emit(told)

    def _concerns(self, told: Verification) -> bool:
        """Whether our person took part, and does not know already how it ended."""
        is_joined = told.method is Method.NUMBER or told.run == self._joined
        return is_joined and not self._is_own_wish(told)

    @staticmethod
    def _is_own_wish(told: Verification) -> bool:
        return told.is_ended_by_us and told.ending in _WISHES
