"""What one line is by its own words: an entry of a menu, a counter, an address, a legend, the head of a list.

What a line may be only where it stands (a headline, a byline under the last sentence) is told in ``regions``.
"""

import re

from extractor.reading.bylines import parse_byline
from extractor.reading.lines import Line
from extractor.reading.stamps import is_tools
from extractor.reading.words import bar, words

_CONTACT = re.compile(r"(?:điện thoại|đt|tel|fax|e-?mail|hotline)\s?[:.(]|điện thoại \d|\w@\w")
_TRAIL = re.compile(r" (?:>{1,3}|[\"›→/:-]) | ?[>›/] ?")  # a closing double angle is folded to a straight quote
_CLEAR_TRAIL = re.compile(r" (?:>{1,3}|[\"›→]) ")  # marks that stand in a trail and hardly in a sentence
_BRACKETS = re.compile(r"(?:\[[^\[\]]{1,40}\] ?){2,30}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,300}")
_COUNTER = re.compile(
    r"(?:(?:tổng )?số )?(?:lượt|lần) (?:người )?(?:xem|đọc|truy cập|tải|thích|like|view)s? ?:? ?[\d.,]{1,12}"
    r"|trang (?:số )?\d{1,3} ?(?:/|của|trên) ?\d{1,3}"
)
# A headline that runs into the mark with which a newspaper opens its lead.
_TEASER = re.compile(
    rf"(?:[^.\n]|(?<=TP)\.){{20,160}} (?i:{'|'.join(map(re.escape, words()['leads']))}) ?- [^\W\da-zà-ỹ]"
)
_TAGS = re.compile(r"(?:#\w{1,60}[ ,;]{0,3}){1,40}")
_POSTED = re.compile(  # how a social network says when something was posted
    r"(?:\d{1,2} tháng \d{1,2}(?:,? \d{4})?|hôm qua|\d{1,2} (?:giờ|phút|ngày|tuần))"
    r"(?: lúc \d{1,2}[:h]\d{2})?(?: ?·.{0,30})?"
)
_NO_WORDS = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|[^\w\s]{1,5}")  # the length of a sound file, a lone mark
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|date|sent|subject|từ|gửi|tới|đến|người gửi|người nhận|ngày gửi|chủ đề|tiêu đề) ?: ?\S"
)
_FORWARDED = re.compile(r"[-=_*]{2,} ?(?:forwarded|original|chuyển tiếp|thư chuyển tiếp|thư gốc)\b")
_CHAT = re.compile(r"\[\d{1,2}:\d{2}[,\] ]")
_DATED = re.compile(
    r"\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?(?: \d{1,2}:\d{2})? ?[-:] ?\w"
    r"|.{12,150}\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)\]?"
)
# A label of a page's foot behind a sentence, with its colon, its mark or its number, or two tools of a page.
_LABEL, _TOOL = (
    f"(?i:{'|'.join(map(re.escape, labels))})"
    for labels in (words()["run_in"], [word for word in (*words()["menu"], *words()["run_in"]) if " " in word])
)
_RUN_IN_FOOT = re.compile(rf"(?<=[.!?…\")/] )\(?(?=[A-ZĐ])(?:{_LABEL}(?: ?:| ?>|(?= \d))|{_TOOL} {_TOOL}(?!\w))")
_SENTENCE = re.compile(r"[^.!?…]{60,400}[.!?…](?=[ \")]|$)")  # behind which the article goes on
_LONGEST_BAR, _MOST_ENTRIES = 160, 16  # characters of a bar of sections or a trail, and entries of it
_BULLETS = "-+*•·●▪■◦»›>→✓☑✔\"'"


def foot_at(text: str) -> int | None:
    """Where the foot of a page begins that was run into the end of a text: ``… trong tháng 9. Các tin khác: …``."""
    goes_on = 0
    for foot in _RUN_IN_FOOT.finditer(text):
        if foot.start() < goes_on:
            continue
        sentence = _SENTENCE.search(text, foot.start())
        if sentence is None:
            return foot.start()
        goes_on = sentence.end()
    return None


def is_page(line: Line) -> bool:
    """Menus, counters, addresses, rights: lines that belong to the page and to no article."""
    low = line.low
    if line.length > 300:
        return False
    if low.startswith(words()["footer"]) or is_promotion(line):
        return True
    if line.length < 120 and ("độc lập - tự do" in low or "cộng hòa xã hội chủ nghĩa" in low):
        return True  # the head of an office's letter
    if line.length < 10 and _NO_WORDS.fullmatch(low):
        return True
    if is_menu_bar(line) or entries(low, words()["menu"]) or is_counter(line) or _sections(low):
        return True
    return line.length < 90 and ":" in low and not line.stops and is_tools(line.text)


def is_promotion(line: Line) -> bool:
    """A line that sends the reader elsewhere."""
    return line.length <= 300 and line.low.startswith(words()["promotion"])


def is_teaser(line: Line) -> bool:
    """Another article's headline and lead in one line: ``Phạt chủ chợ Mẫu TTO - Sáng 5-6, quận đã …``."""
    return "- " in line.text and _TEASER.match(line.text) is not None


