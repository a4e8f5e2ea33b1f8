"""Words from the model that underthesea ships, asked directly.

What is read is the library's own: the pattern of its tokenizer as it is when called, and the files of its
model (weights, templates, dictionary). Nothing here is trusted before
:func:`extractor.text.words.trusted` has compared it with the library's public function.
"""

import pickle
import re
from collections.abc import Callable
from importlib.resources import files

from extractor.text.crf import read
from extractor.text.tagger import Tagger

# Letters whose case every version of Unicode at hand maps alike, marks and signs. A sentence with any other
# character is left to the library.
_FOREIGN = re.compile("[^\0-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff\u2000-\u27bf]")


def segmenter() -> Callable[[str, int], list[tuple[int, int]] | None]:
    """A function from a sentence, and the place where it stands, to the stretches of its words.

    It returns None for a sentence that it leaves to the library.

    Raises:
        Exception: of any kind, where the installed library is not built as expected.
    """
    from underthesea.pipeline.word_tokenize import regex_tokenize

    tagger = _tagger()

    def segment(sentence: str, at: int) -> list[tuple[int, int]] | None:
        if _FOREIGN.search(sentence) or regex_tokenize.normalize_characters_in_text(sentence) != sentence:
            return None
        matches = list(regex_tokenize.patterns.finditer(sentence))
        continues = tagger.continues([match[0] for match in matches])
        if continues is None:
            return None
        found: list[tuple[int, int]] = []
        for match, goes_on in zip(matches, continues, strict=True):
            begin, end = match.span()
            begin += at
            if goes_on and found:
                begin, _ = found.pop()
            found.append((begin, at + end))
        return found

    return segment


def _tagger() -> Tagger:
    folders = files("underthesea.pipeline.word_tokenize").joinpath("models").iterdir()
    (folder,) = [folder for folder in folders if folder.joinpath("models.bin").is_file()]
    model = read(folder.joinpath("models.bin").read_bytes())
    # These two the library unpickles itself.
    templates = pickle.loads(folder.joinpath("features.bin").read_bytes())
    dictionary = pickle.loads(folder.joinpath("dictionary.bin").read_bytes())
    return Tagger(model, templates, dictionary)
