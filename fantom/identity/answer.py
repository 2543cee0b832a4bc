"""What somebody types as the answer to a question, so that both type the same."""

from unicodedata import normalize

from fantom.errors import VerificationRefused
from fantom.identity.verification import Refusal


def answer_bytes(text: str) -> bytes:
    """Return an answer without what people do not mean: case, blanks, look of letters.

    Raises:
        VerificationRefused: nothing is left.
    """
    # Qt can hand over half a pair, which no UTF-8 can carry.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    folded = normalize("NFKC", normalize("NFKC", whole).casefold())
    answer = " ".join(folded.split())
    if not answer:
        raise VerificationRefused(Refusal.EMPTY)
    return answer.encode()
