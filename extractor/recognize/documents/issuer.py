"""The body named right after a citation as the one that issued it: ``của UBND thành phố``."""

import re
from functools import lru_cache

from extractor.vocabulary import load

_OF = re.compile(r",? của (?=[A-ZĐÀ-Ỹ])")
_WORD = re.compile(r"(?:[ ,]{0,2}| [&-] |(?<=TP)\. )([^\W_]+(?:(?<=[A-ZĐ])[.&-](?=[A-ZĐ])[^\W_]+)*)")
_JOINED = re.compile(r"(?:Bộ|Sở|Phòng|Vụ|Cục) ")
_FIELD = re.compile(r" (?!Bộ|Sở|Ủy|UBND|Nghị|Thông tư|Quyết|Luật|Chính|Thủ)[A-ZĐ][a-zà-ỹ]")
_LONGEST = 12  # syllables in the name of a body


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], tuple[str, ...]]:
    data = load(__package__, "issuers.toml", {"stops", "offices"})
    stops = "|".join(map(re.escape, data["stops"]))
    return re.compile(rf"(?:{stops})(?!\w)"), tuple(sorted(data["offices"], key=len, reverse=True))


def issuer_after(text: str, at: int) -> tuple[str | None, int]:
    """The issuing body named at ``at``, and where its name ends; ``None`` and ``at`` where none is."""
    of = _OF.match(text, at)
    if of is None:
        return None, at
    stops, offices = _words()
    start = end = of.end()
    for count, word in enumerate(_WORD.finditer(text, start, start + 120)):
        joins = word[1] == "và" and _JOINED.match(text, start) and _FIELD.match(text, word.end())
        if word.start() != end or count >= _LONGEST or (stops.match(text, word.start(1)) and not joins):
            break
        if "," in word.group():
            break
        end = word.end()
    name = text[start:end]
    office = next((office for office in offices if name.startswith(office + " ")), "")
    return name[len(office) :].strip() or None, end
