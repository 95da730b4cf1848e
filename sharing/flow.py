"""The picture of exchanges by place: where each bar and ribbon goes, as plain numbers.

Nothing here knows HTML: templates/sharing/_flow.html writes what this computes, so every word is escaped there.
Three places on the left (whose data), three on the right (who received it), one ribbon for each pair that has any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Units of the picture's own grid; the page scales it to the column.
WIDTH, HEIGHT = 420, 264
MARGIN, BAR, GAP, TOP = 92, 9, 18, 4
#: A pair with one exchange must still be seen beside a pair with thousands; a place with none keeps a mark.
THINNEST_RIBBON, SHORTEST_BAR = 2.0, 14.0
LABEL_STEP = 13.0

#: The flowers of the three places (the badge colours); shape and text stand beside them on the page.
COLOURS = {"GD": "#b5400e", "HK": "#8a2a6b", "MO": "#2f6b4f"}


@dataclass(frozen=True)
class Bar:
    """A place on one side. ``label_x``/``label_y`` and ``anchor`` place its name beside it."""

    place: str
    total: int
    colour: str
    x: float
    y: float
    height: float
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True)
class Ribbon:
    """One pair of places. ``path`` is an SVG path; ``label_y`` is the baseline of its number at the source."""

    src: str
    dst: str
    count: int
    colour: str
    path: str
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Picture:
    """The whole drawing."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    ribbons: tuple[Ribbon, ...]
    total: int


def draw(counts: Mapping[tuple[str, str], int], places: Sequence[str]) -> Picture:
    """Lay out the flow.

    Takes    counts: exchanges by (place of the custodian, place of the receiver), none negative; places: the fixed
             order, the same on both sides.
    Returns  a picture; with no exchange at all it has bars and no ribbon.
    Raises   ValueError on a negative count or a place outside ``places``.
    """
    if any(count < 0 for count in counts.values()) or any(place not in places for pair in counts for place in pair):
        raise ValueError("counts must be of known places and not negative")
    pairs = {pair: count for pair, count in counts.items() if count}
    total = sum(pairs.values())
    scale = (HEIGHT - 2 * TOP - GAP * (len(places) - 1)) / total if total else 0.0
    thickness = {pair: max(THINNEST_RIBBON, count * scale) for pair, count in pairs.items()}
    left, left_ends = _side(pairs, thickness, places, side=0)
    right, right_ends = _side(pairs, thickness, places, side=1)
    bottom = max(bar.y + bar.height for bar in (*left, *right)) + TOP
    return Picture(WIDTH, round(bottom), left + right, _ribbons(pairs, thickness, left_ends, right_ends, places), total)


def _side(
    pairs: Mapping[tuple[str, str], int],
    thickness: Mapping[tuple[str, str], float],
    places: Sequence[str],
    *,
    side: int,
) -> tuple[tuple[Bar, ...], dict[tuple[str, str], float]]:
    """The bars of one side, top to bottom, and where on its bar each ribbon begins."""
    bars, ends, y = [], {}, float(TOP)
    for place in places:
        own = [pair for other in places if thickness.get(pair := _pair(place, other, side))]
        height = max(SHORTEST_BAR, sum(thickness[pair] for pair in own))
        at = y
        for pair in own:
            ends[pair] = at
            at += thickness[pair]
        x = float(MARGIN if side == 0 else WIDTH - MARGIN - BAR)
        bars.append(
            Bar(
                place=place,
                total=sum(pairs[pair] for pair in own),
                colour=COLOURS[place],
                x=x,
                y=round(y, 2),
                height=round(height, 2),
                label_x=x - 8 if side == 0 else x + BAR + 8,
                label_y=round(y + height / 2 + 4.5, 2),
                anchor="end" if side == 0 else "start",
            )
        )
        y += height + GAP
    return tuple(bars), ends


def _pair(place: str, other: str, side: int) -> tuple[str, str]:
    return (place, other) if side == 0 else (other, place)


def _ribbons(
    pairs: Mapping[tuple[str, str], int],
    thickness: Mapping[tuple[str, str], float],
    left: Mapping[tuple[str, str], float],
    right: Mapping[tuple[str, str], float],
    places: Sequence[str],
) -> tuple[Ribbon, ...]:
    x1, x2 = MARGIN + BAR, WIDTH - MARGIN - BAR
    middle = (x1 + x2) / 2
    ribbons, lowest = [], float("-inf")
    for src in places:
        for dst in places:
            if (src, dst) not in pairs:
                continue
            size, a, b = thickness[src, dst], left[src, dst], right[src, dst]
            lowest = max(lowest + LABEL_STEP, a + size / 2 + 4)  # numbers of thin neighbours would overlap
            ribbons.append(
                Ribbon(
                    src=src,
                    dst=dst,
                    count=pairs[src, dst],
                    colour=COLOURS[src],
                    path=(
                        f"M{x1:g},{a:.2f} C{middle:g},{a:.2f} {middle:g},{b:.2f} {x2:g},{b:.2f} "
                        f"L{x2:g},{b + size:.2f} C{middle:g},{b + size:.2f} {middle:g},{a + size:.2f} "
                        f"{x1:g},{a + size:.2f} Z"
                    ),
                    label_x=x1 + 7,
                    label_y=round(lowest, 2),
                )
            )
    return tuple(ribbons)
