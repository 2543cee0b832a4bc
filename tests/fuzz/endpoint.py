"""What a person pastes, which somebody else may have written."""

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT, parse_address, parse_endpoint
from fantom.errors import InvalidEndpoint

PARSERS = {
    "fantom/endpoint.py": [
        *("parse_endpoint", "parse_address", "_split", "_is_ipv6"),
        *("_parse_host", "_what_else", "_parse_port"),
        *("Endpoint.in_zone", "Endpoint.host", "Endpoint.__str__"),
    ]
}


def one_input(data):
    """What is read is shown so that it is read again as the same."""
    text = data.decode(errors="surrogateescape")
    for parse in (check_endpoint, parse_address):
        try:
            parse(text)
        except InvalidEndpoint as error:
            assert error.problem  # noqa: PT017 - one of many inputs


def check_endpoint(text):
    """Read it twice."""
    endpoint = parse_endpoint(text)
    assert LOWEST_PORT <= endpoint.port <= HIGHEST_PORT
    assert parse_endpoint(str(endpoint)) == endpoint
