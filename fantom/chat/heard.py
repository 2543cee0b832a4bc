"""What texts weigh in memory, and who has said too much."""

from collections.abc import Callable, Iterator

from fantom.chat.conversation import Conversation
from fantom.errors import TooMuchReceived
from fantom.peers.peer import PeerState
from fantom.protocol.limits import (
    MAX_HEARD,
    MAX_HEARD_FROM_ONE,
    MAX_HEARD_LET_IN,
    MAX_HEARD_QUIET,
)


class Heard:
    """Weighs what each peer says; the noisiest must go, not who spoke last.

    Whom only the settings let in share a small room together, so that no flood of
    theirs costs much: what the noisiest of them said is wiped.  What a peer says to
    whom a person said yes is never wiped; they are hung up on when all rooms are full.
    """

    def __init__(self) -> None:
        self._weights: dict[Conversation, int] = {}
        self._total = 0
        self._left_for_strangers = 0  # at least; counted anew when it is used up

    def has_room(self, talk: Conversation, weight: int) -> bool:
        """Weigh what is said in `talk`; False if it must not be kept.

        Somebody, not always who said it, may be hung up on.
        """
        if self._weights.get(talk, 0) + weight > MAX_HEARD_FROM_ONE:
            _hang_up(talk)
            return False
        self._add(talk, weight)
        if talk.peer.is_welcome:
            return self._make_room_for(talk, weight)
        return self._make_room_among_strangers(talk, weight)

    def note(self, talk: Conversation, weight: int) -> None:
        """Weigh a line that nobody said: who comes and goes fills memory too."""
        self._add(talk, weight)
        if not talk.peer.is_welcome:
            self._make_room_among_strangers(talk, weight)

    def forget(self, talk: Conversation) -> None:
        """Count nothing of `talk`: its texts are gone."""
        self._total -= self._weights.pop(talk, 0)

    def _add(self, talk: Conversation, weight: int) -> None:
        self._weights[talk] = self._weights.get(talk, 0) + weight
        self._total += weight

    def _make_room_for(self, talk: Conversation, weight: int) -> bool:
        if self._total <= MAX_HEARD:
            return True
        noisiest = self._noisiest(_is_online)
        if noisiest is None or self._weights[noisiest] <= MAX_HEARD_QUIET:
            return True
        _hang_up(noisiest)
        if noisiest is talk:
            self._add(talk, -weight)
        return noisiest is not talk

    def _make_room_among_strangers(self, talk: Conversation, weight: int) -> bool:
        self._left_for_strangers -= weight
        if self._left_for_strangers >= 0:
            return True
        while (left := MAX_HEARD_LET_IN - self._weight_of_strangers()) < 0:
            noisiest = self._noisiest(_is_stranger)
            assert noisiest is not None, "somebody said all that"
            noisiest.wipe_with_ids()
            self.forget(noisiest)
            _hang_up(noisiest)
            if noisiest is talk:
                return False
        self._left_for_strangers = left
        return True

    def _weight_of_strangers(self) -> int:
        return sum(self._weights[talk] for talk in self._those(_is_stranger))

    def _noisiest(self, which: Callable[[Conversation], bool]) -> Conversation | None:
        return max(self._those(which), key=self._weights.__getitem__, default=None)

    def _those(self, which: Callable[[Conversation], bool]) -> Iterator[Conversation]:
        return (talk for talk in self._weights if which(talk))


def _is_online(talk: Conversation) -> bool:
    return talk.peer.state is PeerState.ONLINE


def _is_stranger(talk: Conversation) -> bool:
    return not talk.peer.is_welcome


def _hang_up(talk: Conversation) -> None:
    talk.peer.hang_up(TooMuchReceived(talk.peer.id))
