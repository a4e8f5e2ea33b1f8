"""The patterns of calendar expressions, over folded lower-case text.

A pattern is tried only at a word where :data:`TRIGGER` stands, so none of them searches.
"""

import re

from extractor.text.numbers import UP_TO_TWELVE
from extractor.text.patterns import one_of
from extractor.vocabulary import load

WORDS = load(
    __package__,
    "vocabulary.toml",
    {"day_parts", "weekdays", "relative_days", "relative_units", "quarters", "acts", "cycle", "cues"},
)
NUMBERS = UP_TO_TWELVE
QUARTERS: dict[str, int] = WORDS["quarters"]


_PART = one_of(WORDS["day_parts"])
_WEEKDAY = one_of(WORDS["weekdays"])
_NUMBER_WORDS = one_of(NUMBERS)
# "một" is left out: "một tháng một lần" names no month; "tháng tư" is April, but not in "tháng tư vấn".
_MONTH_WORDS = rf"{one_of(word for word in NUMBERS if word != 'một')}|tư(?! (?:nhân|vấn|pháp|cách|thục|liệu|lợi|duy)\b)"
_JANUARY = r"(?:(?<=hồi tháng )|(?<=vào tháng )|(?<=đầu tháng )|(?<=cuối tháng ))một\b|một(?= năm (?:19|20)\d\d)"
_N = rf"(?:\d{{1,2}}|{_NUMBER_WORDS})"
_TENS = one_of(word for word in NUMBERS if word not in ("một", "năm") and not word.startswith("mười"))
_ABOVE_TWELVE = rf"(?:{_TENS}|năm) mươi(?: (?:mốt|tư|lăm|{_TENS}))?|mười (?:ba|bốn|lăm|sáu|bảy|tám|chín)"
_MANY = rf"(?:\d{{1,3}}|{_ABOVE_TWELVE}|{_NUMBER_WORDS})"
_Y = r"(?:(?:19|20)\d\d)(?!\d)"
_UNIT = r"ngày|tuần|tháng|năm|quý"
_SPAN = "niên độ(?: ngân sách| tài chính| kế toán)?"
_OR = " ?- ?"  # "2-3 năm qua"
_DECADES = "thập kỷ|thập niên"
_CLOCK = r"(?:\d{1,2}(?:h|g| ?giờ)(?: ?\d{1,2}(?: ?phút|')?)?|\d{1,2}:\d\d)"
_CLOCKS = rf"{_CLOCK}(?P<clocks> ?(?:-|đến|tới) ?{_CLOCK})?"
_SAME_YEAR = "năm đó|năm ấy|cùng năm"
_OF_YEAR = rf"(?: ?[/.-] ?(?P<y>{_Y})|,? ?\(?năm (?P<y2>{_Y})\)?"
_NEAR_YEAR = rf"năm nay|năm ngoái|năm trước|năm sau|năm tới|{_SAME_YEAR}"
# "từ đầu năm tới nay": the word is no "next" but "until".
_NOT_UNTIL = r"(?!(?<=tới) (?:nay|hết|ngày|tháng|năm|quý|cuối|giữa|thời điểm|hiện|\d))"
# What may follow a date and tell only whether it is past or to come; "ngày 5/6 tới Hà Nội" comes there.
_TAIL = r"(?: (?:vừa qua|vừa rồi|sắp tới|tới đây|tới(?= ?[,.;:)\n]| ?$)))?"
_EDGE = r"(?:(?P<edge>đầu|giữa|cuối|(?:thượng|trung|hạ) tuần) )?"
_PARTS_OF = r"(?:những (?:tháng|ngày) |các tháng )?(?:đầu|giữa|cuối)"

