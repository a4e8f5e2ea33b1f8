"""What one article may cost a run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may cost: seconds, and MiB of a worker's address space."""

    seconds: float = 120.0
    memory: int = 4096
