"""Words: the direct way gives those of the library, and where it cannot be had the library gives them."""

import multiprocessing
import pickle
import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea.pipeline.word_tokenize import regex_tokenize

from corpora.load import load
from extractor.text import direct, words
from extractor.text.crf import Model, read
from extractor.text.fold import fold_phrase
from extractor.text.sentences import split
from extractor.text.tagger import Tagger
from extractor.text.words import by_library, tokens, trusted

MODEL = next(Path(str(files("underthesea.pipeline.word_tokenize"))).joinpath("models").glob("*/models.bin"))
SENTENCE = "Đoàn thanh tra làm việc với Ủy ban nhân dân xã."


def both(sentence: str) -> tuple[list[tuple[int, int]] | None, list[tuple[int, int]]]:
    way = trusted()
    assert way is not None
    return way(sentence, 0), list(by_library(sentence, 0, len(sentence)))


@pytest.fixture
def afresh():
    trusted.cache_clear()
    yield
    trusted.cache_clear()


def test_the_installed_library_is_read_directly(afresh) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert trusted() is not None


def test_every_sentence_of_our_corpora() -> None:
    count = 0
    for article in load():
        text = fold_phrase(article.text or "")
        for start, end in split(text, 0, len(text)):
            found, expected = both(text[start:end])
            assert found == expected
            count += 1
    assert count > 900


def test_every_character_that_is_not_left_to_the_library() -> None:
    left = 0
    for code in range(0x2800):
        character = chr(code)
        found, expected = both(f"xã {character} ủy{character}ban {character.upper()}a {character}1")
        assert found in (None, expected), hex(code)
        left += found is None
    assert direct._FOREIGN.search("xã Ƣ")
    assert not direct._FOREIGN.search("“Xã” Ơ ₫ ✓ €")
    assert 0x2800 - left > 2500


PIECES = """
    thanh tra Thanh TRA ủy ban nhân dân hợp tác xã Nguyễn Hòa kreng Zuốt iPhone BOS EOS True T[0]=xã
    12 1.250 0,96 3/4 02/05/2014 12/QĐ-UBND TP.HCM H'Mông T.Ư v.v a@b.vn web.vn 43H-0530
    , . ... : ( ) - % Σ ß İ 😀 \u0301a
"""
PIECE = st.one_of(st.sampled_from([*PIECES.split(), *"\t\u200b\u0301\n\x1c"]), st.text(max_size=4))


@settings(max_examples=300)
@given(
    text=st.lists(st.tuples(PIECE, st.sampled_from(["", " ", " "]))).map(
        lambda pieces: "".join(piece + gap for piece, gap in pieces)
    )
)
def test_any_text(text: str) -> None:
    for sentence in (text, fold_phrase(text)):
        found, expected = both(sentence)
        assert found in (None, expected)
        assert list(words.words(f"· {sentence} ·", 2, 2 + len(sentence))) == [(a + 2, b + 2) for a, b in expected]
        covered = "".join(sentence[a:b] for a, b in tokens(sentence, 0, len(sentence)))
        assert "".join(covered.split()) == "".join(sentence.split())


def test_long_windows_and_many_rows_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.text import tagger

    monkeypatch.setattr(tagger, "_KEPT", 10)
    for n in range(30):
        found, expected = both(f"xã số{n} {'dài' * 40} hợp tác xã {n}")
        assert found == expected


def test_a_change_of_the_tokenizer_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    # What fixed_words leaves behind in the library holds for later calls, and so here.
    trusted()
    monkeypatch.setattr(
        regex_tokenize, "patterns", re.compile(r"(?P<fixed>Ủy\ ban\ xã|ủy\ ban|ở)|(?P<word>\w+|[^\w\s])")
    )
    for sentence in ("Theo Ủy ban xã.", "ở ủy ban nhân dân xã", "ủy ban", "Ủy ban xã"):
        found, expected = both(sentence)
        assert found == expected


def test_where_the_words_differ_the_library_is_called(afresh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("underthesea.word_tokenize", lambda text, **_: text.split())
    with pytest.warns(RuntimeWarning, match="slower.*other words in"):
        assert [SENTENCE[a:b] for a, b in tokens(SENTENCE, 0, len(SENTENCE))][:3] == ["Đoàn", "thanh", "tra"]
    assert len(list(tokens(SENTENCE, 0, len(SENTENCE)))) == len(SENTENCE.split())  # and no second warning


def test_where_the_model_is_not_found_the_library_is_called(
    afresh, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(direct, "files", lambda _: tmp_path)
    with pytest.warns(RuntimeWarning, match="FileNotFoundError"):
        assert [SENTENCE[a:b] for a, b in tokens(SENTENCE, 0, len(SENTENCE))][1:3] == ["thanh tra", "làm việc"]
    assert trusted() is None


@pytest.mark.parametrize(
    "broken",
    [
        {"templates": ["T[0]", "T[0].shape"]},
        {"templates": ["T[0]", "T[-3,3]"]},
        {"templates": ["T[0]"]},
        {"labels": ["B", "I"]},
    ],
)
def test_a_model_that_asks_something_else_is_refused(broken: dict[str, list[str]]) -> None:
    model = read(MODEL.read_bytes())
    templates = broken.get("templates", pickle.loads(MODEL.with_name("features.bin").read_bytes()))
    with pytest.raises(ValueError, match=r"template|labels|windows"):
        Tagger(model._replace(labels=broken.get("labels", model.labels)), templates, set())


def test_a_damaged_model_is_refused() -> None:
    data = MODEL.read_bytes()
    for damaged in (b"", data[:40], data[: len(data) // 2], b"x" + data[1:], data.replace(b"CQDB", b"cqdb")):
        with pytest.raises(ValueError, match=r"CRFsuite|table"):
            read(damaged)


def test_the_model_is_the_one_the_library_loads() -> None:
    from underthesea_core import CRFModel

    ours, theirs = read(MODEL.read_bytes()), CRFModel.load(str(MODEL))
    assert ours.labels == theirs.get_labels()
    assert len(ours.state) == theirs.num_attributes


def test_what_is_too_close_to_call_is_left_to_the_library() -> None:
    even = Model(["B-W", "I-W"], {"T[0]=a": [0.0, 1.0]}, [[0.0, 0.0], [0.0, 0.0]])
    tagger = Tagger(even, ["T[0]", "T[0,1]", "T[0,2]"], set())
    assert tagger.continues([]) == []
    assert tagger.continues(["a"]) == [True]
    assert tagger.continues(["b"]) is None
    assert tagger.continues(["b", "a"]) is None


def _of(sentence: str) -> list[tuple[int, int]]:
    return list(words.words(sentence, 0, len(sentence)))


def test_threads_and_processes_give_the_same() -> None:
    sentences = [f"Thanh tra huyện {n} kiểm tra {n} hợp tác xã." for n in range(40)]
    expected = [_of(sentence) for sentence in sentences]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(_of, sentences)) == expected
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.map(_of, sentences) == expected
