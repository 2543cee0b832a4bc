"""Every setting, declared once: key, kind, default and what it means."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from fantom.endpoint import (
    DEFAULT_PORT,
    HIGHEST_PORT,
    LOWEST_PORT,
    is_global_unicast,
    parse_address,
)
from fantom.errors import InvalidEndpoint, SettingInvalid, SettingUnknown

MAX_NAME = 64
MAX_TEXT = 256
MAX_TEXTS = 1000  # tomlkit takes seconds for some thousands
MAX_SHOWN = 80
MAX_GEOMETRY = 64
MOST_MINUTES = 1440  # a day
MOST_MEBIBYTES = 8_388_608  # 8 TiB
LEAST_SCALE, MOST_SCALE = 80, 200

Value = str | int | bool | list[str]


# What values there are.  Another kind is another class with these three.


class Kind(ABC):
    """What a setting can be."""

    @property
    @abstractmethod
    def expected(self) -> str:
        """The values that it takes, in signs rather than in a language."""

    @abstractmethod
    def check(self, value: object) -> Value:
        """Return the value if the setting can take it.  Raises ValueError."""

    def parse(self, text: str) -> object:
        """Return what a text means; nonsense as it is, for `check` to refuse."""
        return text


class Text(Kind):
    """A text of at most so many bytes of UTF-8."""

    def __init__(self, most: int = MAX_TEXT) -> None:
        self.most = most

    @property
    def expected(self) -> str:
        return f'"..." <= {self.most} B'

    def check(self, value: object) -> str:
        if not isinstance(value, str) or len(value.encode()) > self.most:
            raise ValueError
        return value


class Choice(Kind):
    """One of a few words."""

    def __init__(self, options: tuple[str, ...]) -> None:
        self.options = options

    @property
    def expected(self) -> str:
        return " | ".join(self.options)

    def check(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.options:
            raise ValueError
        return value


class AddressOr(Kind):
    """One of a few words, or an IPv6 address on the internet."""

    def __init__(self, options: tuple[str, ...]) -> None:
        self.options = options

    @property
    def expected(self) -> str:
        return " | ".join((*self.options, "IPv6"))

    def check(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError  # noqa: TRY004 - every refusal is the same
        if value in self.options:
            return value
        try:
            address = parse_address(value)
        except InvalidEndpoint:
            raise ValueError from None
        if not is_global_unicast(address):
            raise ValueError
        return address


class Integer(Kind):
    """A whole number between two bounds, which belong to it."""

    def __init__(self, lowest: int, highest: int) -> None:
        self.lowest, self.highest = lowest, highest

    @property
    def expected(self) -> str:
        return f"{self.lowest}-{self.highest}"

    def check(self, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError  # noqa: TRY004 - every refusal is the same
        if not self.lowest <= value <= self.highest:
            raise ValueError
        return value

    def parse(self, text: str) -> object:
        try:
            return int(text)
        except ValueError:
            return text


class YesNo(Kind):
    """Whether something is so."""

    @property
    def expected(self) -> str:
        return "true | false"

    def check(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError  # noqa: TRY004 - every refusal is the same
        return value

    def parse(self, text: str) -> object:
        return {"true": True, "false": False}.get(text, text)


class Texts(Kind):
    """A list of texts; as one text, they stand between commas."""

    def __init__(self, each: Text, most: int) -> None:
        self.each, self.most = each, most

    @property
    def expected(self) -> str:
        return f"[{self.each.expected}, ...] <= {self.most}"

    def check(self, value: object) -> list[str]:
        if not isinstance(value, list) or len(value) > self.most:
            raise ValueError
        return [self.each.check(item) for item in value]

    def parse(self, text: str) -> object:
        return [part.strip() for part in text.split(",") if part.strip()]


class Setting(NamedTuple):
    """One thing that a person can choose; `section` is its table in the file."""

    key: str
    kind: Kind
    default: Value
    meaning: str

    @property
    def section(self) -> str:
        return self.key.rpartition(".")[0]

    @property
    def name(self) -> str:
        return self.key.rpartition(".")[2]

    def check(self, value: object) -> Value:
        """Return the value as it is kept.  Raises SettingInvalid."""
        try:
            return self.kind.check(value)
        except ValueError:
            raise SettingInvalid(self.key, shown(value), self.kind.expected) from None


# The table: a new setting is a new entry here, and nothing else.

_SETTINGS = (
    Setting(
        "name",
        Text(MAX_NAME),
        "",
        "The name by which others see you; empty shows only your key.",
    ),
    Setting(
        "language",
        Choice(("system", "en", "ru", "sjn")),
        "system",
        "The language of the program; sjn is Sindarin.",
    ),
    Setting(
        "sindarin_letters",
        Choice(("tengwar", "latin")),
        "tengwar",
        "The letters that Sindarin is written with; with a screen reader they are "
        "always Latin, for it cannot read Tengwar aloud.",
    ),
    Setting(
        "theme",
        Choice(("system", "dark", "light")),
        "system",
        "The colours of the window.",
    ),
    Setting(
        "identity.lock_minutes",
        Integer(0, MOST_MINUTES),
        0,
        "After so many minutes in which you use neither keys nor mouse, your kept "
        "identity is locked and all conversations end, even if something was not "
        "sent; 0 never locks it.",
    ),
    Setting(
        "network.mode",
        Choice(("lan", "public")),
        "lan",
        "Whether you talk on your own network or over the internet.",
    ),
    Setting(
        "network.port",
        Integer(LOWEST_PORT, HIGHEST_PORT),
        DEFAULT_PORT,
        "The TCP port on which others reach you.",
    ),
    Setting(
        "network.public_address",
        AddressOr(("ask", "interface")),
        "ask",
        "Your address on the internet: ask asks ipify and compares its answer with "
        "your interfaces, interface takes theirs and asks nobody, or write it here.",
    ),
    Setting(
        "network.interface",
        Text(),
        "",
        "The network interface to use; empty takes the first that fits.",
    ),
    Setting(
        "connections.default_action",
        Choice(("accept", "prompt", "refuse")),
        "prompt",
        "What happens when somebody unknown wants to talk to you.",
    ),
    Setting(
        "connections.whitelist",
        Texts(Text(), MAX_TEXTS),
        [],
        "Addresses and keys that are let in without asking you.",
    ),
    Setting(
        "connections.legacy",
        Choice(("ask", "allow", "refuse")),
        "ask",
        "What happens when the other side speaks only the old, weaker protocol.",
    ),
    Setting(
        "files.default_action",
        Choice(("accept", "prompt", "refuse")),
        "prompt",
        "What happens when somebody offers you files.",
    ),
    Setting(
        "files.whitelist",
        Texts(Text(), MAX_TEXTS),
        [],
        "Keys of those whose files are taken without asking you.",
    ),
    Setting(
        "files.directory",
        Text(MAX_TEXT),
        "",
        "The folder for files that you receive; empty takes that for downloads.",
    ),
    Setting(
        "files.max_size",
        Integer(0, MOST_MEBIBYTES),
        100,
        "How large an offer may be, in MiB, to be taken without asking you.",
    ),
    Setting(
        "chat.send_with",
        Choice(("enter", "ctrl+enter")),
        "enter",
        "The keys that send a message.",
    ),
    Setting(
        "chat.time_format",
        Choice(("system", "24h", "12h")),
        "system",
        "How the time of a message is written.",
    ),
    Setting(
        "chat.notifications",
        Choice(("hidden", "sender", "full", "off")),
        "hidden",
        "How much a notification tells: that something came, who wrote, what they "
        "wrote, or nothing at all.",
    ),
    Setting(
        "chat.do_not_disturb",
        YesNo(),
        default=False,
        meaning="Nothing pops up, blinks or sounds; unread messages are still counted.",
    ),
    Setting(
        "chat.typing",
        YesNo(),
        default=False,
        meaning="Others see while you are writing to them.",
    ),
    Setting(
        "chat.read_receipts",
        YesNo(),
        default=False,
        meaning="Others see when you have read their messages.",
    ),
    Setting(
        "sounds.message",
        YesNo(),
        default=False,
        meaning="A short sound when a message comes that you do not see.",
    ),
    Setting(
        "sounds.request",
        YesNo(),
        default=False,
        meaning="A short sound when somebody wants to write to you, or to compare "
        "keys.",
    ),
    Setting(
        "window.text_scale",
        Integer(LEAST_SCALE, MOST_SCALE),
        100,
        "The size of all text, in percent of the usual size.",
    ),
    Setting(
        "window.tray",
        YesNo(),
        default=False,
        meaning="Closing the window keeps Fantom running, as an icon beside the clock.",
    ),
    Setting(
        "window.start_minimised",
        YesNo(),
        default=False,
        meaning="Fantom starts without opening its window.",
    ),
    Setting(
        "window.geometry",
        Text(MAX_GEOMETRY),
        "",
        "Where the window was when it was last closed; Fantom writes this itself.",
    ),
)

DECLARED: Mapping[str, Setting] = MappingProxyType({s.key: s for s in _SETTINGS})
SECTIONS = frozenset(setting.section for setting in _SETTINGS) - {""}


def declared(key: str) -> Setting:
    """Return the setting of that key.  Raises SettingUnknown."""
    if key not in DECLARED:
        raise SettingUnknown(key)
    return DECLARED[key]


def check_entry(key: str, value: object) -> Value:
    """Return the value as it is kept.  Raises SettingUnknown, SettingInvalid."""
    if key in SECTIONS:
        raise SettingInvalid(key, shown(value), f"[{key}]")
    return declared(key).check(value)


def shown(value: object) -> str:
    """Return the beginning of a value, to show to a person."""
    try:
        text = str(value)
    except (ValueError, RecursionError):  # numbers of thousands of digits
        text = "..."
    return text[:MAX_SHOWN].encode(errors="replace").decode()
