import json
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.errors import InvalidEndpoint, PeerOffline, SettingsUnwritable
from fantom.headless.rpc import (
    Call,
    Code,
    Params,
    RpcError,
    error_facts,
    error_line,
    event_lines,
    parse_call,
    refusal_line,
    result_line,
)


def request(**members):
    """Return a request's line; None leaves a member out."""
    usual = {"jsonrpc": "2.0", "id": 1, "method": "m", "params": {}}
    chosen = usual | members
    return json.dumps({k: v for k, v in chosen.items() if v is not ...}).encode()


def refused(line):
    """Return the error of a line that is no request."""
    with pytest.raises(RpcError) as caught:
        parse_call(line)
    return caught.value


@pytest.mark.parametrize("request_id", [1, 0, -5, 1.5, "a", "", "ё", 10**40])
def test_a_request_is_read(request_id):
    """Its id may be any string or number."""
    line = request(id=request_id, params={"a": [1, None]})

    assert parse_call(line) == Call("m", {"a": [1, None]}, request_id, True)


@pytest.mark.parametrize(
    "line", [request(params=...), request() + b"\r", b" " + request()]
)
def test_what_may_be_left_out_or_stand_around(line):
    """No params are empty ones; Windows ends lines with CR LF."""
    assert parse_call(line) == Call("m", {}, 1, True)


def test_of_two_members_of_one_name_the_last_counts():
    """As nearly everywhere, though the standard leaves it open."""
    line = b'{"jsonrpc":"2.0","id":1,"id":2,"method":"m","params":{"a":1,"a":2}}'

    assert parse_call(line) == Call("m", {"a": 2}, 2, True)


def test_without_an_id_nobody_wants_an_answer():
    """An id of null does, says the specification by not forbidding it."""
    assert not parse_call(request(id=...)).wants_answer
    assert parse_call(request(id=None)).wants_answer


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", Code.PARSE_ERROR),
        (b"{", Code.PARSE_ERROR),
        (b"\xff\xfe", Code.PARSE_ERROR),
        (b"[" * 100_000, Code.PARSE_ERROR),
        (b'{"id": NaN}', Code.PARSE_ERROR),
        (b'{"id": ' + b"9" * 5000 + b"}", Code.PARSE_ERROR),
        (request(params={"text": "half of \ud83d"}), Code.PARSE_ERROR),
        (request(params={"\udfff half of": 1}), Code.PARSE_ERROR),
        (request() + request(), Code.PARSE_ERROR),
        (b"[]", Code.INVALID_REQUEST),
        (b"[" + request() + b"]", Code.INVALID_REQUEST),
        (b"null", Code.INVALID_REQUEST),
        (b'"text"', Code.INVALID_REQUEST),
        (b"{}", Code.INVALID_REQUEST),
        (request(id=True), Code.INVALID_REQUEST),
        (request(id=[1]), Code.INVALID_REQUEST),
        (request(id={}), Code.INVALID_REQUEST),
        (request().replace(b'"id": 1', b'"id": 1e999'), Code.PARSE_ERROR),
        (request(jsonrpc="1.0"), Code.INVALID_REQUEST),
        (request(jsonrpc=...), Code.INVALID_REQUEST),
        (request(method=...), Code.INVALID_REQUEST),
        (request(method=5), Code.INVALID_REQUEST),
        (request(params=[1]), Code.INVALID_PARAMS),
        (request(params=None), Code.INVALID_PARAMS),
        (request(params="x"), Code.INVALID_PARAMS),
    ],
    ids=range(25),
)
def test_what_is_no_request_is_refused(line, code):
    """With the specification's code."""
    assert refused(line).code is code


def test_a_refusal_names_the_request_if_it_can():
    """So that the client knows which of its requests it was."""
    assert refused(request(id="a", params=[1])).request_id == "a"
    assert refused(request(id="a", method=5)).request_id == "a"
    assert refused(b"{").request_id is None


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
MEMBERS = st.fixed_dictionaries(
    {},
    optional={
        "jsonrpc": st.just("2.0") | ANY,
        "id": ANY,
        "method": st.text(max_size=5) | ANY,
        "params": ANY,
    },
)
LINES = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(str.encode),
    ANY.map(lambda value: json.dumps(value).encode()),
    MEMBERS.map(lambda members: json.dumps(members).encode()),
)


