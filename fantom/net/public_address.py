"""Asking the outside under which address it sees us."""

import asyncio
import contextlib
import threading

from fantom.endpoint import parse_address
from fantom.errors import InvalidEndpoint

# The IPv6-only name: an answer over IPv4 would be of no use.
IPIFY = "https://api6.ipify.org"
SECONDS = 5.0
_LONGEST_ANSWER = 64


async def ask_public_address(url: str = IPIFY) -> str | None:
    """Return the address as `url` sees it, or None if it cannot be had in time."""
    answer: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
    # Not `to_thread`: at the end, the loop would wait for a server that dawdles.
    threading.Thread(target=_ask_for, args=(answer, url), daemon=True).start()
    try:
        return await asyncio.wait_for(answer, SECONDS)
    except TimeoutError:
        return None


def _ask_for(answer: "asyncio.Future[str | None]", url: str) -> None:
    address = _ask(url)
    with contextlib.suppress(AttributeError, RuntimeError):  # the loop has ended
        answer.get_loop().call_soon_threadsafe(_tell, answer, address)


def _tell(answer: "asyncio.Future[str | None]", address: str | None) -> None:
    if not answer.done():
        answer.set_result(address)


def _ask(url: str) -> str | None:
    # Importing requests takes 85 ms, and LAN mode never needs it.
    import requests  # noqa: PLC0415

    try:
        with requests.Session() as session:
            # A proxy would tell its own address, and learn that we ask.
            session.trust_env = False
            # The time-out is for each read; who dawdles is left to the caller.
            answer = session.get(
                url, timeout=SECONDS, stream=True, allow_redirects=False
            )
            text = next(answer.iter_content(_LONGEST_ANSWER), b"")
        is_answer = answer.status_code == requests.codes.ok
        return parse_address(text.decode()) if is_answer else None
    except (requests.RequestException, OSError, ValueError, InvalidEndpoint):
        return None
