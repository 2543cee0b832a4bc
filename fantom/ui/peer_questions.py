"""What is asked before something that one has with a peer is lost."""

from PySide6.QtWidgets import QWidget

from fantom.chat.conversation import Conversation
from fantom.peers.me import Keeping
from fantom.peers.peer import Peer
from fantom.ui.holding_words import how_long_text
from fantom.ui.names import marked_name
from fantom.ui.question import Question


class WipeQuestion(Question):
    """Whether to forget what was said."""

    def __init__(self, conversation: Conversation, parent: QWidget) -> None:
        super().__init__(parent)
        self._peer, self._waiting = conversation.peer, conversation.waiting
        self._loss = self.warn() if self._waiting else None
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(
            self.tr("Wipe the history with {name}?").format(
                name=marked_name(self._peer)
            ),
            self.tr(
                "It is gone from the memory of this computer. What the other side "
                "keeps is theirs."
            ),
        )
        if self._loss is not None:
            self._loss.setText(self._loss_words())
        self._no.setText(self.tr("Keep it"))
        self._yes.setText(self.tr("Wipe"))

    def _loss_words(self) -> str:
        count = self._waiting
        if self._peer.identity is None:
            return self.tr("%n message(s) not sent yet will be lost.", "", count)
        return self.tr("%n message(s) not delivered yet will be lost.", "", count)


class BlockQuestion(Question):
    """Whether to keep a peer out."""

    def __init__(self, peer: Peer, keeping: Keeping, parent: QWidget) -> None:
        super().__init__(parent)
        self._peer, self._keeping = peer, keeping
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        title = self.tr("Block {name}?").format(name=marked_name(self._peer))
        self.say(title, self._consequence())
        self._no.setText(self.tr("Cancel"))
        self._yes.setText(self.tr("Block"))

    def _consequence(self) -> str:
        if self._peer.identity is None:
            return self.tr(
                "The connection is closed, and nobody from this address comes in "
                "until Fantom is started again. Connecting to them lifts it."
            )
        does = self.tr(
            "The connection is closed, and this key comes in no more. To them you look "
            "absent. Connecting to them lifts it."
        )
        return f"{does} {how_long_text(self._keeping)}"
