"""A property that is worked out once for each object."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):
    """``functools.cached_property`` without the lock that it takes before Python 3.12: two threads may both work
    the value out, and find the same."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, one: None, owner: type) -> "lazy[T]": ...
    @overload
    def __get__(self, one: object, owner: type) -> T: ...

    def __get__(self, one: object | None, owner: type) -> "lazy[T] | T":
        if one is None:
            return self
        value = one.__dict__[self._name] = self._work(one)
        return value
