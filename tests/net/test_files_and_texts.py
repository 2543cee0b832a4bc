"""Texts that leave between the records of files."""

import time

from fantom.endpoint import Endpoint
from fantom.net.tcp_link import TcpLink
from fantom.protocol.ids import Ids
from fantom.protocol.limits import MAX_CHUNK
from fantom.protocol.messages import FileAck, FileChunk, TextMessage
from tests.conftest import until
from tests.net.conftest import dialler_of, listener_of

CHUNKS, EVERY = 400, 20
TRANSFER = bytes(8)


class Ends:
    """Two links over a real connection, each with what it heard."""

    def __init__(self):
        self.links, self.heard = [], []
        self._listener = listener_of(lambda _address: True)
        self._listener.met.connect(self._on_met)

    async def join(self):
        port = self._listener.listen(Endpoint("::1", 0)).port
        met = await dialler_of(lambda: None).dial(Endpoint("::1", port))
        self._add(met)
        await until(lambda: len(self.links) == 2 and self.links[1].ready)

    def _on_met(self, met):
        self._add(met).admit()

    def _add(self, met):
        link = TcpLink(met, time.monotonic)
        link.received.connect(self._on_received)
        self.links.append(link)
        link.start()
        return link

    def _on_received(self, link, messages):
        self.heard += messages
        for message in messages:
            if isinstance(message, FileChunk):
                link.send(FileAck(TRANSFER, 0, message.offset))


def test_every_text_among_files_is_told_to_have_left(run):
    """Also one that leaves while somebody hears that other bytes have."""
    ends, ids, left = Ends(), Ids(), []

    async def scenario():
        await ends.join()
        sender = ends.links[1]
        sender.texts_sent.connect(lambda _link, texts: left.extend(texts))
        said = []
        data = bytes(MAX_CHUNK)
        for number in range(CHUNKS):
            await until(lambda: sender.file_room)
            sender.send(FileChunk(TRANSFER, 0, number * MAX_CHUNK, data))
            if number % EVERY == 0:
                said.append(TextMessage(ids.new(), "between"))
                sender.send(said[-1])
        await until(lambda: len(left) == len(said) and not sender.has_unsent)
        await until(lambda: len(ends.heard) == 2 * CHUNKS + len(said))
        heard = [x for x in ends.heard if isinstance(x, TextMessage)]
        assert heard == left == said

    run(scenario())
