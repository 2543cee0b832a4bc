"""What to tell a person about messages: the part of `error_text` for those."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from fantom.errors import FantomError, NoReaction, NotSupported, NotYours


def not_yours_text(_error: NotYours) -> str:
    """Return whose words somebody can change."""
    return QCoreApplication.translate(
        "error_text",
        "That message is not yours. Only who wrote a message can change or delete it.",
    )


def not_supported_text(_error: NotSupported) -> str:
    """Return that the other side's program lacks something."""
    return QCoreApplication.translate(
        "error_text",
        "Their Fantom does not know that. Ask them to update it, then connect again.",
    )


def no_reaction_text(_error: NoReaction) -> str:
    """Return what a reaction is."""
    return QCoreApplication.translate(
        "error_text",
        "A reaction is one sign. Choose one, or answer with a message.",
    )


TEXTS: dict[type[FantomError], Callable[[Any], str]] = {
    NotYours: not_yours_text,
    NotSupported: not_supported_text,
    NoReaction: no_reaction_text,
}
