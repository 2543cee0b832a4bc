"""Asking the outside under which address it sees us."""

import asyncio

from fantom.endpoint import parse_address
from fantom.errors import InvalidEndpoint

# The IPv6-only name: an answer over IPv4 would be of no use.
IPIFY = "https://api6.ipify.org"
SECONDS = 5.0
_LONGEST_ANSWER = 64


async def ask_public_address(url: str = IPIFY) -> str | None:
    """Return the address as `url` sees it, or None if it cannot be had."""
    return await asyncio.to_thread(_ask, url)


def _ask(url: str) -> str | None:
    # Importing requests takes 85 ms, and LAN mode never needs it.
    import requests  # noqa: PLC0415

    session = requests.Session()
    # A proxy would tell its own address, and learn that we ask.
    session.trust_env = False
    try:
        with session.get(url, timeout=SECONDS, stream=True) as answer:
            answer.raise_for_status()
            text = answer.raw.read(_LONGEST_ANSWER, decode_content=True)
        return parse_address(text.decode())
    except (requests.RequestException, OSError, ValueError, InvalidEndpoint):
        return None
