"""The words for settings: labels, meanings, choices and refusals.

`Setting.meaning` is the English source; it stands here again because only a literal
can be translated.  A test holds that both are equal.
"""

from PySide6.QtCore import QCoreApplication

from fantom.settings import AddressOr, Integer, Setting, Text, Texts


def section_label(section: str) -> str:
    """Return what a group of settings is called."""
    words = {
        "": QCoreApplication.translate("setting_text", "General"),
        "identity": QCoreApplication.translate("setting_text", "Identity"),
        "network": QCoreApplication.translate("setting_text", "Network"),
        "connections": QCoreApplication.translate("setting_text", "Who may write"),
        "files": QCoreApplication.translate("setting_text", "Files"),
        "chat": QCoreApplication.translate("setting_text", "Chat"),
        "sounds": QCoreApplication.translate("setting_text", "Sounds"),
        "window": QCoreApplication.translate("setting_text", "Window"),
    }
    return words.get(section, section)


def setting_label(key: str) -> str:
    """Return what a setting is called, in a few words."""
    return {
        "name": QCoreApplication.translate("setting_text", "Your name"),
        "language": QCoreApplication.translate("setting_text", "Language"),
        "sindarin_letters": QCoreApplication.translate(
            "setting_text", "Letters of Sindarin"
        ),
        "theme": QCoreApplication.translate("setting_text", "Colours"),
        "identity.lock_minutes": QCoreApplication.translate(
            "setting_text", "Lock when unused"
        ),
        "network.mode": QCoreApplication.translate("setting_text", "Talk over"),
        "network.port": QCoreApplication.translate("setting_text", "Port"),
        "network.public_address": QCoreApplication.translate(
            "setting_text", "Internet address"
        ),
        "network.interface": QCoreApplication.translate("setting_text", "Interface"),
        "connections.default_action": QCoreApplication.translate(
            "setting_text", "Strangers"
        ),
        "connections.whitelist": QCoreApplication.translate(
            "setting_text", "Always let in"
        ),
        "connections.legacy": QCoreApplication.translate(
            "setting_text", "Old protocol"
        ),
        "files.default_action": QCoreApplication.translate(
            "setting_text", "Offered files"
        ),
        "files.whitelist": QCoreApplication.translate("setting_text", "Always take"),
        "files.directory": QCoreApplication.translate(
            "setting_text", "Folder for files"
        ),
        "files.max_size": QCoreApplication.translate("setting_text", "Size limit"),
        "chat.send_with": QCoreApplication.translate("setting_text", "Send with"),
        "chat.time_format": QCoreApplication.translate("setting_text", "Clock"),
        "chat.notifications": QCoreApplication.translate(
            "setting_text", "Notifications"
        ),
        "chat.do_not_disturb": QCoreApplication.translate(
            "setting_text", "Do not disturb"
        ),
        "chat.typing": QCoreApplication.translate("setting_text", "Show my typing"),
        "chat.read_receipts": QCoreApplication.translate(
            "setting_text", "Show my reading"
        ),
        "sounds.message": QCoreApplication.translate("setting_text", "New message"),
        "sounds.request": QCoreApplication.translate("setting_text", "Request"),
        "window.text_scale": QCoreApplication.translate("setting_text", "Text size"),
        "window.tray": QCoreApplication.translate("setting_text", "Keep in the tray"),
        "window.start_minimised": QCoreApplication.translate(
            "setting_text", "Start minimised"
        ),
        "window.geometry": QCoreApplication.translate("setting_text", "Window's place"),
    }[key]


def setting_meaning(key: str) -> str:
    """Return what a setting means, in a sentence."""
    return {
        "name": QCoreApplication.translate(
            "setting_text",
            "The name by which others see you; empty shows only your key.",
        ),
        "language": QCoreApplication.translate(
            "setting_text", "The language of the program; sjn is Sindarin."
        ),
        "sindarin_letters": QCoreApplication.translate(
            "setting_text",
            "The letters that Sindarin is written with; with a screen reader they are "
            "always Latin, for it cannot read Tengwar aloud.",
        ),
        "theme": QCoreApplication.translate(
            "setting_text", "The colours of the window."
        ),
        "identity.lock_minutes": QCoreApplication.translate(
            "setting_text",
            "After so many minutes in which you use neither keys nor mouse, your kept "
            "identity is locked and all conversations end, even if something was not "
            "sent; 0 never locks it.",
        ),
        "network.mode": QCoreApplication.translate(
            "setting_text",
            "Whether you talk on your own network or over the internet.",
        ),
        "network.port": QCoreApplication.translate(
            "setting_text", "The TCP port on which others reach you."
        ),
        "network.public_address": QCoreApplication.translate(
            "setting_text",
            "Your address on the internet: ask asks ipify and compares its answer "
            "with your interfaces, interface takes theirs and asks nobody, or write "
            "it here.",
        ),
        "network.interface": QCoreApplication.translate(
            "setting_text",
            "The network interface to use; empty takes the first that fits.",
        ),
        "connections.default_action": QCoreApplication.translate(
            "setting_text", "What happens when somebody unknown wants to talk to you."
        ),
        "connections.whitelist": QCoreApplication.translate(
            "setting_text", "Addresses and keys that are let in without asking you."
        ),
        "connections.legacy": QCoreApplication.translate(
            "setting_text",
            "What happens when the other side speaks only the old, weaker protocol.",
        ),
        "files.default_action": QCoreApplication.translate(
            "setting_text", "What happens when somebody offers you files."
        ),
        "files.whitelist": QCoreApplication.translate(
            "setting_text", "Keys of those whose files are taken without asking you."
        ),
        "files.directory": QCoreApplication.translate(
            "setting_text",
            "The folder for files that you receive; empty takes that for downloads.",
        ),
        "files.max_size": QCoreApplication.translate(
            "setting_text",
            "How large an offer may be, in MiB, to be taken without asking you.",
        ),
        "chat.send_with": QCoreApplication.translate(
            "setting_text", "The keys that send a message."
        ),
        "chat.time_format": QCoreApplication.translate(
            "setting_text", "How the time of a message is written."
        ),
        "chat.notifications": QCoreApplication.translate(
            "setting_text",
            "How much a notification tells: that something came, who wrote, what they "
            "wrote, or nothing at all.",
        ),
        "chat.do_not_disturb": QCoreApplication.translate(
            "setting_text",
            "Nothing pops up, blinks or sounds; unread messages are still counted.",
        ),
        "chat.typing": QCoreApplication.translate(
            "setting_text", "Others see while you are writing to them."
        ),
        "chat.read_receipts": QCoreApplication.translate(
            "setting_text", "Others see when you have read their messages."
        ),
        "sounds.message": QCoreApplication.translate(
            "setting_text", "A short sound when a message comes that you do not see."
        ),
        "sounds.request": QCoreApplication.translate(
            "setting_text",
            "A short sound when somebody wants to write to you, or to compare keys.",
        ),
        "window.text_scale": QCoreApplication.translate(
            "setting_text", "The size of all text, in percent of the usual size."
        ),
        "window.tray": QCoreApplication.translate(
            "setting_text",
            "Closing the window keeps Fantom running, as an icon beside the clock.",
        ),
        "window.start_minimised": QCoreApplication.translate(
            "setting_text", "Fantom starts without opening its window."
        ),
        "window.geometry": QCoreApplication.translate(
            "setting_text",
            "Where the window was when it was last closed; Fantom writes this itself.",
        ),
    }[key]


