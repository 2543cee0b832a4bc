"""Connect, cut, send, come back, admit, in any order that Hypothesis thinks of."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from fantom.peers.request import Action
from tests.conftest import turns
from tests.net.memory_pair import Pair

SIDES = st.sampled_from([0, 1])
ACTIONS = st.sampled_from(["accept", "prompt"])
FEW_STEPS = st.integers(0, 30)


class Sessions(RuleBasedStateMachine):
    """Two programs, what people do with them, and what the network does to them."""

    patch = None

    @initialize(seed=st.integers(0, 2**16), one=ACTIONS, other=ACTIONS)
    def begin(self, seed, one, other):
        self.pair = Pair(self.patch, seed, (one, other))
        self.net = self.pair.net

    @rule(by=SIDES, steps=FEW_STEPS)
    def connect(self, by, steps):
        """A person dials, whatever stands already."""
        self.pair.sides[by].dial(self.pair.sides[1 - by])
        self.net.some_steps(steps)

    @rule(steps=FEW_STEPS)
    def connect_crossed(self, steps):
        """Both dial at once."""
        self.pair.one.dial(self.pair.other)
        self.pair.other.dial(self.pair.one)
        self.net.some_steps(steps)

    @rule(by=SIDES, steps=FEW_STEPS)
    def come_back(self, by, steps):
        """The network has returned."""
        self.pair.sides[by].come_back()
        self.net.some_steps(steps)

    @rule(by=SIDES, size=st.sampled_from([1, 500, 70_000]), steps=FEW_STEPS)
    def send(self, by, size, steps):
        """Somebody says something, if there is a tab."""
        if self.pair.sides[by].talk is not None:
            self.pair.sides[by].say("x" * size)
        self.net.some_steps(steps)

    @rule(loses=st.booleans())
    def cut(self, loses):
        """Every connection ends."""
        self.net.cut_all(loses=loses)

    @precondition(lambda self: self.net.wires)
    @rule(which=st.integers(0, 7), end=SIDES)
    def one_notices(self, which, end):
        """One side loses a connection, for the other one it still stands."""
        wires = [wire for wire in self.net.wires if not wire.is_silent]
        if wires:
            wires[which % len(wires)].go_silent(end)

    @rule(by=SIDES, action=st.sampled_from([Action.ACCEPT, Action.DECLINE]))
    def answer(self, by, action):
        """A person answers who asks to come in."""
        self.pair.sides[by].answer(action)

    @rule(by=SIDES)
    def goodbye(self, by):
        """A person hangs up."""
        if self.pair.sides[by].peer is not None:
            self.pair.sides[by].peer.hang_up()

    @rule(steps=FEW_STEPS)
    def wait(self, steps):
        """The network moves a little."""
        self.net.some_steps(steps)

    @rule()
    def wait_long(self):
        """Everything happens that is going to; what is dead was noticed."""
        self.net.settle()
        self.pair.pass_time(40)
        one, other = (len(side.sessions) for side in self.pair.sides)
        assert one == other <= 1, "always one session, or none"

    @invariant()
    def is_sound(self):
        """No text is twice, out of order, or delivered without being shown."""
        if hasattr(self, "pair"):
            self.pair.check()

    def teardown(self):
        """In the end both let each other in, and everything arrives."""
        if not hasattr(self, "pair"):
            return
        try:
            self._end_well()
        finally:
            self.pair.stop()

    def _end_well(self):
        pair = self.pair
        pair.net.settle()
        pair.pass_time(40)
        pair.let_in_all()
        pair.net.settle()
        if not all(side.peer and side.peer.is_online for side in pair.sides):
            pair.one.dial(pair.other)
            pair.net.settle()
        pair.check_the_end()


def test_whatever_happens_there_is_one_session_and_nothing_is_lost(run, monkeypatch):
    """At rest there is one session or none; texts as in test_cuts."""
    run(turns(1))  # tasks may go on from here
    monkeypatch.setattr(Sessions, "patch", monkeypatch)
    run_state_machine_as_test(
        Sessions,
        settings=settings(
            max_examples=200,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        ),
    )
