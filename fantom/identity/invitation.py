"""An invitation: where somebody is, which key answers there, and a token to come in.

    fantom:[2001:db8::7]:31488?key=...&name=Bob&token=...&at=[2001:db8::8]:31488

It is read from whatever a person pastes, opens or scans, so anybody may have written
it.  Who dials decides about loopback, and what shows a name about its letters.
Source: docs/PROTOCOL.md, section 5.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote, unquote_to_bytes

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT, Endpoint, parse_address
from fantom.errors import InvalidEndpoint, InvalidInvitation, RemoteProtocolError
from fantom.identity.bounds import (
    MAX_INVITATION,
    MAX_NAME_BYTES,
    MAX_OTHER_ENDPOINTS,
)
from fantom.identity.keys import IDENTITY_BYTES, curve_key

TOKEN_BYTES = 16


class Problem(StrEnum):
    """Why a text is no invitation; `fantom.i18n.invitation_error_text` knows them."""

    TOO_LONG = "too-long"
    NOT_ONE = "not-one"
    ADDRESS = "address"
    PORT = "port"
    KEY = "key"
    TOKEN = "token"  # noqa: S105 - that there is something wrong with one
    NAME = "name"
    DUPLICATE = "duplicate"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who answers, where (the first place is the best one), and what lets us in."""

    identity: bytes
    endpoints: tuple[Endpoint, ...]
    name: str = ""
    token: bytes | None = field(default=None, repr=False)


_SCHEME = re.compile(r"\s*+<?\s*+fantom:", re.IGNORECASE)
_WHOLE = re.compile(
    r"fantom:(?://)?(?P<place>[!->@-~]*)(?:\?(?P<rest>[!-~]*))?",
    re.IGNORECASE | re.ASCII,
)
# Brackets and colons come percent-encoded from systems that take the link for a path.
_ENCODED_COLON = re.compile("%3A", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:\[|%5B)(?P<address>[0-9a-f:.]+)(?:%[^\[\]]*)?(?:\]|%5D)(?P<port>.*)",
    re.IGNORECASE | re.ASCII,
)
_PORT = re.compile(r":(?P<number>[0-9]{1,5})", re.ASCII)
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)
_BROKEN_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LINE_BREAKS = str.maketrans("", "", "\r\n")  # mail programs wrap a long link
_ONCE = ("key", "name", "token")


def is_invitation(text: str) -> bool:
    """Whether somebody meant this text to be an invitation; it may be a broken one."""
    return _SCHEME.match(text[:MAX_INVITATION].translate(_LINE_BREAKS)) is not None


def parse_invitation(text: str) -> Invitation:
    """Return the invitation that a text is.

    White space around it, `<...>` and line breaks in it are passed over. Parameters
    that we do not know are ignored, even when there are several of one name.

    Raises:
        InvalidInvitation: with the `Problem`.
    """
    place, values = _split(text)
    identity = _parse_key(values)
    endpoints = [_parse_place(each) for each in (place, *values["at"])]
    return Invitation(
        identity,
        tuple(dict.fromkeys(endpoints)),  # nobody is made to dial one place often
        _parse_name(values),
        _parse_token(values),
    )


def format_invitation(invitation: Invitation) -> str:
    """Return the text that is read as this invitation, places without their zones."""
    first, *others = (str(each.unzoned) for each in invitation.endpoints)
    parts = [f"key={_encoded(invitation.identity)}"]
    if invitation.name:
        parts.append(f"name={quote(invitation.name, safe='')}")
    if invitation.token is not None:
        parts.append(f"token={_encoded(invitation.token)}")
    parts += [f"at={other}" for other in others]
    return f"fantom:{first}?{'&'.join(parts)}"


def _split(text: str) -> tuple[str, dict[str, list[str]]]:
    """Return the first place, and the values of every parameter that we know."""
    if len(text) > MAX_INVITATION:
        raise InvalidInvitation(Problem.TOO_LONG)
    link = text.strip()
    if link.startswith("<") and link.endswith(">"):
        link = link[1:-1]
    match = _WHOLE.fullmatch(link.translate(_LINE_BREAKS).strip())
    if match is None:
        raise InvalidInvitation(Problem.NOT_ONE)
    values: dict[str, list[str]] = {"at": [], **{name: [] for name in _ONCE}}
    for name, value in _parameters(match["rest"] or ""):
        if name in values:
            values[name].append(value)
    if any(len(values[name]) > 1 for name in _ONCE):
        raise InvalidInvitation(Problem.DUPLICATE)
    if len(values["at"]) > MAX_OTHER_ENDPOINTS:
        raise InvalidInvitation(Problem.TOO_MANY)
    return match["place"], values


def _parameters(rest: str) -> Iterator[tuple[str, str]]:
    for part in rest.split("&"):
        name, _, value = part.partition("=")
        yield name, value


def _parse_place(text: str) -> Endpoint:
    """Return a place without a zone: a name of theirs means nothing here."""
    match = _PLACE.fullmatch(_ENCODED_COLON.sub(":", text))
    if match is None:
        raise InvalidInvitation(Problem.ADDRESS)
    try:
        address = parse_address(match["address"])
    except InvalidEndpoint:
        raise InvalidInvitation(Problem.ADDRESS) from None
    return Endpoint(address, _parse_port(match["port"]))


def _parse_port(text: str) -> int:
    if match := _PORT.fullmatch(text):
        number = int(match["number"])
        if LOWEST_PORT <= number <= HIGHEST_PORT:
            return number
    raise InvalidInvitation(Problem.PORT)


def _parse_key(values: dict[str, list[str]]) -> bytes:
    identity = _decoded("".join(values["key"]))
    if identity is None or len(identity) != IDENTITY_BYTES:
        raise InvalidInvitation(Problem.KEY)
    try:
        curve_key(identity)
    except RemoteProtocolError:
        raise InvalidInvitation(Problem.KEY) from None
    return identity


def _parse_token(values: dict[str, list[str]]) -> bytes | None:
    if not values["token"]:
        return None
    token = _decoded(values["token"][0])
    if token is None or len(token) != TOKEN_BYTES:
        raise InvalidInvitation(Problem.TOKEN)
    return token


def _parse_name(values: dict[str, list[str]]) -> str:
    written = "".join(values["name"])
    raw = unquote_to_bytes(written)
    if _BROKEN_PERCENT.search(written) or len(raw) > MAX_NAME_BYTES:
        raise InvalidInvitation(Problem.NAME)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise InvalidInvitation(Problem.NAME) from None


def _encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


def _decoded(text: str) -> bytes | None:
    """Return what `_encoded` wrote; None where it would not have written that."""
    if not _BASE64URL.fullmatch(text) or len(text) % 4 == 1:
        return None
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return raw if _encoded(raw) == text else None
