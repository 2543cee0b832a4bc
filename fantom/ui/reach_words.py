"""The words for being reachable: pill, lights and advice."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from fantom.endpoint import Endpoint
from fantom.errors import FantomError, NoAddress

Light = tuple[str, str]  # a tone and its words


class Status(Protocol):
    """What `fantom.net.listening` knows; the window never imports the net."""

    @property
    def mode(self) -> str: ...
    @property
    def endpoint(self) -> Endpoint | None: ...
    @property
    def interface(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def wanted_port(self) -> int: ...
    @property
    def problem(self) -> FantomError | None: ...


def pill_text(status: Status) -> Light:
    """Return what is known, in a few words."""
    if status.endpoint is None:
        return _deaf_pill(status)
    port = status.endpoint.port
    match status.mode:
        case "lan":
            words = QCoreApplication.translate(
                "reach_words", "LAN · listening on {port}"
            )
        case "public":
            words = QCoreApplication.translate(
                "reach_words", "Internet · listening on {port}"
            )
        case _:
            words = QCoreApplication.translate("reach_words", "Listening on {port}")
    return "ok", words.format(port=port)


def _deaf_pill(status: Status) -> Light:
    if isinstance(status.problem, NoAddress):
        return "bad", QCoreApplication.translate("reach_words", "No IPv6 network")
    return "off", QCoreApplication.translate("reach_words", "Listening stopped")


def lights(status: Status) -> tuple[Light, Light]:
    """Return whether we listen, and where the address is from."""
    return _listening_light(status), _address_light(status)


def _listening_light(status: Status) -> Light:
    if status.endpoint is None:
        return "bad", QCoreApplication.translate("reach_words", "Not listening")
    return "ok", QCoreApplication.translate("reach_words", "Listening")


def _address_light(status: Status) -> Light:
    if isinstance(status.problem, NoAddress):
        return "bad", QCoreApplication.translate("reach_words", "No IPv6")
    if status.source == "asking":
        return "wait", QCoreApplication.translate("reach_words", "Asking outside")
    if status.source == "confirmed":
        return "ok", QCoreApplication.translate("reach_words", "Confirmed from outside")
    if status.source == "unconfirmed":
        return "wait", QCoreApplication.translate("reach_words", "Not confirmed")
    if not status.interface:
        return "off", QCoreApplication.translate("reach_words", "Address set by you")
    words = QCoreApplication.translate("reach_words", "IPv6 on {interface}")
    return "ok", words.format(interface=status.interface)


def advice_text(status: Status) -> str:
    """Return what a person should know about the address; often there is nothing."""
    if status.problem is not None:
        # All errors' words, which the first picture does without.
        from fantom.i18n.error_text import error_text  # noqa: PLC0415

        return error_text(status.problem)
    if status.endpoint is None:
        return QCoreApplication.translate("reach_words", "Nobody can reach you now.")
    sentences = [_source_text(status)]
    if status.wanted_port and status.wanted_port != status.endpoint.port:
        sentences.append(
            QCoreApplication.translate(
                "reach_words",
                "Port {wanted} is taken on this computer, so {used} is used.",
            ).format(wanted=status.wanted_port, used=status.endpoint.port)
        )
    return " ".join(filter(None, sentences))


def _source_text(status: Status) -> str:
    match status.source:
        case "asking":
            return QCoreApplication.translate(
                "reach_words",
                "An outside service is being asked which address others see.",
            )
        case "confirmed":
            return QCoreApplication.translate(
                "reach_words",
                "Confirmed from outside: this is the address that others see.",
            )
        case "unconfirmed":
            return QCoreApplication.translate(
                "reach_words",
                "No confirmation from outside, so this is your interface's own "
                "address. It usually works; send it and try.",
            )
        case "setting":
            return QCoreApplication.translate(
                "reach_words", "You set this address yourself."
            )
    if status.mode == "public":
        return QCoreApplication.translate(
            "reach_words",
            "This is your interface's own address; nobody outside was asked.",
        )
    return ""
