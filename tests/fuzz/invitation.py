"""A link that a person pastes, opens or scans, which anybody may have written.

The first byte says how it is made: as it stands, or (REPEAT) again and again.
"""

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT
from fantom.errors import InvalidInvitation
from fantom.identity.bounds import (
    MAX_INVITATION,
    MAX_NAME_BYTES,
    MAX_OTHER_ENDPOINTS,
)
from fantom.identity.invitation import (
    TOKEN_BYTES,
    Problem,
    format_invitation,
    is_invitation,
    parse_invitation,
)
from fantom.identity.keys import curve_key

PARSERS = {
    "fantom/identity/invitation.py": [
        *("is_invitation", "parse_invitation", "format_invitation"),
        *("_split", "_parameters", "_parse_place", "_parse_port"),
        *("_parse_key", "_parse_token", "_parse_name", "_encoded", "_decoded"),
    ]
}
REPEAT = 255
PROBLEMS = set(Problem)


def one_input(data):
    """What is read keeps to its bounds, and is written as what is read again."""
    times, text = (data[0] if data else 0), data[1:].decode(errors="surrogateescape")
    if times == REPEAT:
        text *= 1 + MAX_INVITATION // max(1, len(text))
    is_meant = is_invitation(text)
    try:
        invitation = parse_invitation(text)
    except InvalidInvitation as error:
        assert error.problem in PROBLEMS  # noqa: PT017 - one of many inputs
        return
    assert is_meant
    check(invitation)
    assert parse_invitation(format_invitation(invitation)) == invitation


def check(invitation):
    """Everything in it is such as the rest of the program takes for granted."""
    curve_key(invitation.identity)
    assert invitation.token is None or len(invitation.token) == TOKEN_BYTES
    assert len(invitation.name.encode()) <= MAX_NAME_BYTES
    assert 1 <= len(invitation.endpoints) <= 1 + MAX_OTHER_ENDPOINTS
    for endpoint in invitation.endpoints:
        assert LOWEST_PORT <= endpoint.port <= HIGHEST_PORT
        assert not endpoint.zone
