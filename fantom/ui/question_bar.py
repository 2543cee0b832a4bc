"""A question that waits for a yes or no, and is in nobody's way."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from fantom.identity.peer_ids import identity_of
from fantom.peers.admission import Admission
from fantom.peers.request import Action, Request, RequestKind
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.bar import Bar
from fantom.ui.names import claimed, not_known_text
from fantom.ui.pieces import Button, label, restyle, row
from fantom.ui.tab_strip import HOME
from fantom.ui.theme import Theme
from fantom.ui.trust_words import new_text
from fantom.ui.two_keys import TwoKeys
from fantom.ui.wire_words import short_fingerprint

_FOLDS_BELOW = 400


class QuestionBar(Bar):
    """Words on the left, three answers on the right; `_retranslate` says them."""

    chosen = Signal(object)  # an Action

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("question")
        self.accept_button = self._answer(Action.ACCEPT, "primary")
        self.decline_button = self._answer(Action.DECLINE)
        self.block_button = self._answer(Action.BLOCK)
        self.count = label("", "small")
        self.detail.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        self.answers = row(self.accept_button, self.decline_button, self.block_button)
        self.answers.insertWidget(0, self.count)
        self.answers.addStretch(1)
        self.lay_out(self.answers)

    def _answer(self, action: Action, look: str = "") -> Button:
        button = Button("", look, "small")
        button.clicked.connect(partial(self.chosen.emit, action))
        return button


class RequestBar(QuestionBar):
    """Who wants to come in; the oldest first.

    Above a chat in a low window it is one line, until the person wants to answer.
    """

    unfolded = Signal(bool)  # whether it takes more than that line, as wanted

    def __init__(self, admission: Admission, theme: Theme) -> None:
        super().__init__(theme)
        self._admission = admission
        self.detail.setFont(theme.fonts.mono("small"))
        self._compares = self._is_above_chat = False
        self._is_unfolded = self._was_folded = False
        self._first = ""  # the id of who is shown
        self.unfold = Button("", "", "small")
        self.unfold.clicked.connect(self._unfold)
        self.answers.insertWidget(self.answers.count() - 1, self.unfold)
        self.keys = TwoKeys(theme)
        self.words.addWidget(self.keys)
        self.chosen.connect(self._answer_first)
        admission.asked.connect(self.refresh)
        admission.changed.connect(self.refresh)
        admission.ended.connect(self.refresh)
        self._retranslate()

    def _retranslate(self) -> None:
        self.accept_button.setText(self.tr("Accept"))
        self.decline_button.setText(self.tr("Decline"))
        self.block_button.setText(self.tr("Block"))
        self.unfold.setText(self.tr("Answer…"))
        self.refresh()

    @property
    def requests(self) -> list[Request]:
        """The strangers who wait."""
        return [
            request
            for request in self._admission.requests
            if request.kind is RequestKind.CONNECTION
        ]

    def refresh(self) -> None:
        """Show the oldest question, or nothing."""
        requests = self.requests
        self.setVisible(bool(requests))
        first = requests[0].id if requests else ""
        if first != self._first:
            self._first = first
            self._fold()
        if not requests:
            return
        self._show(requests[0])
        several = len(requests) > 1
        self.count.setText(self.tr("1 of {count}").format(count=len(requests)))
        self.count.setVisible(several)

    def give_way(self, tab_id: str) -> None:
        """Another tab is in front: a chat needs the room, and Home scrolls."""
        self._is_above_chat = tab_id != HOME
        self._fold()
        self.refresh()

    @property
    def is_folded(self) -> bool:
        """Whether it is one line only."""
        is_low = self.window().height() < self.theme.px(_FOLDS_BELOW)
        return self._is_above_chat and is_low and not self._is_unfolded

    @property
    def is_narrow(self) -> bool:
        """One line has its button beside it."""
        return super().is_narrow and not self.is_folded

    def _fold(self) -> None:
        if self._is_unfolded:
            self._is_unfolded = False
            self.unfolded.emit(False)

    def _unfold(self) -> None:
        self._is_unfolded = True
        self.unfolded.emit(True)
        self.refresh()
        (self.decline_button if self._compares else self.accept_button).setFocus()

    def _show(self, request: Request) -> None:
        is_folded = self.is_folded
        self.title.setText(self._line(request) if is_folded else self._title(request))
        facts = [str(request.endpoint)]
        if request.name and not request.resembled:
            facts.append(claimed(request.name))
        facts += self._known_by(request)
        if request.held:
            facts.append(self.tr("%n message(s) waiting", "", len(request.held)))
        self.detail.setText(" · ".join(facts))
        self.setAccessibleName(f"{self.title.text()}: {self.detail.text()}")
        self._compare(request)

    def _title(self, request: Request) -> str:
        if not request.resembled:
            return self.tr("Someone wants to write to you")
        words = self.tr(
            "Someone who calls themselves {name}, and is not the {known} you know"
        )
        known = bounded(request.resembled[0].petname, MOST_NAME)
        return words.format(name=bounded(request.name, MOST_NAME), known=known)

    def _line(self, request: Request) -> str:
        words = self.tr("Someone wants to write to you")
        if not request.resembled:
            return words
        return f"{words} ({not_known_text(request.resembled[0])})"

    def _known_by(self, request: Request) -> list[str]:
        identity = identity_of(request.peer_id)
        if identity is None:
            return [self.tr("legacy, not verifiable")]
        facts = [f"Fantom/{request.protocol}"]
        if not request.resembled:  # else all of it stands below
            key = self.tr("key {key}").format(key=short_fingerprint(identity))
            facts.append(key)
        return [*facts, new_text(), self.tr("no invitation")]

    def arrange(self) -> None:
        """Leave out the keys where there is little room."""
        super().arrange()
        is_folded, before = self.is_folded, self._was_folded
        if is_folded != before:
            self._was_folded = is_folded
            self.refresh()
        for part in (self.accept_button, self.decline_button, self.block_button):
            part.setHidden(is_folded)
        self.unfold.setVisible(is_folded)
        self.detail.setHidden(is_folded)
        self.keys.shorten(short=not self.is_wide)
        self.keys.setVisible(self._compares and not self.is_low)

    def _compare(self, request: Request) -> None:
        """Show both keys, and advise against a yes, if the name is a known one's."""
        identity, is_odd = identity_of(request.peer_id), bool(request.resembled)
        self._compares = is_odd
        self.arrange()
        if is_odd and identity is not None:
            self.keys.compare(request.name, identity, request.resembled)
            self.setAccessibleDescription(self.keys.spoken())
        else:
            self.setAccessibleDescription("")
        restyle(self, "tone", "bad" if is_odd else "")
        first, last = self.accept_button, self.decline_button
        if is_odd:
            first, last = last, first
        restyle(first, "look", "primary")
        restyle(last, "look", "")
        if self.answers.indexOf(first) > self.answers.indexOf(last):
            self.answers.insertWidget(self.answers.indexOf(last), first)
            self.setTabOrder(first, last)
            self.setTabOrder(last, self.block_button)

    def _answer_first(self, action: Action) -> None:
        if requests := self.requests:
            self._admission.answer(requests[0].id, action)


