"""How long what is said in a chat lasts, which takes two to agree on.

Each proposal has a round, one higher than any that its author knows of.  Of those that
the other one agreed to, the highest counts, and of two in one round that of the smaller
identity.  So both know the same once both have heard all, in whatever order.
"""

from msgspec import Struct

from fantom.chat.entry import Author
from fantom.protocol.limits import MAX_ROUND
from fantom.protocol.messages import Disappear


class Proposal(Struct, frozen=True):
    """How long it should last from now on, in seconds; 0 is for good."""

    round: int
    by: Author
    seconds: int


class Agreement:
    """What both agreed on, and what one of both proposes instead."""

    def __init__(self, *, is_first: bool) -> None:
        self._is_first = is_first  # whether ours is the smaller identity
        self._round = 0
        self._ours: dict[int, int] = {}  # the seconds that we proposed, by round
        self._latest = self._agreed = Proposal(0, Author.PEER, 0)
        self.seconds = 0  # how long what is said now lasts; 0 is for good

    @property
    def proposal(self) -> Proposal | None:
        """What waits for a yes, ours or theirs."""
        is_newer = self._rank(self._latest) > self._rank(self._agreed)
        is_other = self._latest.seconds != self._agreed.seconds
        return self._latest if is_newer and is_other else None

    def want(self, seconds: int) -> Disappear | None:
        """Return what to say: a proposal, or a yes to theirs; None if it is said."""
        proposal = self.proposal
        if proposal is None:
            return None if seconds == self.seconds else self._propose(seconds)
        if proposal.seconds != seconds:
            return self._propose(seconds)
        return self._agree(proposal) if proposal.by is Author.PEER else None

    def hear(self, said: Disappear) -> None:
        """Note what the other one proposes, or agrees to."""
        self._round = max(self._round, said.round)
        if not said.agreed:
            self._put(Proposal(said.round, Author.PEER, said.seconds))
        elif self._ours.get(said.round) == said.seconds:
            self._enforce(Proposal(said.round, Author.ME, said.seconds))

    def repeated(self) -> Disappear | None:
        """Return what to say to one who may have forgotten all, if anything."""
        proposal = self.proposal
        if proposal is None or proposal.by is Author.PEER:
            proposal = self._agreed
        if proposal.round == 0:
            return None
        self._ours[proposal.round] = proposal.seconds
        return Disappear(proposal.seconds, agreed=False, round=proposal.round)

    def _propose(self, seconds: int) -> Disappear:
        self._round = min(self._round + 1, MAX_ROUND)
        self._ours[self._round] = seconds
        self._put(Proposal(self._round, Author.ME, seconds))
        return Disappear(seconds, agreed=False, round=self._round)

    def _agree(self, proposal: Proposal) -> Disappear:
        self._enforce(proposal)
        return Disappear(proposal.seconds, agreed=True, round=proposal.round)

    def _put(self, proposal: Proposal) -> None:
        self._latest = max(self._latest, proposal, key=self._rank)

    def _enforce(self, proposal: Proposal) -> None:
        self._agreed = max(self._agreed, proposal, key=self._rank)
        self.seconds = self._agreed.seconds
        lowest = self._agreed.round
        self._ours = {key: self._ours[key] for key in self._ours if key >= lowest}

    def _rank(self, proposal: Proposal) -> tuple[int, bool]:
        return proposal.round, (proposal.by is Author.ME) == self._is_first
