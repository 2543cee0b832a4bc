"""What can be done with one line of a conversation."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from fantom.i18n.shown import shown_line

_LONGEST = 40
_MOST_LINKS = 5


class MessageMenu(QMenu):
    """Offers only what is possible; whoever opens it says what each entry does."""

    def offer(self, words: str, does: object, key: str = "") -> None:
        """Add an entry."""
        action = self.addAction(words)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(does)

    def offer_links(self, links: list[str], opens: object) -> None:
        """Add an entry for each link, up to a few."""
        if not links:
            return
        self.addSeparator()
        words = QCoreApplication.translate("MessageMenu", "Open {link}…")
        for link in links[:_MOST_LINKS]:
            shown = shown_line(link)
            short = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
            text = words.format(link=short).replace("&", "&&")
            self.offer(text, partial(_call, opens, link))


def _call(opens: object, link: str, _is_checked: object = None) -> None:
    assert callable(opens), "a slot"
    opens(link)
