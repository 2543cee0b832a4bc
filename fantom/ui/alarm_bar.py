"""A red bar that asks what to do about something that may be an attack."""

from PySide6.QtGui import QAccessible, QAccessibleEvent

from fantom.ui.bar import Bar
from fantom.ui.pieces import Button, Picture, row
from fantom.ui.theme import Theme


class AlarmBar(Bar):
    """A warning, and two answers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("notice")
        self.first, self.second = Button("", kind="small"), Button("", kind="small")
        answers = row(self.first, self.second, None)
        self.lay_out(answers, Picture("warning", theme, 18, "bad"))

    def arrange(self) -> None:
        """Leave out what can be read elsewhere where there is little room."""
        super().arrange()
        self.detail.setVisible(self.has_room)

    @property
    def has_room(self) -> bool:
        """Whether the detail can be said, too."""
        return not self.is_low

    def say(self, title: str, detail: str) -> None:
        """Say what happened, and what to do."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")

    def appear(self) -> None:
        """Come into sight, and be heard of once."""
        if not self.isHidden():
            return
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