def is_counter(line: Line) -> bool:
    """A counter, a page's number, a row of tags, a web address: figures that no article tells."""
    low = line.low
    if line.length > 300 or low[0] not in "tsl#hw0123456789":
        return False
    if low[0] == "#":
        return _TAGS.fullmatch(low) is not None
    if low[0] in "hw0123456789":
        return _ADDRESS.fullmatch(low) is not None or is_posted(line)
    return _COUNTER.fullmatch(low) is not None


def is_posted(line: Line) -> bool:
    """``14 tháng 5 lúc 08:30 · Công khai``: it names a time or ends in the network's dot."""
    return line.length < 70 and ("·" in line.low or " lúc " in line.low) and _POSTED.fullmatch(line.low) is not None


def _sections(low: str) -> bool:
    """A bar of sections: two of them at least, for one alone may head a part of the article."""
    return len(low) <= _LONGEST_BAR and entries(low, bar()) >= 2


def entries(low: str, vocabulary: tuple[str, ...]) -> int:
    """How many entries of a menu a short line holds, 0 where it holds anything but entries and their numbers."""
    if len(low) > _LONGEST_BAR:
        return 0
    rest = low
    for count in range(_MOST_ENTRIES):
        rest = rest.lstrip(" :;,.|/0123456789()[]#+" + _BULLETS)
        if not rest:
            return count
        if not rest.startswith(vocabulary):
            return 0
        word = next((w for w in vocabulary if rest.startswith(w) and not rest[len(w) : len(w) + 1].isalpha()), None)
        if word is None:
            return 0
        rest = rest[len(word) :]
    return 0


def is_menu_bar(line: Line) -> bool:
    """Entries between bars or in brackets, or the trail of a page: ``Trang chủ > Tin tức > Thanh tra``."""
    if line.length >= 400:
        return False
    if line.text.count(" | ") >= 2 or line.text.count("] [") >= 2:
        return True
    if line.text[0] == "[" and _BRACKETS.fullmatch(line.text):
        return True
    return line.length < _LONGEST_BAR and _is_trail(line)


def _is_trail(line: Line) -> bool:
    """Whether a line leads to the article: it begins with a word of trails, or with entries of a menu and a mark."""
    low = line.low.lstrip('"›> ')
    opening = next((word for word in words()["trail"] if low.startswith(word)), None)
    if opening is not None and not low[len(opening) : len(opening) + 1].isalnum():
        return opening.endswith(":") or _TRAIL.search(low, len(opening)) is not None
    mark = _CLEAR_TRAIL.search(low)
    return mark is not None and bool(entries(low[: mark.start()], words()["menu"]))


def is_site(line: Line) -> bool:
    """The name of a web site."""
    return line.low.startswith(words()["site"]) and line.length < 120 and not line.stops


def is_list_head(line: Line) -> bool:
    """The heading of a list of other articles, of comments or of tools."""
    return line.length < 60 and bool(entries(line.low, words()["tail"]))


def is_dated_entry(line: Line) -> bool:
    """An entry of a list of articles with its day: ``01/03/2014 - Hội nghị …``, ``Hội nghị … (01/03/2014)``."""
    return line.length < 200 and _DATED.match(line.low) is not None


def is_item(line: Line) -> bool:
    """A line that may be an entry of a list of headlines: short, and no sentence of prose."""
    return line.length < 150 and not line.text.endswith((".", ";", ":")) and not is_page(line)


def is_mail(line: Line) -> bool:
    """A field of an e-mail's head."""
    return line.length < 200 and _MAIL.match(line.low) is not None


def is_wrapping(line: Line) -> bool:
    """What a mail or chat program puts around a text that is passed on."""
    return line.text[0] in "-=_*[" and (_FORWARDED.match(line.low) is not None or _CHAT.match(line.low) is not None)


def prose(line: Line) -> int:
    """How long a line is that reads as prose of weight, 0 for others."""
    return line.length if line.length >= 80 and line.text[-1] in '.!?"”' else 0


def is_address(line: Line) -> bool:
    """A line with a telephone or an e-mail address after the article's end."""
    return line.length < 200 and _CONTACT.search(line.low) is not None


def signed(line: Line) -> bool:
    """A line that reads as a byline wherever it stands."""
    return line.length <= 110 and parse_byline(line.text) is not None


def is_office(line: Line) -> bool:
    """The name of an office alone, as one signs: no sentence, no legend of what it does."""
    low = line.low
    if line.length > 50 or line.stops or not line.text[0].isupper() or any(c.isdigit() for c in low):
        return False
    if not any(low.startswith(f"{word} ") for word in words()["office"]):
        return False
    return not any(f" {word} " in f"{low} " for word in words()["deed"] + words()["scene"])


def is_credited(line: Line) -> bool:
    """A photograph's legend that names its source."""
    low = line.low
    if line.length > 400 or low[:1] in "-+*•" or low.startswith(("chùm ảnh", "loạt ảnh")):
        return False
    end = low[-80:]
    return low.startswith(words()["credit"]) or any(cue in end for cue in words()["credit"])


def is_caption(line: Line) -> bool:
    """A photograph's legend: it names its source, or shows a scene and ends without a stop."""
    if is_credited(line):
        return True
    if line.length > 150 or line.low[:1] in "-+*•":
        return False
    return line.text[-1].isalnum() and any(cue in line.low for cue in words()["scene"])
