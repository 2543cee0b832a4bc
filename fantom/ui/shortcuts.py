"""Every key that does something, once: the window installs them, a page lists them."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Group(StrEnum):
    """Where a shortcut works."""

    WINDOW = "window"
    TABS = "tabs"
    CHAT = "chat"  # the tab installs them
    MESSAGE = "message"  # while the keyboard is in the list, which knows a few itself
    WRITING = "writing"  # the field knows them


class Shortcut(NamedTuple):
    """A few keys for one thing; a numbered one tells its slot which key it was."""

    what: str
    group: Group
    keys: tuple[str, ...]
    numbered: bool = False


TABLE = (
    Shortcut("next", Group.TABS, ("Ctrl+Tab", "Ctrl+PgDown")),
    Shortcut("previous", Group.TABS, ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    Shortcut(
        "tab",
        Group.TABS,
        tuple(f"Ctrl+{number}" for number in range(1, 9)),
        numbered=True,
    ),
    Shortcut("last", Group.TABS, ("Ctrl+9",)),
    Shortcut("all", Group.TABS, ("Ctrl+Shift+A",)),
    Shortcut("left", Group.TABS, ("Ctrl+Shift+PgUp",)),
    Shortcut("right", Group.TABS, ("Ctrl+Shift+PgDown",)),
    Shortcut("everywhere", Group.TABS, ("Ctrl+Shift+F",)),
    Shortcut("notes", Group.TABS, ("Ctrl+Shift+N",)),
    Shortcut("close", Group.TABS, ("Ctrl+W",)),
    Shortcut("find", Group.CHAT, ("Ctrl+F",)),
    Shortcut("older", Group.CHAT, ("F3",)),
    Shortcut("newer", Group.CHAT, ("Shift+F3",)),
    Shortcut("remember", Group.CHAT, ("Ctrl+D",)),
    Shortcut("verify", Group.CHAT, ("Ctrl+Shift+K",)),
    Shortcut("attach", Group.CHAT, ("Ctrl+O",)),
    Shortcut("timer", Group.CHAT, ("Ctrl+Shift+T",)),
    Shortcut("walk", Group.MESSAGE, ("Up", "Down")),
    Shortcut("offer", Group.MESSAGE, ("Shift+F10",)),
    Shortcut("answer", Group.MESSAGE, ("Ctrl+R",)),
    Shortcut("react", Group.MESSAGE, ("Ctrl+E",)),
    Shortcut("edit", Group.MESSAGE, ("F2",)),
    Shortcut("copy", Group.MESSAGE, ("Ctrl+C",)),
    Shortcut("copy-with-time", Group.MESSAGE, ("Ctrl+Shift+C",)),
    Shortcut("forward", Group.MESSAGE, ("Ctrl+Shift+S",)),
    Shortcut("answered", Group.MESSAGE, ("Return",)),
    Shortcut("button-before", Group.MESSAGE, ("Left",)),
    Shortcut("button-after", Group.MESSAGE, ("Right",)),
    Shortcut("delete", Group.MESSAGE, ("Del",)),
    Shortcut("send", Group.WRITING, ("Return", "Ctrl+Return")),
    Shortcut("break", Group.WRITING, ("Shift+Return",)),
    Shortcut("edit-last", Group.WRITING, ("Up",)),
    Shortcut("to-messages", Group.WRITING, ("Shift+Tab",)),
    Shortcut("drop", Group.WRITING, ("Esc",)),
    Shortcut("scroll", Group.WRITING, ("PgUp", "PgDown")),
    Shortcut("settings", Group.WINDOW, ("Ctrl+,",)),
    Shortcut("identity", Group.WINDOW, ("Ctrl+I",)),
    Shortcut("lock", Group.WINDOW, ("Ctrl+L",)),
    Shortcut("keys", Group.WINDOW, ("F1",)),
    Shortcut("quit", Group.WINDOW, ("Ctrl+Q",)),
    Shortcut("panic", Group.WINDOW, ("Ctrl+Shift+Del",)),
)


def group_text(group: Group) -> str:
    """Return the heading of a group."""
    match group:
        case Group.TABS:
            return QCoreApplication.translate("shortcuts", "Tabs")
        case Group.CHAT:
            return QCoreApplication.translate("shortcuts", "In a chat")
        case Group.MESSAGE:
            return QCoreApplication.translate("shortcuts", "On a message")
        case Group.WRITING:
            return QCoreApplication.translate("shortcuts", "While writing")
        case Group.WINDOW:
            return QCoreApplication.translate("shortcuts", "Fantom")


def shortcut_text(what: str) -> str:
    """Return what a shortcut does."""
    return {
        "next": QCoreApplication.translate("shortcuts", "Next tab"),
        "previous": QCoreApplication.translate("shortcuts", "Previous tab"),
        "tab": QCoreApplication.translate("shortcuts", "The tab at that place"),
        "last": QCoreApplication.translate("shortcuts", "The last tab"),
        "all": QCoreApplication.translate("shortcuts", "List of all tabs"),
        "left": QCoreApplication.translate("shortcuts", "Move the tab to the left"),
        "right": QCoreApplication.translate("shortcuts", "Move the tab to the right"),
        "everywhere": QCoreApplication.translate("shortcuts", "Search in all tabs"),
        "notes": QCoreApplication.translate("shortcuts", "Notes to yourself"),
        "close": QCoreApplication.translate(
            "shortcuts", "Close the tab and wipe its history"
        ),
        "find": QCoreApplication.translate("shortcuts", "Search in the chat"),
        "older": QCoreApplication.translate("shortcuts", "Older place found"),
        "newer": QCoreApplication.translate("shortcuts", "Newer place found"),
        "remember": QCoreApplication.translate(
            "shortcuts", "Remember the person, or rename them"
        ),
        "verify": QCoreApplication.translate("shortcuts", "Verify whose key it is"),
        "attach": QCoreApplication.translate("shortcuts", "Offer files"),
        "timer": QCoreApplication.translate("shortcuts", "Disappearing messages"),
        "walk": QCoreApplication.translate("shortcuts", "Go to another message"),
        "offer": QCoreApplication.translate(
            "shortcuts", "All that can be done with it, links too"
        ),
        "copy": QCoreApplication.translate("shortcuts", "Copy it, or what is marked"),
        "answer": QCoreApplication.translate("shortcuts", "Reply to it"),
        "react": QCoreApplication.translate("shortcuts", "React to it"),
        "edit": QCoreApplication.translate("shortcuts", "Edit it, if it is yours"),
        "copy-with-time": QCoreApplication.translate(
            "shortcuts", "Copy it with its time"
        ),
        "forward": QCoreApplication.translate("shortcuts", "Forward it to another tab"),
        "answered": QCoreApplication.translate(
            "shortcuts", "Go to what it is a reply to; press the button of files"
        ),
        "button-before": QCoreApplication.translate(
            "shortcuts", "The button of files before"
        ),
        "button-after": QCoreApplication.translate(
            "shortcuts", "The next button of files"
        ),
        "delete": QCoreApplication.translate(
            "shortcuts", "Delete it for both, if it is yours"
        ),
        "edit-last": QCoreApplication.translate(
            "shortcuts", "Edit your last message, in an empty field"
        ),
        "to-messages": QCoreApplication.translate("shortcuts", "Go to the messages"),
        "drop": QCoreApplication.translate("shortcuts", "Drop the reply or the edit"),
        "send": QCoreApplication.translate(
            "shortcuts", "Send, whichever you chose in the settings"
        ),
        "break": QCoreApplication.translate("shortcuts", "Begin a new line"),
        "scroll": QCoreApplication.translate("shortcuts", "Turn a page of the chat"),
        "settings": QCoreApplication.translate("shortcuts", "Settings"),
        "identity": QCoreApplication.translate("shortcuts", "Your identity"),
        "lock": QCoreApplication.translate(
            "shortcuts", "Lock your identity and end all conversations"
        ),
        "keys": QCoreApplication.translate("shortcuts", "This list"),
        "quit": QCoreApplication.translate("shortcuts", "Quit"),
        "panic": QCoreApplication.translate(
            "shortcuts", "Wipe everything and quit at once, without asking"
        ),
    }[what]


def keys_text(shortcut: Shortcut) -> list[str]:
    """Return the keys as they are written on this system's keyboards."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in shortcut.keys]
    return [f"{keys[0]} … {keys[-1][-1]}"] if shortcut.numbered else keys


def find(what: str) -> Shortcut:
    """Return the shortcut of that name."""
    return next(shortcut for shortcut in TABLE if shortcut.what == what)


def install(
    owner: QWidget,
    slots: Mapping[str, Callable[..., object]],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Let the keys in `owner` call the slots; a numbered one gets 0, 1, and so on."""
    for what, slot in slots.items():
        shortcut = find(what)
        for number, key in enumerate(shortcut.keys):
            called = partial(slot, number) if shortcut.numbered else slot
            installed = QShortcut(QKeySequence(key), owner, context=context)
            installed.activated.connect(called)
