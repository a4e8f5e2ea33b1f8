"""A linear-chain model as CRFsuite writes it to a file, read without any library.

The file has a header, the weights, and two string tables (labels and attributes), each a small
database whose backward index leads from a number to its string. Numbers are little-endian.
"""

import struct
from typing import NamedTuple

_HEADER = struct.Struct("<4sI4s9I")  # magic, size, kind, version, three counts, five offsets
_STRINGS = struct.Struct("<4s5I")  # magic, size, flag, byte order, count, offset of the index
_CHUNK = struct.Struct("<4s2I")  # magic, size, count
_WEIGHT = struct.Struct("<3Id")  # of a state or of a transition, source, target label, weight
_BYTE_ORDER = 0x62445371


class Model(NamedTuple):
    """``state[attribute][label]`` and ``transitions[label before][label]``; absent weights are 0."""

    labels: list[str]
    state: dict[str, list[float]]
    transitions: list[list[float]]


def read(data: bytes) -> Model:
    """The model in a file.

    Raises:
        ValueError: it is no such file.
    """
    try:
        magic, _, kind, _, _, _, _, weights, labels_at, attributes_at, _, _ = _HEADER.unpack_from(data)
        if (magic, kind) != (b"lCRF", b"FOMC"):
            raise ValueError("not a CRFsuite model")
        labels, attributes = _strings(data, labels_at), _strings(data, attributes_at)
        state = [[0.0] * len(labels) for _ in attributes]
        transitions = [[0.0] * len(labels) for _ in labels]
        magic, _, count = _CHUNK.unpack_from(data, weights)
        begin = weights + _CHUNK.size
        for between, source, label, weight in _WEIGHT.iter_unpack(data[begin : begin + count * _WEIGHT.size]):
            (transitions if between else state)[source][label] = weight
    except (struct.error, LookupError) as error:
        raise ValueError("a damaged CRFsuite model") from error
    return Model(labels, dict(zip(attributes, state, strict=True)), transitions)


def _strings(data: bytes, at: int) -> list[str]:
    magic, _, _, order, count, index = _STRINGS.unpack_from(data, at)
    if (magic, order) != (b"CQDB", _BYTE_ORDER):
        raise ValueError("not a table of strings")
    found = []
    for place in struct.unpack_from(f"<{count}I", data, at + index):
        _, size = struct.unpack_from("<2I", data, at + place)
        start = at + place + 8
        found.append(data[start : start + size - 1].decode())  # the last byte is a null
    return found
