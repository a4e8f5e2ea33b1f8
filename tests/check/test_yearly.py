"""Changes since the year before, told in the same words in the sentence before."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2024, 3, 20)


def changes(text: str) -> list[Check]:
    return [check for check in extract(text, PUBLISHED).checks if check.rule == "change.yearly"]


AGREEING = [
    "Năm 2022, đội kiểm tra đã lập biên bản 250 vụ. Năm 2023, đội kiểm tra đã lập biên bản 180 vụ (giảm 28%).",
    "Năm 2022, đội đã lập biên bản 250 vụ. Năm 2023, đội đã lập biên bản 325 vụ, tăng 30% so với năm 2022.",
    "Năm 2022, tòa đã xét xử 80 vụ, 120 bị cáo. Năm 2023, tòa đã xét xử 60 vụ, 150 bị cáo (giảm 25% số vụ).",
]


@pytest.mark.parametrize("text", AGREEING)
def test_a_change_since_the_year_before_is_recomputed(text: str) -> None:
    assert [check.verdict for check in changes(text)] == [Verdict.CONSISTENT]


PAIR = "Năm 2022 đã xét xử 80 vụ, 120 bị cáo; năm 2023 đã xét xử 60 vụ, 90 bị cáo (giảm {}% số vụ và {}% số bị cáo)."


def test_two_changes_in_one_bracket_are_each_of_their_kind() -> None:
    assert [check.verdict for check in changes(PAIR.format("25", "25"))] == [Verdict.CONSISTENT] * 2
    assert [check.verdict for check in changes(PAIR.format("25", "52"))] == [Verdict.CONSISTENT, Verdict.INCONSISTENT]


def test_a_change_taken_of_the_later_figure_is_told() -> None:
    (check,) = changes(AGREEING[0].replace("28%", "38,9%"))  # 70 of 180
    assert check.verdict is Verdict.INCONSISTENT


SILENT = [
    "Năm 2022, đội đã lập biên bản 250 vụ. Năm 2023, đội đã chuyển công an 180 vụ (giảm 72%).",  # something else
    "Năm 2020, đội đã lập biên bản 250 vụ. Năm 2023, đội đã lập biên bản 180 vụ (giảm 12%).",  # years apart
    "Năm 2022, đội đã lập biên bản 250 vụ. Năm 2023, đội đã lập biên bản 180 vụ (giảm 12% so với kế hoạch).",
    "Năm 2022, đội đã lập biên bản 250 vụ. Năm 2023, đội đã lập biên bản 180 vụ (giảm 61% so với năm 2019).",
    "Năm 2022, đội đã lập biên bản 250 vụ. Năm 2023, đội đã lập biên bản 180 vụ (giảm 61%).",  # no slip explains it
]


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_compared_with_something_else_is_left_alone(text: str) -> None:
    assert changes(text) == []
