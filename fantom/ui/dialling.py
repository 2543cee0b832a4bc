"""One attempt at a time to reach somebody, which never blocks the window."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from fantom.errors import FantomError
from fantom.identity.person import Person
from fantom.node import Node
from fantom.peers.goal import Goal
from fantom.peers.peer import Peer


class Dialling(QObject):
    """Keeps the task that dials, and tells how it went."""

    started = Signal(str)  # what is dialled
    ended = Signal()  # in whatever way; before one of the next two
    reached = Signal(object)  # a Peer
    failed = Signal(object)  # a FantomError

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._node = node
        self._task: asyncio.Task[Peer] | None = None
        self._shown, self._goal = "", Goal(())  # of the last attempt

    @property
    def busy(self) -> bool:
        """Whether an attempt is under way."""
        return self._task is not None

    def start(self, text: str) -> None:
        """Dial what a person typed, unless an attempt is under way."""
        self._begin(text, lambda: self._node.goals.of_text(text))

    def start_person(self, person: Person) -> None:
        """Likewise somebody whom we know, where they were last, expecting their key."""
        name = person.petname or person.name
        self._begin(name, lambda: self._node.goals.of_person(person))

    def start_peer(self, peer: Peer) -> None:
        """Likewise somebody whom we met in this run; their key is expected again."""
        place = str(peer.endpoint)
        if peer.identity is None:
            self.start(place)
        else:
            self._begin(place, lambda: self._goal_of(peer))

    def insist(self) -> None:
        """Dial once more where another key answered: the person wants whoever it is."""
        self._begin(self._shown, self._goal.whoever)

    def cancel(self) -> None:
        """Give up; nothing is said about it."""
        if self._task is not None:
            self._task.cancel()

    def _goal_of(self, peer: Peer) -> Goal:
        """Return where the peer may be; if it is named, another key is a question."""
        assert peer.identity is not None, "a legacy peer is dialled by its address"
        goal = self._node.goals.of_peer(peer)
        person = self._node.me.people.get(peer.identity)
        if person is None or not person.petname:
            return goal
        return replace(goal, identity=None, pinned=person)

    def _begin(self, shown: str, find_goal: Callable[[], Goal]) -> None:
        if self._task is None:
            self._shown = shown
            self._task = asyncio.ensure_future(self._dial(find_goal))
            self._task.add_done_callback(self._on_done)
            self.started.emit(shown)

    async def _dial(self, find_goal: Callable[[], Goal]) -> Peer:
        self._goal = find_goal()
        return await self._node.dial(self._goal)

    def _on_done(self, task: asyncio.Task[Peer]) -> None:
        self._task = None
        self.ended.emit()
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            self.reached.emit(task.result())
        elif isinstance(error, FantomError):
            self.failed.emit(error)
        else:
            raise error
