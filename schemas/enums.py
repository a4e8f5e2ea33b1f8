"""Closed sets of the record: every value that a field may take is listed here once."""

from enum import StrEnum


class RegionKind(StrEnum):
    """What a stretch of the article's text is; facts come from headline, body and caption only."""

    HEADLINE = "headline"
    METADATA = "metadata"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


class TemporalType(StrEnum):
    """``date``: one day, month, quarter or year; ``period``: two ends, or a stretch."""

    DATE = "date"
    PERIOD = "period"


class Grain(StrEnum):
    """The finest calendar unit that the expression prints."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class QuantityKind(StrEnum):
    """What kind of number it is; see the guidelines' table."""

    COUNT = "count"
    RATIO = "ratio"
    PERCENT = "percent"
    MONEY = "money"
    AREA = "area"
    DURATION = "duration"
    OTHER = "other"


class Modifier(StrEnum):
    """The hedge before a figure (``gần``, ``hơn``, ``ít nhất`` …)."""

    EXACT = "exact"
    APPROXIMATELY = "approximately"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


class Level(StrEnum):
    """The tier of government that a body belongs to."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Polarity(StrEnum):
    """What a finding says: good, wrong, to be done, or punished."""

    STRENGTH = "strength"
    SHORTCOMING = "shortcoming"
    RECOMMENDATION = "recommendation"
    SANCTION = "sanction"


class CheckKind(StrEnum):
    """What a check recomputes."""

    PERCENTAGE = "percentage"
    SUM = "sum"
    PART_WHOLE = "part_whole"
    RATIO = "ratio"
    CHANGE = "change"
    ENUMERATION = "enumeration"
    WEEKDAY = "weekday"
    DATE_ORDER = "date_order"
    GRANULARITY = "granularity"
    PERCENT_TOTAL = "percent_total"
    PRODUCT = "product"
    DURATION = "duration"


class Verdict(StrEnum):
    """Whether the printed figures agree."""

    CONSISTENT = "consistent"
    ROUNDING = "rounding"
    INCONSISTENT = "inconsistent"
