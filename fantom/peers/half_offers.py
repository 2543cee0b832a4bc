"""Offers of files that have begun to come, on all links together."""

from collections.abc import Callable

from fantom.errors import RemoteProtocolError
from fantom.net.link import Link
from fantom.protocol.limits import MAX_OFFERS_WEIGHT, MAX_OFFERS_WEIGHT_LET_IN


class HalfOffers:
    """Hangs up on who began first, if they take more memory than whole ones may.

    Friends and those whom only the settings let in have bounds of their own.
    """

    def __init__(self, is_welcome: Callable[[Link], bool]) -> None:
        self._is_welcome = is_welcome
        self._begun: dict[Link, None] = {}  # in their order

    def note(self, link: Link) -> None:
        """Look at what that link holds now."""
        if not link.half_offer:
            self.forget(link)
            return
        self._begun.setdefault(link)
        is_welcome = self._is_welcome(link)
        alike = [each for each in self._begun if self._is_welcome(each) is is_welcome]
        most = MAX_OFFERS_WEIGHT if is_welcome else MAX_OFFERS_WEIGHT_LET_IN
        surplus = sum(each.half_offer for each in alike) - most
        for each in alike:
            if surplus > 0:
                surplus -= each.half_offer
                each.close(RemoteProtocolError("an offer that comes to no end"))

    def forget(self, link: Link) -> None:
        """It holds nothing any more."""
        self._begun.pop(link, None)
