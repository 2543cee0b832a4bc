"""Addresses of pages and people inside a text, and where they really lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QUrl

from fantom.i18n.shown import shown_line

MOST_LINKS = 1_000
_LONGEST = 2_048
_SCHEMES = ("http", "https")
# What stands for a neutralised sign ends an address: nobody means it to be in one.
_SIGNS = r"[^\s<>\"`\u2400-\u2421\ufffd]"
_PAGE = rf"https?://{_SIGNS}+"
# Each part is bounded and begins at one place only, so the time is bounded too.
_MAIL = (
    r"(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}"
    r"@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?![\w-])"
)
_LINK = re.compile(rf"(?P<page>{_PAGE})|(?P<mail>{_MAIL})", re.IGNORECASE)
_TRAILING = ".,:;!?'*_~…”’»"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Link:
    """An address and where it stands in its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads, as the browser would read it and not as it looks."""

    url: QUrl
    host: str
    ascii_host: str  # as it travels; differs where letters are not Latin
    is_page: bool
    has_user: bool  # words before an @ that only look like the place

    @property
    def address(self) -> str:
        """All of it in ASCII: nothing in it can be turned around."""
        if not self.is_page:
            return self.url.path(QUrl.ComponentFormattingOption.FullyDecoded)
        return bytes(self.url.toEncoded().data()).decode("ascii", "replace")


def find_links(text: str) -> list[Link]:
    """Return the links of a text that was made fit to be shown."""
    return list(islice(_links(text), MOST_LINKS))


def destination(link: str) -> Destination | None:
    """Return where a link leads; None if it leads nowhere that may be opened."""
    if "://" not in link:
        return _mailbox(link)
    url = QUrl(link, QUrl.ParsingMode.TolerantMode)
    part = QUrl.ComponentFormattingOption
    host = url.host(part.FullyDecoded)
    if not url.isValid() or url.scheme() not in _SCHEMES or not host:
        return None
    return Destination(
        url,
        shown_line(host),
        url.host(part.FullyEncoded),
        is_page=True,
        has_user=bool(url.userInfo()),
    )


def _mailbox(link: str) -> Destination:
    address = link.removeprefix(link[:7]) if link[:7].lower() == "mailto:" else link
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address)
    host = address.rpartition("@")[2]
    return Destination(url, host, host, is_page=False, has_user=False)


def _links(text: str) -> Iterator[Link]:
    for match in _LINK.finditer(text):
        if match["mail"] is not None:
            yield Link(*match.span(), match[0])
        elif link := _page(match):
            yield link


def _page(match: re.Match[str]) -> Link | None:
    """Leave out what belongs to the sentence around it."""
    found = match[0]
    if len(found) > _LONGEST:
        return None
    found = _trimmed(found)
    if destination(found) is None:
        return None
    start = match.start()
    return Link(start, start + len(found), found)


def _trimmed(found: str) -> str:
    surplus = {
        close: found.count(close) - found.count(opening)
        for close, opening in _BRACKETS.items()
    }
    end = len(found)
    while end and (found[end - 1] in _TRAILING or surplus.get(found[end - 1], 0) > 0):
        end -= 1
        if found[end] in surplus:
            surplus[found[end]] -= 1
    return found[:end]