class LegacyBar(QuestionBar):
    """Whether the legacy wire is good enough for one peer."""

    def __init__(self, admission: Admission, peer_id: str, theme: Theme) -> None:
        super().__init__(theme)
        self._admission = admission
        self._peer_id = peer_id
        self.count.hide()
        self.chosen.connect(self._answer_it)
        admission.asked.connect(self.refresh)
        admission.ended.connect(self.refresh)
        self._retranslate()
        self.refresh()

    def _retranslate(self) -> None:
        self.accept_button.setText(self.tr("Write anyway"))
        self.decline_button.setText(self.tr("Don't send"))
        self.block_button.setText(self.tr("Block"))
        self.title.setText(self.tr("Your message waits for you"))
        self.detail.setText(
            self.tr(
                "This side, or someone on the path, speaks only the legacy wire: "
                "anyone could be reading."
            )
        )
        self.setAccessibleName(self.detail.text())

    def arrange(self) -> None:
        """Leave out the title where there is little room: the detail is the point."""
        super().arrange()
        self.title.setVisible(not self.is_low)

    def refresh(self) -> None:
        """Show whether there is a question."""
        self.setVisible(self._request() is not None)

    def _request(self) -> Request | None:
        return self._admission.find(RequestKind.LEGACY, self._peer_id)

    def _answer_it(self, action: Action) -> None:
        if request := self._request():
            self._admission.answer(request.id, action)
