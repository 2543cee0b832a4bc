"""Messages that are answered, edited, taken back, reacted to, and that disappear."""

from functools import partial

from fantom.chat.changes import without_words
from fantom.chat.entry import Entry, Gone, entry_id
from fantom.endpoint import Endpoint
from fantom.protocol.messages import Delete, Disappear, Edit, React, TextMessage
from tests.ui.people import meet

LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Third"


def _id(number):
    return number.to_bytes(8, "big")


def _chat(window, name="Alice"):
    """Let somebody whose Fantom knows all of it have a tab in front."""
    peer, link = meet(window.node, name)
    link.measure(0.0234)
    talk = window.node.conversations.get(peer.id)
    talk.receive_texts([TextMessage(_id(1), "Did the package arrive?")])
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def _entry(tab, words):
    texts = (it for it in tab.conversation.lines if isinstance(it, Entry))
    return next(it for it in texts if words in it.text)


def _row(tab, words):
    return tab.conversation.place_of(_entry(tab, words).id)


def _changed(window):
    tab = _chat(window)
    talk = tab.conversation
    long = "It lies on the table in the hall, beside the letters of last week. " * 3
    talk.send_text("Yes, this morning", _entry(tab, "package").id)
    talk.send_text("The original stays here")
    talk.edit(_entry(tab, "original").id, "The original stays with you")
    talk.receive_texts(
        [
            TextMessage(_id(2), long),
            TextMessage(_id(3), "Thank you", _id(2)),
            TextMessage(_id(4), "hasty words"),
        ]
    )
    talk.receive_change(Edit(_id(3), "Thank you, both of you", id=_id(20)))
    talk.receive_change(Delete(_id(4), id=_id(21)))
    talk.send_text("hasty as well")
    talk.delete(_entry(tab, "hasty as well").id)
    talk.react(_entry(tab, "Thank you").id, "👍")
    talk.receive_change(React(_id(3), "😂", id=_id(22)))
    ours = talk.lines[_row(tab, "this morning")]
    of = tab.conversation._places
    raw = next(key for key, place in of.items() if talk.lines[place] is ours)
    talk.receive_change(React(raw, "❤️", id=_id(23)))
    return window


def _answering(window):
    tab = _chat(window, LONG)
    tab.message_actions.answer(_entry(tab, "package"))
    tab.composer.field.insertPlainText("Yes")
    return window


def _editing(window):
    _changed(window)
    window.pages.currentWidget().message_actions.edit_last()
    return window


def _menu(window):
    _changed(window)
    tab = window.pages.currentWidget()
    row = _row(tab, "original")
    tab.messages.open_menu(row, tab.messages.mapToGlobal(tab.messages.pos()))
    return tab.messages.menu


def _deleting(window):
    _changed(window)
    tab = window.pages.currentWidget()
    tab.message_actions.ask_to_delete(_entry(tab, "original"))
    return tab.message_actions.question


def _reacting(window):
    _changed(window)
    tab = window.pages.currentWidget()
    tab.message_actions.pick_reaction(_entry(tab, "Thank you"))
    return tab.message_actions.picker


def _timed(window, name="Alice"):
    tab = _chat(window, name)
    talk = tab.conversation
    talk.receive_timer(Disappear(3_600, agreed=False, round=1))
    talk.let_last(3_600)
    talk.receive_texts([TextMessage(_id(2), "Soon gone", None, 0, 1, 3_600)])
    talk.send_text("This as well", entry_id(_id(2)))
    talk.receive_texts([TextMessage(_id(3), "Gone", None, 0, 1, 30)])
    talk._put(without_words(_entry(tab, "Gone"), Gone.EXPIRED), None)
    return window


def _proposed(name="Alice", seconds=604_800):
    def show(window):
        tab = _chat(window, name)
        said = Disappear(seconds or 30, agreed=False, round=1)
        tab.conversation.receive_timer(said)
        if not seconds:
            tab.conversation.let_last(30)
            tab.conversation.receive_timer(Disappear(0, agreed=False, round=2))
        return window

    return show


def _timing(window):
    tab = _chat(window)
    tab.timing.ask()
    return tab.timing.question


def _searching(words):
    def show(window):
        _changed(window)
        other, _link = meet(window.node, LONG, endpoint=Endpoint("fe80::2", 1))
        talk = window.node.conversations.get(other.id)
        text = "I have looked into it, and found nothing. " * 3 + "The table is new."
        talk.receive_texts([TextMessage(_id(30), text)])
        window.node.notes.send_text("Ask about the table")
        window.across.search()
        window.across.dialog.field.setText(words)
        return window.across.dialog

    return show


def _forwarding(window):
    _changed(window)
    meet(window.node, LONG, endpoint=Endpoint("fe80::2", 1))
    tab = window.pages.currentWidget()
    tab.message_actions.choose_target(_entry(tab, "original"))
    return tab.message_actions.target_menu


def _notes(window):
    _chat(window)
    notes = window.node.notes
    first = notes.send_text("Ask Alice for the scan")
    notes.send_text("She has it", first.id)
    window.across.open_notes()
    return window


def _no_notes(window):
    window.across.open_notes()
    return window


def _closing_notes(window):
    _notes(window)
    window.across.close_notes()
    return window.across.question


def _quitting(window):
    _notes(window)
    window.quit()
    return window.question


MESSAGE_SCENES = {
    "search-everywhere": _searching("table"),
    "search-everywhere-nothing": _searching("swans"),
    "messages-forwarding": _forwarding,
    "notes": _notes,
    "notes-none": _no_notes,
    "notes-closing": _closing_notes,
    "notes-quitting": _quitting,
    "messages-timed": _timed,
    "messages-timed-long-name": partial(_timed, name=LONG),
    "timer-proposed": _proposed(),
    "timer-proposed-end": _proposed(seconds=0),
    "timer-question": _timing,
    "messages-changed": _changed,
    "messages-answering": _answering,
    "messages-editing": _editing,
    "messages-menu": _menu,
    "messages-deleting": _deleting,
    "messages-reacting": _reacting,
}
