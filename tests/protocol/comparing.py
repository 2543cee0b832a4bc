"""Two people who compare keys, without a network: messages move when a test says so."""

import secrets

from fantom.identity.verification import Stage
from fantom.protocol.attempts import Attempts
from fantom.protocol.handshake import Session
from fantom.protocol.runs import Terms
from fantom.protocol.verifier import Verifier

NOW = 1_000.0
ALICE, BOB, MALLORY = b"\1" * 32, b"\2" * 32, b"\5" * 32
ANSWER = "at the lake"


def session(key=None):
    """Return `export` of a session of its own."""
    return Session(b"", b"", key or secrets.token_bytes(32), False).export


class Side:
    """One end of one session: a verifier, and who is there."""

    def __init__(self, own, peer, export, attempts=None):
        self.own, self.peer = own, peer
        self.attempts = attempts or Attempts()
        self.verifier = Verifier(Terms(own, peer, export), self.attempts)

    @property
    def run(self):
        return self.verifier.run

    @property
    def stage(self):
        return self.run and self.run.stage

    @property
    def ending(self):
        return self.run.ending

    @property
    def is_verified(self):
        return self.stage is Stage.VERIFIED

    def sends(self, now=NOW):
        """Return what leaves now."""
        return self.verifier.messages_to_send(now)

    def hears(self, *messages, now=NOW):
        """Take what the other side said."""
        for message in messages:
            self.verifier.receive(message, now)

    def left(self, method):
        return self.attempts.left(self.peer, method)


class Pair:
    """Two sides of one session, their clock, and all that was said."""

    def __init__(self, one=ALICE, other=BOB, attempts=(None, None)):
        self.now = NOW
        self.said = []
        self.join(one, other, attempts)

    def join(self, one, other, attempts=(None, None)):
        """Have a new session."""
        export = session()
        self.one = Side(one, other, export, attempts[0])
        self.other = Side(other, one, export, attempts[1])

    def reconnect(self):
        """Have a new session; what was counted stays."""
        for side in (self.one, self.other):
            side.verifier.lose_session()
        attempts = self.one.attempts, self.other.attempts
        self.join(self.one.own, self.other.own, attempts)

    def carry(self, seconds=0.0):
        """Let time pass, and all that leaves arrive."""
        self.now += seconds
        while any(
            [self.pass_on(self.one, self.other), self.pass_on(self.other, self.one)]
        ):
            pass

    def pass_on(self, giver, taker):
        """Let what leaves one side arrive at the other; return it."""
        messages = giver.sends(self.now)
        self.said += messages
        taker.hears(*messages, now=self.now)
        return messages

    def compare_pictures(self):
        """Come as far as both see them."""
        self.one.verifier.start_pictures(self.now)
        self.carry()
        self.other.verifier.agree()
        self.carry()

    def type_secrets(self, one=ANSWER, other=ANSWER, question=""):
        """Let both type theirs, and see it through."""
        self.one.verifier.start_secret(one, question, self.now)
        self.carry()
        self.other.verifier.answer(other, self.now)
        for _ in range(8):
            self.carry(0.25)
