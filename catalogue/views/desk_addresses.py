"""Where things are on the desk: what is to be mended, and what follows after saving."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from catalogue.domain.runs import Run, page_holding
from catalogue.domain.sections import SECTION_OF, SECTIONS, Section
from catalogue.wording import part_of
from organisations.domain.errors import Invalid


def at_page(address: str, number: int) -> str:
    """The address of a page by its number; the first one needs none."""
    return f"{address}?page={number}" if number > 1 else address


def where_to_mend(change_id: UUID, fault: Invalid) -> str:
    """The address at which a fault of a change's content is mended: of a part, its row."""
    field, number = part_of(fault)
    address = reverse("catalogue:desk-section", args=[change_id, SECTION_OF[field].code])
    if number is None:
        return address
    page = page_holding(number) if field == "data_items" else 1
    return f"{at_page(address, page)}#{field}-{number}"


def address_after(change_id: UUID, section: Section, then: str | None, run: Run) -> str:
    """Where saving a section leads.

    Takes    then: what was pressed; run: of the data items as they are now, the page that was saved. From their pages
             it goes on to the next one, and for more rows to the last.
    """
    here = reverse("catalogue:desk-section", args=[change_id, section.code])
    paged = "data_items" in section.names
    following = next((one for one in SECTIONS[SECTIONS.index(section) + 1 :]), None)
    if then == "row":
        return at_page(here, run.num_pages if paged else 1)
    if then == "continue" and paged and not run.is_last:
        return at_page(here, run.number + 1)
    if then == "continue" and following is not None:
        return reverse("catalogue:desk-section", args=[change_id, following.code])
    return reverse("catalogue:desk-change", args=[change_id])
