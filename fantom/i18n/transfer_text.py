"""Why files did not come, in words: what the two ends of a transfer tell each other."""

from PySide6.QtCore import QCoreApplication


def reason_text(reason: str, *, is_ours: bool) -> str:
    """Return why a transfer ended, or a file was left out, for its sender or receiver.

    `reason` is a FileReason, or what a later version says.
    """
    words = _of_both() | (_to_sender() if is_ours else _to_receiver())
    return words.get(reason) or QCoreApplication.translate(
        "transfer_text", "for a reason that Fantom does not know"
    )


def _of_both() -> dict[str, str]:
    return {
        "declined": QCoreApplication.translate("transfer_text", "declined"),
        "cancelled": QCoreApplication.translate("transfer_text", "cancelled"),
        "closed": QCoreApplication.translate(
            "transfer_text", "ended with the conversation"
        ),
        "protocol": QCoreApplication.translate(
            "transfer_text",
            "the two programs did not understand each other; update both",
        ),
        "damaged": QCoreApplication.translate(
            "transfer_text", "it arrived damaged and was not kept"
        ),
    }


def _to_sender() -> dict[str, str]:
    return {
        "unknown": QCoreApplication.translate(
            "transfer_text", "their Fantom was closed meanwhile"
        ),
        "changed": QCoreApplication.translate(
            "transfer_text", "the file was changed after you offered it"
        ),
        "gone": QCoreApplication.translate(
            "transfer_text", "the file is not there any more"
        ),
        "unreadable": QCoreApplication.translate(
            "transfer_text", "the file could not be read"
        ),
        "full": QCoreApplication.translate("transfer_text", "their disk has no room"),
        "readonly": QCoreApplication.translate(
            "transfer_text", "it could not be written there"
        ),
        "refused-name": QCoreApplication.translate(
            "transfer_text", "a file cannot have that name there"
        ),
        "too-many": QCoreApplication.translate(
            "transfer_text", "too much was offered to them at once"
        ),
    }


def _to_receiver() -> dict[str, str]:
    return {
        "unknown": QCoreApplication.translate(
            "transfer_text", "your Fantom was closed meanwhile"
        ),
        "changed": QCoreApplication.translate(
            "transfer_text", "the file was changed while they sent it"
        ),
        "gone": QCoreApplication.translate(
            "transfer_text", "they do not have the file any more"
        ),
        "unreadable": QCoreApplication.translate(
            "transfer_text", "they could not read the file"
        ),
        "full": QCoreApplication.translate("transfer_text", "your disk has no room"),
        "readonly": QCoreApplication.translate(
            "transfer_text", "it could not be written here"
        ),
        "refused-name": QCoreApplication.translate(
            "transfer_text", "a file cannot have that name here"
        ),
        "too-many": QCoreApplication.translate(
            "transfer_text", "too much was offered to you at once"
        ),
    }