@given(LINES)
@example(b'{"jsonrpc":"2.0","id":"\\ud800","method":"\\udfff"}')
@example(b'{"jsonrpc":"2.0","id":-1e999,"method":"m"}')
def test_any_line_is_a_request_or_an_error_that_can_be_answered(line):
    """Whatever a client writes, it gets one line of JSON."""
    try:
        call = parse_call(line)
    except RpcError as error:
        answer = error_line(error, error.request_id)
    else:
        answer = result_line(call.id, call.method)

    assert answer.count(b"\n") == 1
    json.loads(answer, parse_constant=pytest.fail)


def test_answers():
    """Each is one line; texts stay readable."""
    assert result_line(1, {"a": "ё\n"}) == (
        '{"jsonrpc":"2.0","id":1,"result":{"a":"ё\\n"}}\n'.encode()
    )
    assert error_line(RpcError(Code.PARSE_ERROR, "why"), None) == (
        b'{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"why"}}\n'
    )
    assert event_lines([{"type": "peer"}]) == (
        b'{"jsonrpc":"2.0","method":"event","params":{"type":"peer"}}\n'
    )


def test_a_refusal_of_the_world_carries_its_facts(qapp):
    """The error's class, which clients rely on, and a sentence for people."""
    error = json.loads(refusal_line(PeerOffline("v1:::1"), 7))["error"]

    assert error["code"] == Code.FANTOM_ERROR
    assert error["data"] == {"type": "PeerOffline", "peer": "v1:::1"}
    assert error["message"]
    assert error_facts(InvalidEndpoint("x", "port")) == {
        "type": "InvalidEndpoint",
        "text": "x",
        "problem": "port",
    }


def test_the_name_of_a_folder_may_be_no_unicode(qapp):
    """Which UTF-8 could not carry; the client still learns what happened."""
    error = SettingsUnwritable(os.fsdecode(b"/tmp/\xff"), "denied")

    answer = json.loads(refusal_line(error, 1))["error"]

    assert answer["data"]["path"] == "/tmp/?"
    assert "/tmp/?" in answer["message"]


def invalid(take):
    """Return what is wrong with a parameter."""
    with pytest.raises(RpcError) as caught:
        take()
    assert caught.value.code is Code.INVALID_PARAMS
    return str(caught.value)


def test_parameters_are_taken_by_name_and_type():
    """A null is as good as nothing."""
    values = {"a": "x", "b": 5, "c": None, "d": [1], "e": 0, "f": "y"}
    params = Params(values)

    assert params.text("a") == "x"
    assert params.optional_text("f") == "y"
    assert params.optional_text("c") is None
    assert params.optional_text("z") is None
    assert params.optional_number("b") == 5
    assert params.optional_number("e") == 0
    assert params.optional_number("c") is None
    assert params.value("d") == [1]
    params.end()


@pytest.mark.parametrize("value", [5, None, True, ["x"]])
def test_a_text_is_a_text(value):
    """And nothing else is."""
    assert invalid(lambda: Params({"a": value}).text("a")) == "a is a string"


def test_a_missing_text_is_told():
    """A wrong optional one, too."""
    assert invalid(lambda: Params({}).text("a")) == "a is a string"
    assert invalid(lambda: Params({"a": 5}).optional_text("a")) == "a is a string"


@pytest.mark.parametrize("value", ["5", True, -1, 1.0, [], {}])
def test_a_number_is_a_whole_one(value):
    """Neither a truth nor a text, nor below 0."""
    problem = invalid(lambda: Params({"a": value}).optional_number("a"))

    assert problem == "a is a whole number"


def test_any_value_must_still_be_there():
    """A null counts as one here: it may be what is meant."""
    assert Params({"a": None}).value("a") is None
    assert invalid(lambda: Params({}).value("a")) == "a is missing"


def test_what_nobody_took_is_refused():
    """Ignoring it would look like obeying it."""
    params = Params({"b": 1, "a": 2, "c": None})

    assert invalid(params.end) == "unknown: a, b"
