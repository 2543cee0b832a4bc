"""A comparison of keys as people see it."""

from dataclasses import dataclass

from fantom.errors import VerificationFailed, VerificationRefused
from fantom.identity.peer_ids import short_id
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.peers.peer import Peer
from fantom.protocol.runs import Run


@dataclass(frozen=True, slots=True)
class Verification:
    """How far it is now.

    `run` is its id, empty for a number; `pictures` are numbers of
    `fantom.i18n.sas_words`, once they may be compared; `question` is what both answer,
    in the words of whoever began.  `ending` says why it failed, `is_ended_by_us`
    whether we found that out or wanted it.
    """

    peer: Peer
    run: str
    method: Method
    stage: Stage
    is_ours: bool = True  # we began it
    pictures: tuple[int, ...] = ()
    question: str = ""
    ending: Ending | None = None
    is_ended_by_us: bool = False

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to do."""
        return self.stage in {Stage.VERIFIED, Stage.FAILED}

    @property
    def problem(self) -> VerificationFailed | None:
        """What to tell about a failed one."""
        return None if self.ending is None else VerificationFailed(self.ending)


def seen(peer: Peer, run: Run) -> Verification:
    """Return what people see of a run."""
    return Verification(
        peer,
        short_id(run.id),
        run.method,
        run.stage,
        run.is_ours,
        run.pictures,
        run.question,
        run.ending,
        run.is_ended_by_us,
    )


def comparable(peer: Peer) -> bytes:
    """Return the identity of somebody whose keys can be compared.

    Raises:
        VerificationRefused: their wire has none, or they are blocked.
    """
    if peer.identity is None:
        raise VerificationRefused(Refusal.LEGACY)
    if peer.trust is Trust.BLOCKED:
        raise VerificationRefused(Refusal.BLOCKED)
    return peer.identity
