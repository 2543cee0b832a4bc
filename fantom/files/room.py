"""What offers to us may take in memory, and what of them gives way to new ones."""

from collections.abc import Sequence

from fantom.files.download import Download
from fantom.peers.peer import Peer
from fantom.protocol.limits import (
    MAX_OFFERS,
    MAX_OFFERS_WEIGHT,
    MAX_OFFERS_WEIGHT_FROM_ONE,
    MAX_OFFERS_WEIGHT_LET_IN,
)


def room_for(
    weight: int, peer: Peer, known: Sequence[Download]
) -> list[Download] | None:
    """Return who has to give way to so much more; None if that cannot be.

    Only what is over gives way, the oldest first.  Of whom only the settings let in no
    flood takes the room of friends, and of friends no one that of all others.
    """
    theirs = [each for each in known if each.peer is peer]
    alike = [each for each in known if each.peer.is_welcome is peer.is_welcome]
    if sum(not each.transfer.has_ended for each in theirs) >= MAX_OFFERS:
        return None
    most = MAX_OFFERS_WEIGHT if peer.is_welcome else MAX_OFFERS_WEIGHT_LET_IN
    leaving: list[Download] = []
    for group, bound in ((theirs, MAX_OFFERS_WEIGHT_FROM_ONE), (alike, most)):
        there = [each for each in group if each not in leaving]
        surplus = sum(each.transfer.weight for each in there) + weight - bound
        for each in there:
            if surplus > 0 and each.transfer.has_ended:
                surplus -= each.transfer.weight
                leaving.append(each)
        if surplus > 0:
            return None
    return leaving
