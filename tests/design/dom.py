"""HTML as trees that compare by meaning: order of attributes and classes, and white space, do not count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "br", "img", "hr", "meta", "link", "path", "rect", "circle"}


@dataclass
class Node:
    tag: str
    attributes: dict[str, object] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> list[Node]:
        below = [child for child in self.children if isinstance(child, Node)]
        return [self, *(node for child in below for node in child.walk())]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("root")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes: dict[str, object] = {name: True if value is None else value for name, value in attrs}
        if "class" in attributes:
            attributes["class"] = frozenset(str(attributes["class"]).split())
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.open[-1].children.append(words)


def parse(html: str, change: Callable[[Node], None] | None = None) -> Node:
    """The tree of a fragment. ``change`` is applied to each node: it takes out what two trees may differ in."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [node.tag for node in reader.open] == ["root"], "an element is not closed"
    root = reader.open[0]
    if change:
        for node in root.walk():
            change(node)
    return root