_LEAD = (
    rf"(?:{_CLOCKS},? )?(?:(?:{_PART}) )?(?:(?:hôm )?(?:{_WEEKDAY})(?:,| -)? ?\(?)?"
    rf"(?:(?:{_PART}) (?:\((?=(?:ngày )?\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\)))?)?"
    r"(?:(?:ngày(?: giao dịch)?|hôm|(?:ngày |hôm )?(?:mùng|mồng)) )?"
)
_REST = (
    r"(?:(?P<sep> ?/ ?|-|\.| ?- ?(?=\d{1,2} ?- ?(?:19|20)\d\d(?!\d)))(?P<m>\d{1,2})"
    rf"(?:(?:(?P=sep)|/|-| ?- ?(?=(?:19|20)\d\d(?!\d)))(?P<y>(?:1\d|20)\d\d(?!\d)|\d\d(?![\d/%.]))"
    rf"| ?(?:,|năm) ?(?P<y2>{_Y})| (?P<rel2>{_NEAR_YEAR})\b{_NOT_UNTIL})?"
    rf"|,? tháng (?P<m2>\d{{1,2}}|{_MONTH_WORDS})(?:,? năm (?P<y3>{_Y})| ?[/.-] ?(?P<y4>{_Y})|"
    rf" (?P<rel>này|trước|tới|sau|{_NEAR_YEAR}){_NOT_UNTIL})?)(?!\d)(?![.,]\d\d?(?!\d))(?!/\d)"
)
DAY = re.compile(rf"(?P<lead>{_LEAD})(?P<d>\d{{1,2}}){_REST}{_TAIL}")
DAY_OF_NEAR_MONTH = re.compile(
    rf"(?:(?:{_PART}) )?(?:ngày |hôm |mùng |mồng )(?P<d>\d{{1,2}}) "
    rf"(?P<rel>tháng (?:này|trước|qua|vừa qua|vừa rồi|sau|tới))(?!\w){_NOT_UNTIL}"
)
# Days that take their month from the last one: "ngày 12 và 13/9", "từ 12 đến 15/9", "ngày 18-26/4".
DAYS = re.compile(
    rf"(?P<lead>(?:{_CLOCK} )?(?:(?:{_PART}) )?(?:(?:các |những )?ngày \(?|hôm |từ )"
    r"|(?:(?<=vào )|(?<=trong )|(?<=\())(?=\d{1,2} ?- ?\d{1,2}/\d)"
    rf"|(?:{_PART}) (?=\d{{1,2}}(?:,| và) ?\d{{1,2}}[/.-]\d))"
    rf"(?:(?P<list>\d{{1,2}}(?:, ?\d{{1,2}}){{0,6}})(?:, ?|,? và )(?:ngày )?(?P<last>\d{{1,2}})"
    rf"|(?P<first>\d{{1,2}})(?: ?- ?| (?:đến|tới)(?: hết)? (?:ngày )?)(?P<until>\d{{1,2}})){_REST}"
)
# "Đêm 5, rạng sáng 6/3": the night before the day.
NIGHT = re.compile(
    r"(?:đêm|tối|khuya) (?:ngày )?(?P<d>\d{1,2})(?=,? (?:và |đến )?rạng sáng (?:ngày )?"
    rf"(?P<next>\d{{1,2}})[/.-](?P<m>\d{{1,2}})(?:[/.-](?P<y>{_Y}))?(?!\d))"
)
# "mỗi tháng 5 triệu đồng", "tháng 3.150 lượt", "tháng 12,5 tấn": no month and no quarter.
_EACH = r"(?<!mỗi )(?<!từng )(?<!hàng )(?<!hằng )"
_NO_NUMBER = r"(?!\.\d{3}(?!\d)|,\d{1,3}(?:%| (?!(?:và|đến|năm|của|này|vừa|sắp|qua|tới|trong|là)\b)[^\W\d]))"
MONTHS = re.compile(
    rf"{_EDGE}(?:các )?{_EACH}(?!(?<=ngày )tháng năm\b)tháng (?P<m>\d{{1,2}}{_NO_NUMBER}|{_MONTH_WORDS}|{_JANUARY})"
    r"(?! (?:lần|buổi|bữa)\b)"
    rf"(?P<more>(?:(?:,| và| ?-| đến)(?:(?: tháng)? ?\d{{1,2}}| tháng (?:{_MONTH_WORDS})\b)(?!\d|/\d{{1,2}}(?!\d)|%)"
    r"(?! (?!(?:và|đến|năm|của|này|vừa|qua|tới|trong|là)\b)[^\W\d])){0,11})"
    rf"{_OF_YEAR}| (?P<rel>{_NEAR_YEAR}|vừa qua|sắp tới|tới đây|tới|vừa rồi|này){_NOT_UNTIL})?(?!\d)"
)
QUARTER = re.compile(
    rf"{_EDGE}(?:các )?{_EACH}quý (?P<q>iv|iii|ii|i|[1-4]{_NO_NUMBER}|một|hai|ba|bốn)\b"
    r"(?P<more>(?:(?:,| và| ?-| đến)(?: quý)? ?(?:iv|iii|ii|i|[1-4])\b(?!\d)){0,3})"
    rf"{_OF_YEAR}| (?P<rel>{_NEAR_YEAR}|vừa qua|sắp tới|tới đây|tới|vừa rồi){_NOT_UNTIL})?"
)
SHORT = re.compile(rf"(?:q(?P<q>[1-4])|t(?P<m>0?[1-9]|1[0-2])) ?[/-] ?(?P<y>{_Y})")
STRETCH = re.compile(
    rf"(?:(?P<n>{_N}) (?P<unit>tháng|quý|ngày|tuần)|(?P<short>\d{{1,2}})t"
    r"|(?P<half>nửa(?: năm)?)|(?P<one>tháng|quý)) (?P<side>đầu|cuối|sau)"
    rf"(?: tiên| cùng)?(?: của)? (?:(?P<y4>{_Y})(?! ?[-/])|năm(?:(?: năm)? (?P<y>{_Y})"
    rf"|(?: năm)? (?P<rel>nay|ngoái|trước|sau|tới)(?!\w){_NOT_UNTIL})?(?! học)(?! qua| gần)"
    rf"|tháng (?P<m>\d{{1,2}})(?: ?[/.-] ?(?P<y2>{_Y})|,? năm (?P<y3>{_Y}))?)"
)
MONTHS_OF_YEAR = re.compile(
    rf"(?:(?P<n>{_N}) (?P<unit>tháng|quý)|(?P<short>\d{{1,2}})t)(?: của)?"
    rf"(?:(?: năm |/)(?P<y>{_Y})| năm (?P<rel>nay|ngoái|trước)\b)"
)
YEAR = re.compile(
    rf"(?:(?P<edge>{_PARTS_OF}) )?(?:các )?"
    rf"{_EACH}(?P<head>năm(?: học| ngân sách| tài chính)?|{_SPAN}|niên khóa|niên vụ) (?P<y>{_Y})"
    rf"(?P<more>(?:(?:,| và| ?[-/]|,? (?:đến|tới)(?: năm)?) ?(?:năm )?{_Y}){{0,20}})"
)
# A year before those that papers speak of, where it cannot be a number: "xây năm 1876".
OLD_YEAR = re.compile(
    r"(?<!những )(?:(?:đầu|giữa|cuối) )?năm (?P<y>1[0-8]\d\d)(?! ?- ?\d)(?= ?[,.;:()\n\"…?!\]]| ?$"
    r"| (?:và|của|tại|cho|là|đã|theo|với|trong|được|để|bởi|do|thì|khi|có|bị|dưới|ở|đến|tới)\b)(?![.,]\d)"
)
EDGE_OF_YEAR = re.compile(rf"(?:đầu|giữa|cuối) (?P<y>{_Y})")
LISTED_YEAR = re.compile(rf"(,| và| ?[-/]|,? (?:đến|tới)(?: năm)?) ?(?:năm )?({_Y})")
YEARS_IN_BRACKET = re.compile(rf"{_Y}(?:(?:,| và|, và) {_Y}){{1,9}}(?=\))")
EDGE_OF_UNIT = re.compile(
    rf"(?P<edge>{_PARTS_OF}) (?P<unit>năm|tháng|tuần|quý)"
    rf"(?: (?P<rel>nay|này|ngoái|trước|sau|tới|qua|(?<=năm )(?:đó|ấy)){_NOT_UNTIL})?\b"
    r"(?! (?:học|thứ|\d|một|hai|ba|bốn))"
)
TERM = re.compile(
    rf"(?P<head>giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên khóa|{_SPAN}|niên vụ|khóa|năm) (?:(?P<from>từ )?(?:năm )?)"
    rf"\(?(?P<a>{_Y}) ?(?:-|đến|tới|/)(?: năm)? ?(?P<b>{_Y}|nay\b)"
)
NEXT_TERM = re.compile(rf"(?:,| và|;| đến| tới) (?P<a>{_Y}) ?- ?(?P<b>{_Y})")
A_MONTH = re.compile(rf"\d{{1,2}}|{_MONTH_WORDS}")
A_YEAR = re.compile(_Y)
A_QUARTER = re.compile(r"iv|iii|ii|i|[1-4]")
BARE_YEARS = re.compile(rf"(?P<a>{_Y}) ?(?:(?P<dash>-)|đến|tới)(?: hết)?(?: năm)? ?(?P<b>{_Y}|nay\b)")
MONTH_OF_YEAR = re.compile(rf"(?P<m>\d{{1,2}})[/.-](?P<y>{_Y})")
WHOLE_YEAR = re.compile(rf"{_Y}(?![/.,-]?\d|\w)")
# A year of work, not a count or a part of a name: "nhiệm vụ 2019", "kết luận thanh tra 2006", "định hướng đến 2021".
OF_YEAR = re.compile(
    r"(?:(?:kế hoạch|kết luận|nhiệm vụ|dự toán|phương hướng|chỉ tiêu|mục tiêu)(?: [^\W\d]+){0,2}"
    r"|(?<!\w)(?:từ|hồi|vào|trong)|giai đoạn|thời kỳ"
    r"|(?<!lên )(?<!tăng )(?<!giảm )(?<!(?<!\d{3})\d )(?:đến|tới)|trước|hết) $"
)
YEAR_ENDS = re.compile(
    rf"{_Y}(?! ?- ?{_Y})"
    r"(?= ?[-,.;:()\n\"…?!\]]| ?$| (?:và|của|tại|cho|là|đã|chưa|theo|với|trong|về|còn|được|để|sẽ|mà|đến|tới"
    r"|thì|nên|do|vì|nhưng|hoặc|vẫn|cũng|không|có|bị|phải|khi|toàn bộ|các|những|mọi|tất cả)\b)"
    r"(?![.,]\d)"
)
DECADE = re.compile(
    rf"(?:(?:đầu|giữa|cuối) )?(?:(?:những năm|(?:{_DECADES})(?: những năm)?) (?P<y>{_Y})(?! ?-)"
    rf"|(?:{_DECADES}|những năm)(?: của thế kỷ trước)? (?P<d>[2-9]0)\b(?: (?:của )?thế kỷ (?:trước|20|xx)\b)?)"
)
_APPOSED = r"(?P<apposed>,? \(?(?=(?:ngày )?\d{1,2}[/.-]\d))?"
RELATIVE_DAY = re.compile(rf"(?:(?:{_PART}|rạng) (?:ngày )?)?(?P<w>{one_of(WORDS['relative_days'])})\b{_APPOSED}")
RELATIVE_WEEKDAY = re.compile(
    rf"(?P<lead>(?:(?:{_PART}) )?(?:(?:ngày|hôm) )?)(?P<day>{_WEEKDAY}),? "
    rf"(?P<when>(?P<week>tuần (?:này|trước|vừa qua|qua|sau|tới))|tới|vừa qua|vừa rồi)\b{_NOT_UNTIL}{_APPOSED}"
)
# "hôm thứ sáu": the last one.
LAST_WEEKDAY = re.compile(rf"(?:(?:{_PART}) )?hôm (?P<day>{_WEEKDAY})\b")
RELATIVE_UNIT = re.compile(
    rf"{_EDGE}(?P<w>{one_of(WORDS['relative_units'])}|sang năm(?= ?[,.;]| sẽ\b))\b{_NOT_UNTIL}(?P<there> đó\b)?"
)
BACK = re.compile(
    rf"(?:(?P<ago>cách đây|cách nay|trước đó|sau đó|cách đó)(?: khoảng| hơn| gần)? (?P<low>\d{{1,2}}{_OR})?"
    rf"(?P<n>{_MANY}) (?P<u>{_UNIT}|{_DECADES})\b"
    rf"|(?P<n3>{_MANY}) (?P<u3>(?:ngày|hôm)(?= sau(?: đó\b|,))|(?:tuần|tháng|năm)(?= sau đó\b)) sau(?: đó)?"
    rf"|(?P<low2>\d{{1,2}}{_OR})?(?P<n2>{_MANY}) (?P<u2>{_UNIT}|{_DECADES}|hôm(?= trước)) "
    r"(?P<tail>trước đó|trước đây|vừa qua|gần đây|trở lại đây|qua|nay"
    r"|trước(?! (?:khi|ngày|lúc|thời|tết|lễ|kỳ|hạn)\b))\b)"
    rf"(?P<apposed>(?<= năm trước)(?:, tức | \((?:tức )?)(?:năm )?(?P<year>{_Y}))?"
)
# "trong 3 năm tới", but "chuyến đi 4 ngày tới Huế".
AHEAD = re.compile(rf"(?P<low>\d{{1,2}}{_OR})?(?P<n>{_MANY}) (?P<u>{_UNIT}|{_DECADES}) (?:sắp )?tới\b{_NOT_UNTIL}")
LOOKS_AHEAD = re.compile(
    r"(?<!\w)(?:trong(?: vòng| khoảng| khoảng thời gian)?|kế hoạch) (?:hơn |gần |khoảng |ít nhất )?$"
)
SAME_DAY = re.compile(rf"(?:{_CLOCK} )?(?:(?:{_PART}) )?(?:ngày )?cùng ngày\b{_APPOSED}")
NEXT_DAY = re.compile(rf"(?:{_CLOCK} )?(?:(?:{_PART}) )?(?:ngày )?hôm sau\b{_APPOSED}")
NEXT_DAYS = re.compile(
    rf"(?:,| và|, và) (?P<first>\d{{1,2}}) ?- ?(?P<until>\d{{1,2}})/(?P<m>\d{{1,2}})(?:/(?P<y>{_Y}))?(?![\d/]|\.\d)"
)
LUNAR = re.compile(
    rf"(?:(?:(?:{_PART}) )?(?:ngày )?(?:2[3-9]|30) (?:tết|tháng chạp)"
    rf"|(?:ngày )?(?:rằm|(?:mùng|mồng) {_N})(?: (?:tháng (?:giêng|chạp|một|{_N})|tết))?|tháng (?:giêng|chạp))"
    rf"(?: âm lịch)?(?: năm {_Y})?"
)
BY_THE_MOON = re.compile(r" (?:\(âm lịch\)|âm lịch\b)")
LUNAR_WORD = re.compile(r"rằm|giêng|chạp|tết|âm lịch")

