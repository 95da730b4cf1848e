"""The picture of exchanges by place."""

from __future__ import annotations

import pytest

from sharing.flow import HEIGHT, LABEL_STEP, SHORTEST_BAR, THINNEST_RIBBON, draw

PLACES = ("GD", "HK", "MO")


def test_ribbons_are_as_thick_as_their_share_and_meet_both_bars():
    picture = draw({("GD", "HK"): 30, ("GD", "MO"): 10, ("HK", "GD"): 20}, PLACES)
    assert picture.total == 60
    assert [(one.src, one.dst, one.count) for one in picture.ribbons] == [
        ("GD", "HK", 30),
        ("GD", "MO", 10),
        ("HK", "GD", 20),
    ]
    left = {bar.place: bar for bar in picture.bars[:3]}
    right = {bar.place: bar for bar in picture.bars[3:]}
    assert left["GD"].total == 40
    assert left["GD"].height == pytest.approx(2 * left["HK"].height, abs=0.05)
    assert right["HK"].height == pytest.approx(3 * right["MO"].height, abs=0.05)
    assert left["MO"].height == SHORTEST_BAR
    assert picture.ribbons[0].path.startswith("M101,4.00 ")


def test_one_exchange_beside_thousands_is_still_seen():
    picture = draw({("GD", "HK"): 5000, ("MO", "HK"): 1}, PLACES)
    thin = picture.ribbons[-1]
    top, bottom = (float(part.split(",")[1].split(" ")[0]) for part in (thin.path[1:], thin.path.split("L")[1]))
    end = float(thin.path.split(" ")[3].split(",")[1])
    assert bottom - end == pytest.approx(THINNEST_RIBBON)
    assert top > 0


def test_numbers_of_thin_neighbours_do_not_overlap():
    picture = draw({("GD", dst): 1 for dst in PLACES} | {("HK", "GD"): 1000}, PLACES)
    labels = [one.label_y for one in picture.ribbons]
    assert all(below - above >= LABEL_STEP - 0.01 for above, below in zip(labels, labels[1:], strict=False))


def test_without_exchanges_there_are_places_and_no_ribbon():
    picture = draw({}, PLACES)
    assert picture.total == 0
    assert picture.ribbons == ()
    assert len(picture.bars) == 6
    assert picture.height < HEIGHT


@pytest.mark.parametrize("counts", [{("GD", "HK"): -1}, {("GD", "XX"): 1}])
def test_what_cannot_be_is_refused(counts):
    with pytest.raises(ValueError, match="known places"):
        draw(counts, PLACES)
