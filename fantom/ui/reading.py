"""When the texts of a peer count as read, and whether the peer is told."""

from collections.abc import Callable
from dataclasses import dataclass

from fantom.chat.conversation import Conversation


@dataclass(frozen=True)
class Sight:
    """What the person has before them."""

    is_shown: bool  # the tab is in front
    is_active: bool  # the window has the keyboard
    at_end: bool  # the newest text is in view

    @property
    def is_read(self) -> bool:
        """Whether the newest text is read."""
        return self.is_shown and self.is_active and self.at_end


class Reading:
    """Tells the peer what was read, if the settings want it; else forgets it."""

    def __init__(
        self, conversation: Conversation, may_tell: Callable[[], bool]
    ) -> None:
        self._conversation, self._may_tell = conversation, may_tell

    def look(self, sight: Sight) -> None:
        """Something in sight has changed."""
        if not sight.is_read:
            return
        if not self._may_tell():
            self._conversation.forget_unread()
        elif self._conversation.peer.is_online:  # else it is told when they are back
            self._conversation.mark_read()