# What can stand before or after bare digits that are a date; not the rest of a number ("thu 9 tháng 3.150 tỷ đồng").
# Behind a date: "ngày 5/4 và 6/4", "từ 13-4 - 30-6".
BESIDE_A_DATE = re.compile(
    r"(?<!\w)(?:ngày|từ|hôm|sáng|trưa|chiều|tối|đêm) (?:\d{1,2}(?:, | và )){0,4}"
    r"\d{1,2}(?P<sep>[/.-])\d{1,2}(?:(?P=sep)\d{4})?"
    r"(?:,? (?:và|đến|tới)(?: hết)? | ?- ?|, )$"
)
# Behind a month with its year: "tháng 3/2018 và 5/2019".
BESIDE_A_MONTH = re.compile(r"(?<!\w)tháng \d{1,2}[/.-]\d{4}(?:,| và|, và) $")
TIME_BEFORE = re.compile(
    r"(?:từ|(?<!lên )(?<!tăng )(?<!giảm )(?<!có )(?<!chiếm )(?<!đạt )(?:đến|tới)|trước|sau|vào|hôm|kể|hết|dịp"
    r"|(?:chậm|muộn|trễ) nhất(?: là)?|hạn (?:chót|cuối|nộp)(?: là|:)?) $"
)
# An event of one day: "buổi tiếp xúc cử tri 20-6".
EVENT_BEFORE = re.compile(r"(?<!\w)(?:phiên|giao dịch|cử tri|số ra) $")
# A day that comes round, and days by which a dose is told: "mỗi ngày 20-30 kg", "ngày 2-3 lần".
EVERY_DAY = re.compile(r"(?<!\w)(?:mỗi|một|hằng|từng) \Z")
A_DOSE = re.compile(r" (?:lần|bữa|buổi|ca|cữ|viên|chuyến|lượt)(?!\w)")
PRESENT = re.compile(
    r" (?:cán bộ|công chức|viên chức|nhân viên|giáo viên|học sinh|bác sĩ|người|thành viên|đơn vị|cơ sở|trường hợp|hồ sơ"
    r"|phòng|quầy|hộ|xe|mẫu)(?!\w)"
)
DATE_ENDS = re.compile(r" ?(?:[-,;:)\n\"…?!\]]|\.(?!\d{3}(?!\d))|(?:đến|tới|và)\b|$)")
MONTHS_LISTED = re.compile(rf"(?:, ?\d{{1,2}}){{0,9}}(?:,| và|, và) ?\d{{1,2}}(?:/| năm ){_Y}")
DAYS_END = re.compile(rf"{DATE_ENDS.pattern}| (?:\(|tại|ở)")
DATE_GOES_ON = re.compile(
    rf"{DATE_ENDS.pattern}| (?!số|tổng|diện|dân|triệu|tỷ|tỉ|nghìn|người|hộ|cơ|đơn|vụ|%)"
)  # fmt: skip
# Two days in brackets, the first or the last of them: "(1/8-15/9)".
FIRST_OF_TWO = re.compile(r" ?- ?\d{1,2}/(?:0?[1-9]|1[0-2])(?:/(?:19|20)\d\d)?\)")
LAST_OF_TWO = re.compile(r"\(\d{1,2}/(?:0?[1-9]|1[0-2]) ?- ?\Z")
# A weekday rather than an ordinal: "thứ hai tới" may be the second who arrives.
TELLS_WHEN = re.compile(r"(?:(?<!\w)(?:vào|hôm|từ|đến)|[.,:;(\n]) ?$|^$")
NUMBERED = (
    "lần|người|vụ|trận|phiên|kỳ|đợt|dịch|làn sóng|khóa|vòng|mũi|bên|vị trí|hạng|xếp"  # by ordinals: "lần thứ hai"
)
# "ngày làm việc thứ 2" is the second one.
AN_ORDINAL = re.compile(rf"(?<!\w)(?:(?:{NUMBERED}|điều|lý do)(?: \w+){{0,3}}|ngày(?! hôm)(?: [^\W\d]+){{1,3}}) $")
SPAN_OF_YEARS = re.compile(r"(?:từ |khóa học |\(|(?:thời kỳ|giai đoạn|nhiệm kỳ)(?: \w+){0,3} )$")
TELLS_YEARS = re.compile(r"(?:(?<!\w)(?:thời điểm|là|trong|suốt|khoảng) |[.\n] ?|^)\Z")
TO_EDGE_OF_MONTH = re.compile(r"(?<!\w)(?:từ|hồi) $")
TO_EDGE = re.compile(r"(?:từ|đến|tới|trước|vào|hết|(?<!thu )(?<!phản )hồi|những tháng|các tháng) $")
VAGUE = re.compile(rf"(?:{one_of(WORDS['cues']['vague'])}) $")
COUNTED = re.compile(rf"(?:\d|{one_of([*NUMBERS, 'chục', 'trăm', 'thứ', 'nửa'])}) $")
# A feast's day or a year before "năm nay" counts no years: "Quốc khánh 2-9 năm nay".
A_FEAST = re.compile(
    r"(?:(?<![\d.,-])\d{1,2}[-/]\d{1,2}|\d{1,2}\.\d{1,2} ?- ?\d{1,2}\.\d{1,2}|(?<![\d.,])(?:19|20)\d\d) $"
)
ALREADY = re.compile(r"(?<!\w)đã (?:được )?(?:hơn |gần |khoảng |trên )?\Z")
DIGIT_BEFORE = re.compile(r"\d \Z")
# What comes round every year names no day of any one.
YEARLY = re.compile(r" (?:hàng|hằng|mỗi) (?:năm|tháng|tuần)\b")
WITHIN_NUMBER = re.compile(r"(?:\d[.,]?|\d ?- ?|(?:mươi|trăm|lần|thứ) )\Z")

