"""Vietnamese words, by underthesea, aligned to the text they were found in.

Segmentation is called sentence by sentence, for its time grows faster than its input, and without
the library's own normalisation: the text is folded already, and only that way does every character
come back, so that offsets follow from walking the text.

Nearly all of the library's time goes into building strings that its model is asked about. So its model
is asked directly (:mod:`extractor.text.direct`), which gives the same words several times sooner; the
library is called where that way is not to be had, and for sentences that it leaves to it.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from extractor.vocabulary import load

Word = tuple[int, int]
Direct = Callable[[str, int], list[Word] | None]

_SPACE = re.compile(r"\s+")


def words(text: str, start: int, end: int) -> Iterable[Word]:
    """Half-open stretches of the words of the sentence ``text[start:end]``, in order."""
    found = _directly(text, start, end)
    return by_library(text, start, end) if found is None else found


def _directly(text: str, start: int, end: int) -> list[Word] | None:
    direct = trusted()
    return direct(text[start:end], start) if direct else None


@lru_cache(maxsize=1)
def trusted() -> Direct | None:
    """The direct way, if it gives the library's own words for every sample; else None, with a warning.

    This is tried once in a process. The warning is a ``RuntimeWarning``: words are the same without the
    direct way, only later.
    """
    try:
        from extractor.text.direct import segmenter

        direct = segmenter()
        samples = load("extractor.text", "samples.toml", {"sentences"})["sentences"]
        reason = next((f"other words in: {s}" for s in samples if direct(s, 0) != list(by_library(s, 0, len(s)))), None)
    except Exception as error:  # the insides of another version may have moved in any way
        reason = f"{type(error).__name__}: {error}"
    if reason is None:
        return direct
    warnings.warn(f"words come from underthesea.word_tokenize, which is slower ({reason})", RuntimeWarning, 2)
    return None


def by_library(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of the sentence ``text[start:end]`` as the library's public function gives them."""
    from underthesea import word_tokenize

    place = start
    for word in word_tokenize(text[start:end], use_token_normalize=False):
        begin = place + text.startswith(" ", place)
        if text.startswith(word, begin, end):
            place = begin + len(word)
            yield begin, place
            continue
        # A word's syllables come back joined by one space, whatever stood between them.
        begin = -1
        for syllable in word.split():
            found = text.find(syllable, place, end)
            if found < 0 or text[place:found].strip():
                continue  # a character the library rewrote: what follows is aligned again
            begin = found if begin < 0 else begin
            place = found + len(syllable)
        if begin >= 0:
            yield begin, place


def tokens(text: str, start: int, end: int) -> Iterable[Word]:
    """The words of a sentence, and whatever stands between them but white space."""
    found = _directly(text, start, end)  # these leave nothing out
    return _filled(text, start, end) if found is None else found


def _filled(text: str, start: int, end: int) -> Iterator[Word]:
    done = start
    for begin, stop in by_library(text, start, end):
        if text[done:begin] not in ("", " "):
            yield from _unsegmented(text, done, begin)
        yield begin, stop
        done = stop
    yield from _unsegmented(text, done, end)


def _unsegmented(text: str, start: int, end: int) -> Iterator[Word]:
    place = start
    for gap in _SPACE.finditer(text, start, end):
        if gap.start() > place:
            yield place, gap.start()
        place = gap.end()
    if end > place:
        yield place, end
