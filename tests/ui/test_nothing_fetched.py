"""No link in a message is ever fetched: a web server waits for visitors in vain."""

import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET6

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest

from fantom.chat.entry import Author
from fantom.ui.tab_strip import HOME, NOTES
from tests.conftest import listen, until
from tests.ui.conftest import click, settled, type_in
from tests.ui.test_markable_rows import LEFT, move_to, place_of


class Page(BaseHTTPRequestHandler):
    """Answers whoever asks."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_words):
        pass


class Site(ThreadingHTTPServer):
    """Counts who connects, whatever they want."""

    address_family = AF_INET6
    daemon_threads = True

    def __init__(self):
        super().__init__(("::1", 0), Page)
        self.visitors = []

    def get_request(self):
        visit = super().get_request()
        self.visitors.append(visit[1])
        return visit

    @property
    def url(self):
        return f"http://[::1]:{self.server_port}"


@pytest.fixture
def site():
    """Serve pages for as long as the test lasts."""
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.01,))
        thread.start()
        yield site
        site.shutdown()
        thread.join()


@pytest.fixture
def opened(monkeypatch):
    """Collect what the system is asked to open."""
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


class Two:
    """The tabs of two who talk, each in a window; and what a person does there."""

    def __init__(self, run, qtbot, windows):
        self._run, self._qtbot, self._windows = run, qtbot, windows
        run(self._connect())
        self.tabs = [next(iter(window.tabs.values())) for window in windows]
        self.until(lambda: all(tab.peer.is_online for tab in self.tabs))
        for window, tab in zip(windows, self.tabs, strict=True):
            window.settings.override("chat.notifications", "full")
            window.strip.choose(tab.peer.id)

    async def _connect(self):
        first, other = (window.node for window in self._windows)
        listen(first)
        await first.connect_to(str(listen(other)))
        await until(lambda: all(window.tabs for window in self._windows))

    def until(self, condition):
        self._run(until(condition))

    def say(self, tab, other, text):
        """Say something that comes to a tab in the background."""
        other.window().strip.choose(HOME)
        tab.conversation.send_text(text)
        self.until(lambda: other.unread)
        other.window().strip.choose(other.peer.id)

    def look_at(self, tab):
        """Read it, point at it, open its menu, hear it, copy it."""
        messages = tab.messages
        settled(messages, self._qtbot)
        row = tab.conversation.place_of(last_text(tab).id)
        place = place_of(messages, row, 12)
        port = messages.viewport()
        move_to(messages, place, Qt.MouseButton.NoButton)
        asked = QHelpEvent(QEvent.Type.ToolTip, place, port.mapToGlobal(place))
        QGuiApplication.sendEvent(port, asked)
        messages.spoken(row)
        messages.select(row)
        messages.copy()
        messages.open_menu(row, QPoint(), messages.link_at(QPointF(place)))
        assert any("Open" in action.text() for action in messages.menu.actions())
        messages.menu.grab()
        messages.menu.close()
        tab.window().grab()

    def edit(self, tab, other, text):
        """Write it anew."""
        said = last_text(tab).id
        tab.conversation.edit(said, text)
        self.until(lambda: other.conversation.entry(said).edited_at is not None)

    def answer(self, tab, other):
        """Answer it and react to it, which show it in places of their own."""
        said = last_text(tab)
        tab.message_actions.answer(said)
        tab.composer.grab()
        tab._send("seen")
        tab.message_actions.react(said.id, "👍")
        self.until(lambda: last_text(other).text == "seen")
        self.until(lambda: other.conversation.entry(said.id).reactions)

    def search(self, tab, words):
        """Look for it in the tab, and in all of them."""
        tab.search_bar.begin()
        type_in(tab.search_bar.field, words)
        tab.search_bar.end()
        across = tab.window().across
        across.search()
        type_in(across.dialog.field, words)
        found = across.dialog.count
        self._qtbot.waitUntil(lambda: found.text().startswith("Found"))
        across.dialog.grab()
        across.dialog.close()

    def keep(self, tab):
        """Send it on to the notes, and look at them."""
        tab.message_actions.forward_wanted.emit(NOTES, last_text(tab).text)
        tab.window().grab()
        tab.window().strip.choose(tab.peer.id)


def last_text(tab):
    """Return the text that came last."""
    return [*tab.conversation.entries()][-1]


@pytest.fixture
def two(run, qtbot, window_factory, site):
    """Return two people; one is called by a link."""
    windows = [window_factory("accept") for _ in range(2)]
    windows[0].node.me.rename(f"<img src={site.url}/n>")
    return Two(run, qtbot, windows)


@pytest.mark.parametrize(
    "text",
    [
        "{url}/page is it",
        "<img src='{url}/a.png'> <script src={url}/b.js></script>",
        "![picture]({url}/c.png) [link]({url}/d) `{url}/e`",
        "{url}/f.png?\nfantom:?at={url} <link rel=preload href={url}/g>",
    ],
    ids=["plain", "html", "markdown", "many"],
)
def test_nobody_visits_the_page_of_a_link(two, site, opened, text):
    """Received, shown, pointed at, answered, searched, edited, kept: by neither."""
    said = text.format(url=site.url)
    for tab, other in (two.tabs, two.tabs[::-1]):
        two.say(tab, other, said)
        for each in two.tabs:
            two.look_at(each)
            two.keep(each)
        two.edit(tab, other, f"{said} edited")
        for each in two.tabs:
            two.look_at(each)
            two.search(each, site.url[:12])
        two.answer(other, tab)
    written = two.tabs[0].conversation.entries()
    assert {entry.author for entry in written} == set(Author)

    assert site.visitors == []
    assert opened == []


def test_a_click_and_a_yes_hand_it_to_the_system(two, site, qtbot, opened):
    """Only then, and we ourselves do not go there even then."""
    alice, bob = two.tabs
    two.say(alice, bob, f"{site.url}/page")
    settled(bob.messages, qtbot)
    row = bob.conversation.place_of(last_text(bob).id)
    place = place_of(bob.messages, row, 5)
    QTest.mouseClick(bob.messages.viewport(), LEFT, pos=place)
    click(bob.link_question.cancel_button)
    assert opened == []
    QTest.mouseClick(bob.messages.viewport(), LEFT, pos=place)
    bob.link_question.grab()
    click(bob.link_question.open_button)

    assert [url.toString() for url in opened] == [f"{site.url}/page"]
    assert site.visitors == []


def test_a_visitor_would_be_seen(site):
    """The site itself is tried: one that counts nobody proves nothing."""
    connection = HTTPConnection("::1", site.server_port)
    connection.request("GET", "/")
    assert connection.getresponse().status == 200
    connection.close()

    assert len(site.visitors) == 1
