"""What to tell about comparing keys: the part of `error_text` for that."""

from PySide6.QtCore import QCoreApplication

from fantom.errors import VerificationFailed, VerificationRefused


def refused_text(error: VerificationRefused) -> str:
    """Return why nothing is compared; `reason` is a `Refusal`."""
    reason = error.reason
    return _cannot(reason) or _not_as_asked(reason) or _no_number(reason)


def _cannot(reason: str) -> str:
    """Return why they, or we, cannot compare; empty for what our person can mend."""
    match reason:
        case "legacy":
            return QCoreApplication.translate(
                "error_text",
                "They use the old wire, which has no keys to compare. Ask them to "
                "use Fantom.",
            )
        case "offline":
            return QCoreApplication.translate(
                "error_text",
                "They are not connected, and keys are compared while both are here. "
                "Reconnect, then begin again.",
            )
        case "unsupported":
            return QCoreApplication.translate(
                "error_text",
                "Their Fantom cannot compare keys yet. Ask them for a newer one, or "
                "compare safety numbers when you meet.",
            )
        case "limit":
            return QCoreApplication.translate(
                "error_text",
                "Three comparisons with them have failed, so Fantom offers no more "
                "until it is started anew. Compare safety numbers when you meet, or "
                "block them.",
            )
        case "limit-in-all":
            return QCoreApplication.translate(
                "error_text",
                "Ten shared secrets have failed, so Fantom takes no more until it "
                "is started anew: somebody may be guessing. Compare pictures "
                "instead.",
            )
    return ""


def _not_as_asked(reason: str) -> str:
    """Return what our person can mend; empty for the rest."""
    match reason:
        case "blocked":
            return QCoreApplication.translate(
                "error_text",
                "You have blocked them. Unblock them first, if you want to compare "
                "keys.",
            )
        case "busy":
            return QCoreApplication.translate(
                "error_text",
                "You are comparing keys with them already. Finish that first.",
            )
        case "empty":
            return QCoreApplication.translate(
                "error_text",
                "The answer is empty. Type what only you two know.",
            )
        case "question":
            return QCoreApplication.translate(
                "error_text",
                "The question is too long. Ask in at most 200 letters.",
            )
    return ""


def _no_number(reason: str) -> str:
    """Return why a number is not taken; or that nothing is compared now."""
    match reason:
        case "number":
            return QCoreApplication.translate(
                "error_text",
                "That is not a safety number: it has 60 digits. Read the whole "
                "code, or type all of them.",
            )
        case "in-chat":
            return QCoreApplication.translate(
                "error_text",
                "This number has come through this chat, and whoever sits between "
                "you could have changed it on its way. Take it from their screen, or "
                "hear it from them.",
            )
    return QCoreApplication.translate(
        "error_text",
        "There is nothing to compare just now: it may have ended meanwhile. Begin "
        "again.",
    )


def failed_text(error: VerificationFailed) -> str:
    """Return why it is not shown that nobody is between; `reason` is an `Ending`."""
    return _suspicious(error.reason) or _harmless(error.reason)


def _suspicious(reason: str) -> str:
    """Return what may be an attack; empty for what happens among friends."""
    match reason:
        case "mismatch":
            return QCoreApplication.translate(
                "error_text",
                "You two do not see the same: somebody may sit between you and read "
                "along. Say nothing secret here, and ask them over another way. You "
                "can block this key.",
            )
        case "answers":
            return QCoreApplication.translate(
                "error_text",
                "Your answers are not the same. Somebody may have guessed, or one "
                "of you has typed something else. Agree on the answer over another "
                "way; you can block this key.",
            )
        case "broken":
            return QCoreApplication.translate(
                "error_text",
                "Their side broke the rules of the comparison, which does not "
                "happen by mistake. Say nothing secret here. You can block this "
                "key.",
            )
        case "session":
            return QCoreApplication.translate(
                "error_text",
                "The connection ended during the comparison, so nothing is "
                "verified. If this happens again, somebody may want it so. Begin "
                "again once you are connected.",
            )
        case "limit":
            return QCoreApplication.translate(
                "error_text",
                "Too many comparisons with them have failed, so there are no more "
                "for now. Compare safety numbers when you meet, or block them.",
            )
    return ""


def _harmless(reason: str) -> str:
    match reason:
        case "declined":
            return QCoreApplication.translate(
                "error_text",
                "The comparison was declined, so nothing is verified. Ask them when "
                "it suits them.",
            )
        case "cancelled":
            return QCoreApplication.translate(
                "error_text",
                "The comparison was broken off, so nothing is verified. Begin again "
                "when both of you have time.",
            )
        case "expired":
            return QCoreApplication.translate(
                "error_text",
                "The comparison took too long and has ended, so nothing is "
                "verified. Begin again when both of you have time.",
            )
        case "busy":
            return QCoreApplication.translate(
                "error_text",
                "They are comparing already, so nothing is verified. Wait a moment, "
                "then begin again.",
            )
        case "unknown":
            return QCoreApplication.translate(
                "error_text",
                "Their Fantom knows nothing of this comparison, so nothing is "
                "verified. Begin again.",
            )
    return QCoreApplication.translate(
        "error_text",
        "They ended the comparison and gave no reason that Fantom knows, so nothing "
        "is verified. Ask them, then begin again.",
    )