SHORTS = frozenset(
    {*(f"q{n}" for n in range(1, 5)), *(f"t{n}" for n in range(1, 13)), *(f"t0{n}" for n in range(1, 10))}
)
_UNITS = ("ngày", "tuần", "tháng", "năm", "quý", "niên")
_OPENINGS = (
    *SHORTS,
    *WORDS["day_parts"], *WORDS["weekdays"], *_UNITS, "hôm", "mùng", "mồng", "rằm", "nhiệm kỳ", "giai đoạn", "thời kỳ",
    "khóa", "nửa", "thập", "thời điểm", "cách đây", "cách nay", "cách đó", "trước đó", "sau đó", "cùng ngày",
    "sang năm",
    *(f"{word} {unit}" for word in (*NUMBERS, "các", "những", "đầu", "giữa", "cuối") for unit in (*_UNITS, "hôm")),
    *(f"{edge} {word}" for word in ("các", "những", "thập") for edge in ("đầu", "giữa", "cuối")),
    *(f"{word} mươi" for word in NUMBERS), "mười",
    *(f"{word} thập" for word in NUMBERS), "thượng tuần", "trung tuần", "hạ tuần",
)  # fmt: skip
# Words that an expression may begin with, beside numbers in digits; and whether one may begin where such a word does.
FIRST_WORDS = frozenset({"từ", *(opening.split(" ")[0] for opening in _OPENINGS)})
TRIGGER = re.compile(
    rf"(?<![\w/])(?:\d{{1,2}} ?/ ?\d{{1,2}}|\d{{1,2}}[.-]\d{{1,2}}(?:[.-]\d\d)?|{_Y}(?!\w|[.,/]\d)"
    rf"|\d{{1,2}}t\b|\d{{1,3}} (?:{_UNIT}|hôm|tết|{_DECADES})\b|{_CLOCK}|(?:từ|đầu|giữa|cuối) \d"
    rf"|(?:{one_of(_OPENINGS)})\b)"
)
