"""What a catalogue of a million entries costs more than one of a fifth of that: the pages of every kind of question.

Takes most of an hour and ten gigabytes of disk, so it runs only when it is named.
"""

from __future__ import annotations

from .catalogue_search import ask, filled
from .samples import Emit

ENTRIES = 1_000_000


def run(emit: Emit, size: int = ENTRIES) -> None:
    few = size // 5
    filled(emit, few)
    before = ask(emit, few)
    filled(emit, size - few, seed=2)
    after = ask(emit, size)
    for name in before:
        emit(
            f"page_growth_{name}",
            after[name] / before[name],
            "times",
            goal="<= 2",
            entries=size,
            p95=round(after[name], 2),
            p95_of_a_fifth=round(before[name], 2),
        )
