"""Where ``một`` counts something, and where it is an article."""

import pytest

from .test_quantities import quantities


@pytest.mark.parametrize(
    "text",
    [
        "cách chức một cán bộ",
        "một người bị thương nặng",
        "kỷ luật 43 cá nhân và một tập thể",
        "thuê trong một tháng",
        "có 8 ca, trong đó có một ca nặng",
        "trả 4 sổ của bà Mẫu, còn giữ một sổ",
        "kỷ luật hai đội phó quận, một đội trưởng",
        "lập 43 hồ sơ và một biên bản",
        "cả xóm chỉ có một giếng",
        "mỗi sở cử một cán bộ làm đầu mối",
        "mỗi năm chỉ kiểm tra một lần",
        "mời lên làm việc một lần duy nhất",
    ],
)
def test_one_counts_beside_a_penalty_or_another_count(text: str) -> None:
    assert quantities(text)[-1].value == 1


@pytest.mark.parametrize(
    "text",
    [
        "phản ánh việc bị một bác sĩ quát mắng",
        "mỗi khi gặp một cán bộ",
        "mỗi sở làm việc với một cán bộ",
        "bị phạt vì xây một tầng",
        "trả một sổ và mượn một sổ",
        "định kỳ họp một lần nữa",
        "làm một cách rõ ràng",
        "họ học cùng một lớp, ở cùng một xã",
    ],
)
def test_one_is_an_article_where_nothing_is_counted(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("trước một quán cà phê, hai nhóm thanh niên cãi nhau", 2),
        ("trả một sổ, rồi thôi; 4 sổ khác mất", 4),
    ],
)
def test_one_is_an_article_though_others_are_counted(text: str, counted: int) -> None:
    assert [m.value for m in quantities(text)] == [counted]