def option_label(key: str, option: str) -> str:
    """Return what a choice is called; languages go by their own names."""
    words = {
        "language.en": "English",
        "language.ru": "Русский",
        "language.sjn": "Edhellen",
        "language.system": QCoreApplication.translate("setting_text", "As the system"),
        "sindarin_letters.tengwar": QCoreApplication.translate(
            "setting_text", "Tengwar"
        ),
        "sindarin_letters.latin": QCoreApplication.translate("setting_text", "Latin"),
        "theme.system": QCoreApplication.translate("setting_text", "As the system"),
        "theme.dark": QCoreApplication.translate("setting_text", "Dark"),
        "theme.light": QCoreApplication.translate("setting_text", "Light"),
        "network.mode.lan": QCoreApplication.translate("setting_text", "Local network"),
        "network.mode.public": QCoreApplication.translate("setting_text", "Internet"),
        "network.public_address.ask": QCoreApplication.translate(
            "setting_text", "Ask outside"
        ),
        "network.public_address.interface": QCoreApplication.translate(
            "setting_text", "As the interface says"
        ),
        "connections.default_action.accept": QCoreApplication.translate(
            "setting_text", "Let them in"
        ),
        "connections.default_action.prompt": QCoreApplication.translate(
            "setting_text", "Ask me"
        ),
        "connections.default_action.refuse": QCoreApplication.translate(
            "setting_text", "Turn them away"
        ),
        "connections.legacy.ask": QCoreApplication.translate("setting_text", "Ask me"),
        "connections.legacy.allow": QCoreApplication.translate("setting_text", "Allow"),
        "connections.legacy.refuse": QCoreApplication.translate(
            "setting_text", "Refuse"
        ),
        "files.default_action.accept": QCoreApplication.translate(
            "setting_text", "Take them"
        ),
        "files.default_action.prompt": QCoreApplication.translate(
            "setting_text", "Ask me"
        ),
        "files.default_action.refuse": QCoreApplication.translate(
            "setting_text", "Decline them"
        ),
        "chat.send_with.enter": QCoreApplication.translate("setting_text", "Enter"),
        "chat.send_with.ctrl+enter": QCoreApplication.translate(
            "setting_text", "Ctrl+Enter"
        ),
        "chat.time_format.system": QCoreApplication.translate(
            "setting_text", "As the system"
        ),
        "chat.time_format.24h": QCoreApplication.translate("setting_text", "24 hours"),
        "chat.time_format.12h": QCoreApplication.translate("setting_text", "12 hours"),
        "chat.notifications.hidden": QCoreApplication.translate(
            "setting_text", "That something came"
        ),
        "chat.notifications.sender": QCoreApplication.translate(
            "setting_text", "Who wrote"
        ),
        "chat.notifications.full": QCoreApplication.translate(
            "setting_text", "What they wrote"
        ),
        "chat.notifications.off": QCoreApplication.translate("setting_text", "Nothing"),
    }
    return words[f"{key}.{option}"]


def refusal_text(setting: Setting) -> str:
    """Return why a value was refused, and what would do."""
    match setting.kind:
        case Text(most=most):
            return QCoreApplication.translate(
                "setting_text",
                "Too long: at most {most} bytes, which are {most} Latin or {half} "
                "Cyrillic letters.",
            ).format(most=most, half=most // 2)
        case Integer(lowest=lowest, highest=highest):
            return QCoreApplication.translate(
                "setting_text", "Please write a number from {lowest} to {highest}."
            ).format(lowest=lowest, highest=highest)
        case AddressOr():
            return QCoreApplication.translate(
                "setting_text",
                "That is no IPv6 address. Choose from the list, or write an address "
                "such as 2001:db8::1.",
            )
        case Texts(each=each, most=most):
            return QCoreApplication.translate(
                "setting_text",
                "At most {most} lines, and {each} bytes in each of them.",
            ).format(most=most, each=each.most)
    return QCoreApplication.translate("setting_text", "Please choose from the list.")
