"""SPAKE2: two who know the same password get the same key; one guess a try for others.

The package does not look at the length of what it gets, and takes the neutral element
in a spelling that is not its own: here only what an honest side sends goes in.
"""

from nacl.bindings import crypto_core_ed25519_is_valid_point

from fantom.errors import RemoteProtocolError

ELEMENT_BYTES = 33  # who sent it, then a point of Ed25519

_STARTER, _OTHER = b"A", b"B"


class Exchange:
    """One side of one exchange; a starter's element comes first."""

    def __init__(
        self, password: bytes, starter: bytes, other: bytes, *, is_starter: bool
    ) -> None:
        # Not for those who never use it: it takes a while to load.
        from spake2 import SPAKE2_A, SPAKE2_B  # noqa: PLC0415

        self._is_starter = is_starter
        make = SPAKE2_A if is_starter else SPAKE2_B
        self._side = make(password, idA=starter, idB=other)
        self.element: bytes = self._side.start()

    def key(self, element: bytes) -> bytes:
        """Return the key, which is the other's too if the passwords are the same.

        Raises:
            RemoteProtocolError: no honest side sends that element.
        """
        from spake2 import SPAKEError  # noqa: PLC0415 - as above

        check_element(element, from_starter=not self._is_starter)
        try:
            return bytes(self._side.finish(element))
        except SPAKEError as error:
            raise RemoteProtocolError("our own element came back") from error


def check_element(element: bytes, *, from_starter: bool) -> None:
    """Pass only a point of the main subgroup in its one spelling, from that side.

    Raises:
        RemoteProtocolError: it is anything else.
    """
    side = _STARTER if from_starter else _OTHER
    is_whole = len(element) == ELEMENT_BYTES and element[:1] == side
    if not is_whole or not crypto_core_ed25519_is_valid_point(element[1:]):
        raise RemoteProtocolError("not an element of the other side")
