"""Records and gold to and from the formats of annotation tools.

Every format writes and reads :class:`~evaluation.exchange.marks.Marked` articles; what a format
cannot hold is said in its module. Offsets are code points unless another unit is named, and every
quote is verified when it is read back.
"""

from evaluation.exchange.formats import FORMATS, Format
from evaluation.exchange.marks import ExchangeError, Mark, Marked, from_record, to_record
from evaluation.exchange.offsets import Unit

__all__ = ["FORMATS", "ExchangeError", "Format", "Mark", "Marked", "Unit", "from_record", "to_record"]
