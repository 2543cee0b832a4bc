"""What can stand below a text as what somebody thinks of it: one sign."""

from PySide6.QtCore import QTextBoundaryFinder

from fantom.protocol.limits import MAX_REACTION_BYTES


def is_reaction(text: str) -> bool:
    """Whether `text` is one sign, as people count, and can be seen."""
    if not text.strip() or len(text.encode()) > MAX_REACTION_BYTES:
        return False
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    return finder.toNextBoundary() == len(text.encode("utf-16-le")) // 2
