"""Publication dates: the forms that feeds print, and the choice between competing dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.published import parse_published
from extractor.reading.text import read_text

DAY = date(2018, 10, 4)


@pytest.mark.parametrize(
    "value",
    [
        "2018-10-04",
        "2018-10-04 22:00:00",
        "2018-10-04, 22:00:00+00:00",
        "2018-10-04T22:00:00+07:00",
        "2018-10-04T05:00:00.000Z",
        "2018-10-03T17:30:00Z",
        "20181004T220000",
        "Thu, 04 Oct 2018 22:00:00 +0700",
        "Thu, 04 Oct 2018 22:00:00 GMT",
        "4 Oct 2018 22:00",
        "2018/10/04 22:00",
        "20181004",
        "1538611200",  # 00:00 UTC, 07:00 in Vietnam
        "1538586000000",  # 17:00 UTC of the day before
        "04/10/2018 22:00",
        "4/10/2018 6:34",
        "04-10-2018",
        "04.10.2018",
        "04 10 2018",
        "Thứ năm, 04/10/2018 22:00 (GMT+7)",
        "Thứ năm, ngày 4 tháng 10 năm 2018",
        "4 tháng 10, 2018",
        "4 Tháng Mười, 2018",
        "October 4, 2018",
        " 04/10/2018\u00a022:00 ",
    ],
)
def test_forms_of_one_day(value: str) -> None:
    assert parse_published(value) == DAY


def test_a_month_beyond_twelve_is_the_day() -> None:
    assert parse_published("12/20/2012 8:55 AM") == date(2012, 12, 20)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "hôm qua",
        "2 giờ trước",
        "tháng 10 năm 2018",
        "2018",
        "31/02/2018",
        "18,4%",
        "x" * 500,
        "153861120",
        "0914538611",
    ],
)
def test_what_is_no_day_is_none(value: str) -> None:
    assert parse_published(value) is None


@given(st.text(max_size=40))
def test_any_string_is_read_or_not(value: str) -> None:
    assert parse_published(value) is None or isinstance(parse_published(value), date)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_days_survive_every_usual_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d/%m/%Y %H:%M", "%d-%m-%Y", "%a, %d %b %Y %H:%M:%S +0700"):
        assert parse_published(day.strftime(form)) == day


BODY = (
    "Sáng 28/9, đoàn kiểm tra của thành phố đã làm việc tại Sở Nội vụ về cải cách hành chính năm 2018.\n"
    "Tính đến ngày 6/9/2018, Sở đã hoàn thành 25 nhiệm vụ được giao và không có nhiệm vụ quá hạn.\n"
)


def published(text: str, given: date | None = None) -> date | None:
    return read_text(text, published=given).published


def test_no_date_in_sight_is_none() -> None:
    article = read_text(BODY)
    assert article.published is None
    assert [note.code for note in article.notes] == ["N002"]


def test_the_date_that_the_articles_own_dates_agree_with_wins_over_a_running_clock() -> None:
    article = read_text(f"Print Thứ Bảy, 26/01/2019 20:23\n\n{BODY}\nL.V.M - tinhmau.gov.vn 28/09/2018\n")
    assert article.published == date(2018, 9, 28)
    assert [note.code for note in article.notes] == ["N005"]


def test_the_clock_serves_where_nothing_else_tells() -> None:
    assert published(f"Thứ Bảy, 29/09/2018 20:23\n\n{BODY}") == date(2018, 9, 29)


def test_the_text_wins_over_a_feed_near_it() -> None:
    assert published(f"LÊ MẪU - Thứ bảy, 29/09/2018 08:18 (GMT+7)\n\n{BODY}", date(2018, 9, 30)) == date(2018, 9, 29)


def test_the_feed_wins_over_a_text_date_far_from_the_story() -> None:
    assert published(f"Thứ Bảy, 26/01/2019 20:23\n\n{BODY}", date(2018, 9, 29)) == date(2018, 9, 29)


def test_the_one_given_serves_where_the_text_has_none() -> None:
    assert published(BODY, date(2018, 9, 29)) == date(2018, 9, 29)


def test_a_day_told_in_the_body_is_no_publication_date() -> None:
    assert published(BODY + "Ngày 26/8/2018\nQuyết định có hiệu lực từ ngày 5/10/2018.\n") is None


def test_dates_of_a_list_of_other_articles_do_not_count() -> None:
    listed = "Tin khác\nPhường ra quân dọn vệ sinh 12/11/2019 08:00\n13/11/2019 09:00\n"
    assert published(f"Kiểm tra cải cách hành chính tại Sở Nội vụ\n29/09/2018 | 401\n{BODY}{listed}") == date(
        2018, 9, 29
    )
