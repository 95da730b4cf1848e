#!/usr/bin/env python3
"""Checks this folder: an export of the audit ledger of Digital Bay Area.

    python3 -I verify.py [FOLDER] [--root HEX] [--size N] [--lang en|zh-hans|zh-hant|pt]

Needs Python 3.9 or newer and nothing else; opens no connection; writes nothing. Exit status: 0 everything that can
be checked here is sound, 1 tampered with (the first bad record is named), 2 cannot decide.

What is checked, in this order (docs/ledger-format.md of the portal has the same numbers):
 (1) manifest.json is there and of a format that this program knows.
 (2) Records and chain values are numbered without a gap; each is one line that ends with a single line feed.
 (3) Each record is canonical JSON of the restricted profile: there is one way to write it and one to read it.
 (4) Each record names this log; no event stands here twice.
 (5) leaf = SHA-256(00 || record).
 (6) chain(i) = SHA-256(03 || u64(i) || chain(i-1) || leaf(i)).
 (7) Count, first and last record are those of the manifest.
 (8) The Merkle root (RFC 6962) over these records, and over the given subtrees before them, is the manifest's.
 (9) Every file has the length and the SHA-256 that the manifest gives.
(10) Root and size are those that you brought from elsewhere (--root, --size).
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import locale
import os
import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Place = tuple[str, dict[str, object]]
Edge = dict[str, object]

FORMAT = "digital-bay-area/ledger-export/1"
MAX_RECORD = 65535
MAX_PROFILE = 16384
MAX_DEPTH = 8
MAX_INTEGER = 2**53 - 1
KEY = re.compile(r"[a-z0-9_]{1,40}\Z")
HEX32 = re.compile(r"[0-9a-f]{64}\Z")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
LINK = re.compile(rb'\{"chain":"([0-9a-f]{64})","i":(0|[1-9][0-9]{0,18}),"leaf":"([0-9a-f]{64})"\}\n\Z')
EVIDENCE = ("entries.jsonl", "chain.jsonl")
VIEW = "entries.csv"
LANGUAGES = ("en", "zh-hans", "zh-hant", "pt")

# Each text: English, Simplified Chinese, Traditional Chinese, Portuguese.
TEXTS = {
    "sound": (
        "SOUND: records {first} to {last} ({count}) of the log {origin}",
        "完好：日志 {origin} 的第 {first} 至 {last} 条记录（共 {count} 条）",
        "完好：日誌 {origin} 的第 {first} 至 {last} 條記錄（共 {count} 條）",
        "ÍNTEGRO: registos {first} a {last} ({count}) do registo de auditoria {origin}",
    ),
    "root": (
        "Root of the first {size} records: {root}",
        "前 {size} 条记录的根哈希：{root}",
        "首 {size} 條記錄的根雜湊值：{root}",
        "Raiz dos primeiros {size} registos: {root}",
    ),
    "manifest_digest": (
        "SHA-256 of manifest.json: {digest}",
        "manifest.json 的 SHA-256：{digest}",
        "manifest.json 的 SHA-256：{digest}",
        "SHA-256 de manifest.json: {digest}",
    ),
    "pinned": (
        "Checked: the root is the one that you gave.",
        "已核对：根哈希与您提供的一致。",
        "已核對：根雜湊值與你提供的一致。",
        "Verificado: a raiz é a que indicou.",
    ),
    "not_checked": ("Not checked:", "未核对：", "未核對：", "Não verificado:"),
    "note_pin": (
        "whether others see the same log. Compare the root with one that you did not get with this folder, "
        "or run again with --root.",
        "他人看到的是否为同一日志。请用不随本文件夹取得的根哈希比对，或加上 --root 重新运行。",
        "他人看到的是否同一日誌。請用並非隨本資料夾取得的根雜湊值比對，或加上 --root 再次執行。",
        "se os outros veem o mesmo registo. Compare a raiz com uma que não tenha recebido com esta pasta, "
        "ou execute de novo com --root.",
    ),
    "note_before": (
        "the {count} records before number {first}: they are not here, only the subtree hashes that the portal gave.",
        "第 {first} 条之前的 {count} 条记录：不在此处，只有门户提供的子树哈希。",
        "第 {first} 條之前的 {count} 條記錄：不在此處，只有平台提供的子樹雜湊值。",
        "os {count} registos anteriores ao número {first}: não estão aqui, apenas os hashes das subárvores "
        "que o portal forneceu.",
    ),
    "note_after": (
        "the {count} records after number {last} that the log had at the time: they are not here, and nothing here "
        "links them to these.",
        "导出时第 {last} 条之后已有的 {count} 条记录：不在此处，此处也没有内容把它们与这些记录相连。",
        "匯出時第 {last} 條之後已有的 {count} 條記錄：不在此處，此處亦沒有內容把它們與這些記錄相連。",
        "os {count} registos posteriores ao número {last} que o registo tinha na altura: não estão aqui, e nada "
        "aqui os liga a estes.",
    ),
    "note_truth": (
        "whether what the records say is true.",
        "记录所述内容是否属实。",
        "記錄所述內容是否屬實。",
        "se o que os registos dizem é verdade.",
    ),
    "note_self": (
        "this program itself, if it came with the folder. Use a copy that you trust.",
        "本程序自身（如随文件夹一同取得）。请使用您信任的副本。",
        "本程式自身（如隨資料夾一同取得）。請使用你信任的副本。",
        "este programa, se veio com a pasta. Use uma cópia em que confie.",
    ),
    "note_view": (
        "the content of {name}: it is a view; only its digest was compared.",
        "{name} 的内容：它只是视图，仅比对了摘要。",
        "{name} 的內容：它只是檢視用檔案，僅比對了摘要。",
        "o conteúdo de {name}: é uma vista; apenas o seu resumo foi comparado.",
    ),
    "note_file": (
        "the file {name}: the manifest does not name it.",
        "文件 {name}：清单未列出。",
        "檔案 {name}：清單沒有列出。",
        "o ficheiro {name}: o manifesto não o indica.",
    ),
    "tampered": ("TAMPERED WITH", "已被篡改", "已被竄改", "ADULTERADO"),
    "at_record": ("record {index}", "第 {index} 条记录", "第 {index} 條記錄", "registo {index}"),
    "at_file": ("file {name}", "文件 {name}", "檔案 {name}", "ficheiro {name}"),
    "expected": ("expected", "应为", "應為", "esperado"),
    "got": ("got", "实为", "實為", "encontrado"),
    "cannot": ("CANNOT DECIDE", "无法判定", "無法判定", "NÃO É POSSÍVEL DECIDIR"),
    "index": (
        "the number is out of order",
        "编号不连续",
        "編號不連續",
        "o número está fora de ordem",
    ),
    "missing": (
        "there are fewer records than chain values: something was removed or cut off",
        "记录少于链值：有内容被删除或截断",
        "記錄少於鏈值：有內容被刪除或截斷",
        "há menos registos do que valores da cadeia: algo foi removido ou cortado",
    ),
    "extra": (
        "there are more records than chain values: something was added or repeated",
        "记录多于链值：有内容被添加或重复",
        "記錄多於鏈值：有內容被加入或重複",
        "há mais registos do que valores da cadeia: algo foi acrescentado ou repetido",
    ),
    "line": (
        "the line does not end with a single line feed: the file was converted or cut off",
        "行尾不是单个换行符：文件被转换或截断",
        "行尾不是單一換行符：檔案被轉換或截斷",
        "a linha não termina com um único avanço de linha: o ficheiro foi convertido ou cortado",
    ),
    "link": (
        "the line of chain.jsonl is not in its format",
        "chain.jsonl 的该行不符合格式",
        "chain.jsonl 的該行不符合格式",
        "a linha de chain.jsonl não está no formato",
    ),
    "canonical": (
        "the bytes are not canonical",
        "字节不是规范形式",
        "位元組不是規範形式",
        "os bytes não são canónicos",
    ),
    "log": (
        "the record belongs to another log",
        "记录属于另一日志",
        "記錄屬於另一日誌",
        "o registo pertence a outro registo de auditoria",
    ),
    "repeated": (
        "the event stands here twice",
        "同一事件出现两次",
        "同一事件出現兩次",
        "o evento aparece duas vezes",
    ),
    "leaf": (
        "the leaf hash is not that of the record",
        "叶哈希与记录不符",
        "葉雜湊值與記錄不符",
        "o hash da folha não é o do registo",
    ),
    "chain": (
        "the chain is broken",
        "哈希链断裂",
        "雜湊鏈斷裂",
        "a cadeia de hash está quebrada",
    ),
    "count": (
        "the number of records is not the manifest's",
        "记录数与清单不符",
        "記錄數目與清單不符",
        "o número de registos não é o do manifesto",
    ),
    "edge": (
        "the first or last record is not the manifest's",
        "首条或末条记录与清单不符",
        "首條或末條記錄與清單不符",
        "o primeiro ou o último registo não é o do manifesto",
    ),
    "root_differs": (
        "the root of these records is not the manifest's",
        "这些记录的根哈希与清单不符",
        "這些記錄的根雜湊值與清單不符",
        "a raiz destes registos não é a do manifesto",
    ),
    "file": (
        "the file is not the one that was exported",
        "文件不是导出时的文件",
        "檔案不是匯出時的檔案",
        "o ficheiro não é o que foi exportado",
    ),
    "pin": (
        "root or size is not the one that you gave",
        "根哈希或记录数与您提供的不符",
        "根雜湊值或記錄數目與你提供的不符",
        "a raiz ou o tamanho não é o que indicou",
    ),
    "no_manifest": (
        "manifest.json is missing or cannot be read: without it nothing says what should be here",
        "manifest.json 缺失或无法读取：没有它就无从知道此处应有什么",
        "manifest.json 缺失或無法讀取：沒有它就無從知道此處應有甚麼",
        "manifest.json falta ou não se consegue ler: sem ele nada diz o que devia estar aqui",
    ),
    "manifest": (
        "manifest.json is not in a format that this program knows",
        "manifest.json 的格式不为本程序所识别",
        "manifest.json 的格式不為本程式所識別",
        "manifest.json não está num formato que este programa conheça",
    ),
    "unreadable": (
        "{name} is missing or cannot be read",
        "{name} 缺失或无法读取",
        "{name} 缺失或無法讀取",
        "{name} falta ou não se consegue ler",
    ),
    "pin_format": (
        "--root takes 64 hexadecimal digits",
        "--root 须为 64 位十六进制数字",
        "--root 須為 64 位十六進制數字",
        "--root recebe 64 dígitos hexadecimais",
    ),
}


class Tampered(Exception):
    """Something is not as it was exported. ``where``: (key of a text, its value)."""

    def __init__(self, where: Place, problem: str, expected: object, got: object) -> None:
        super().__init__(problem)
        self.where, self.problem, self.expected, self.got = where, problem, str(expected), str(got)


class CannotDecide(Exception):
    """Neither sound nor tampered with can be said."""

    def __init__(self, problem: str, **values: object) -> None:
        super().__init__(problem)
        self.problem, self.values = problem, values


class Unprofiled(ValueError):
    """A value outside the restricted profile."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Checks an export of the audit ledger.")
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--root", help="the root that you know from elsewhere, in hexadecimal")
    parser.add_argument("--size", type=int, help="the number of records that this root covers")
    parser.add_argument("--lang", choices=LANGUAGES, default=None)
    options = parser.parse_args(arguments)
    language = LANGUAGES.index(options.lang or guess_language())
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")

    def say(key: str, **values: object) -> str:
        return TEXTS[key][language].format(**values)

    try:
        lines = verify(options.folder, options.root, options.size, say)
    except Tampered as found:
        print(f"{say('tampered')}: {say(found.where[0], **found.where[1])}: {say(found.problem)}")
        print(f"  {say('expected')} {found.expected}")
        print(f"  {say('got')} {found.got}")
        return 1
    except CannotDecide as reason:
        print(f"{say('cannot')}: {say(reason.problem, **reason.values)}")
        return 2
    print("\n".join(lines))
    return 0


def guess_language() -> str:
    """From LC_ALL, LC_MESSAGES, LANG, then the system; English when they say nothing."""
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    with contextlib.suppress(ValueError):  # a locale that Python cannot read says nothing about the language
        names.append(locale.getlocale()[0])
    name = next((name for name in names if name), "").lower().replace("-", "_")
    if name.startswith(("zh_hk", "zh_mo", "zh_tw", "zh_hant", "chinese_hong", "chinese_mac", "chinese_tai")):
        return "zh-hant"
    if name.startswith(("zh", "chinese")):
        return "zh-hans"
    return "pt" if name.startswith("pt") or name.startswith("portug") else "en"


def verify(folder: str, root: str | None, size: int | None, say: Callable[..., str]) -> list[str]:
    """All steps. Returns the lines to print when everything is sound."""
    if root is not None and not HEX32.match(root.lower()):
        raise CannotDecide("pin_format")
    manifest, manifest_digest = read_manifest(folder)  # (1)
    first, last = manifest["range"]["from"], manifest["range"]["to"]
    tree = Tree(first, [bytes.fromhex(node) for node in manifest["before"]["subtrees"]])
    check_records(folder, manifest, tree)  # (2) to (7)
    got = tree.root().hex()
    if tree.size != manifest["tree"]["size"] or got != manifest["tree"]["root"]:  # (8)
        raise Tampered(
            ("at_file", {"name": "manifest.json"}),
            "root_differs",
            f"{tree.size} {got}",
            "{size} {root}".format(**manifest["tree"]),
        )
    head = manifest["head"]
    if head["size"] == tree.size and head["root"] != got:
        raise Tampered(("at_file", {"name": "manifest.json"}), "root_differs", got, head["root"])
    check_files(folder, manifest)  # (9)
    if root is not None and root.lower() != got:  # (10)
        raise Tampered(("at_record", {"index": last}), "pin", root.lower(), got)
    if size is not None and size != tree.size:
        raise Tampered(("at_record", {"index": last}), "pin", size, tree.size)
    lines = [
        say("sound", first=first, last=last, count=last - first + 1, origin=manifest["origin"]),
        say("root", size=tree.size, root=got),
        say("manifest_digest", digest=manifest_digest),
    ]
    if root is not None:
        lines.append(say("pinned"))
    notes = [] if root is not None else [say("note_pin")]
    if first:
        notes.append(say("note_before", count=first, first=first))
    if head["size"] > tree.size:
        notes.append(say("note_after", count=head["size"] - tree.size, last=last))
    notes += [say("note_truth"), say("note_self")]
    if VIEW in manifest["files"]:
        notes.append(say("note_view", name=VIEW))
    known = set(manifest["files"]) | {"manifest.json"}
    notes += [say("note_file", name=name) for name in sorted(os.listdir(folder)) if name not in known]
    return lines + [say("not_checked")] + ["  - " + note for note in notes]


def read_manifest(folder: str) -> tuple[dict[str, Any], str]:
    """(1) The manifest, with everything in it that later steps rely on, and its digest."""
    try:
        with open(os.path.join(folder, "manifest.json"), "rb") as file:
            data = file.read(2**20)
    except OSError:
        raise CannotDecide("no_manifest") from None
    try:
        manifest = json.loads(data.decode("utf-8"))
        well_formed = is_manifest(manifest)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        well_formed = False
    if not well_formed:
        raise CannotDecide("manifest")
    return manifest, hashlib.sha256(data).hexdigest()


def is_manifest(manifest: dict[str, Any]) -> bool:
    numbers = [manifest["range"][name] for name in ("from", "to", "count")]
    numbers += [manifest["tree"]["size"], manifest["head"]["size"]]
    hashes = [manifest["before"]["chain"], manifest["tree"]["root"], manifest["head"]["root"]]
    hashes += [manifest[edge][name] for edge in ("first", "last") for name in ("leaf", "chain")]
    hashes += manifest["before"]["subtrees"]
    hashes += [digest["sha256"] for digest in manifest["files"].values()]
    numbers += [digest["bytes"] for digest in manifest["files"].values()]
    first, last = numbers[0], numbers[1]
    return (
        manifest["format"] == FORMAT
        and isinstance(manifest["origin"], str)
        and all(type(number) is int and 0 <= number < 2**63 for number in numbers)
        and all(isinstance(text, str) and HEX32.match(text) for text in hashes)
        and first <= last
        and len(manifest["before"]["subtrees"]) == bin(first).count("1")
        and all(name in manifest["files"] for name in EVIDENCE)
        and all(os.path.basename(name) == name and name not in ("", ".", "..") for name in manifest["files"])
    )


def lines_of(folder: str, name: str) -> Iterator[bytes]:
    """The lines of a file with their ends; a line that is longer than any record can be comes in pieces."""
    try:
        with open(os.path.join(folder, name), "rb") as file:
            while True:
                line = file.readline(MAX_RECORD + 2)
                if not line:
                    return
                yield line
    except OSError:
        raise CannotDecide("unreadable", name=name) from None


def check_records(folder: str, manifest: dict[str, Any], tree: Tree) -> None:
    first, last = manifest["range"]["from"], manifest["range"]["to"]
    previous = bytes.fromhex(manifest["before"]["chain"])
    if first == 0 and previous != bytes(32):
        raise Tampered(("at_record", {"index": 0}), "chain", bytes(32).hex(), previous.hex())
    records, links, seen = lines_of(folder, "entries.jsonl"), lines_of(folder, "chain.jsonl"), Seen()
    index, edges = first, list[Edge]()
    while True:
        record, link = next(records, None), next(links, None)
        if record is None and link is None:
            break
        here = ("at_record", {"index": index})
        # (2) One line each, numbered without a gap.
        if record is None:
            raise Tampered(here, "missing", "a record", "nothing")
        if link is None:
            raise Tampered(here, "extra", "nothing", "a record")
        if not record.endswith(b"\n") or record.endswith(b"\r\n"):
            raise Tampered(here, "line", "0a", record[-2:].hex())
        match = LINK.match(link)
        if match is None:
            raise Tampered(here, "link", '{"chain":…,"i":…,"leaf":…}', repr(link[:200])[2:-1])
        if int(match.group(2)) != index:
            raise Tampered(here, "index", index, int(match.group(2)))
        written_chain, written_leaf = match.group(1).decode(), match.group(3).decode()
        record = record[:-1]
        # (5) before (3): of a changed record it is its hash that says so.
        leaf = hashlib.sha256(b"\x00" + record).digest()
        if leaf.hex() != written_leaf:
            raise Tampered(here, "leaf", written_leaf, leaf.hex())
        # (6)
        previous = hashlib.sha256(b"\x03" + index.to_bytes(8, "big") + previous + leaf).digest()
        if previous.hex() != written_chain:
            raise Tampered(here, "chain", previous.hex(), written_chain)
        # (3)
        try:
            body = decode(record)
        except (ValueError, RecursionError) as error:
            raise Tampered(here, "canonical", "canonical JSON", error) from None
        # (4)
        if body.get("log") != manifest["origin"]:
            raise Tampered(here, "log", manifest["origin"], body.get("log"))
        event_id = body.get("id")
        if not isinstance(event_id, str) or not UUID.match(event_id):
            raise Tampered(here, "canonical", "an event id", event_id)
        seen.add(event_id)
        tree.push(leaf)
        edge = {"i": index, "id": event_id, "leaf": leaf.hex(), "chain": previous.hex()}
        edges = [edges[0] if edges else edge, edge]
        index += 1
    # (4)
    repeated = seen.repeated()
    if repeated:
        raise Tampered(second_place(folder, first, repeated), "repeated", "one record", "two records")
    # (7)
    if index != last + 1 or manifest["range"]["count"] != last + 1 - first:
        raise Tampered(("at_record", {"index": min(index, last + 1)}), "count", last + 1 - first, index - first)
    for name, edge in zip(("first", "last"), edges):
        if manifest[name] != edge:
            raise Tampered(("at_record", {"index": edge["i"]}), "edge", canonical(edge), canonical(manifest[name]))


def second_place(folder: str, first: int, repeated: set[str]) -> Place:
    """Where the second of two records with the same event id stands: read once more, only when there is one."""
    met: set[str] = set()
    for index, record in enumerate(lines_of(folder, "entries.jsonl"), first):
        event_id = decode(record[:-1])["id"]
        if event_id in met:
            return ("at_record", {"index": index})
        if event_id in repeated:
            met.add(event_id)
    raise CannotDecide("unreadable", name="entries.jsonl")  # the file changed while we read it


class Seen:
    """The event ids met, 16 bytes each: a log of ten million fits in 160 MB."""

    def __init__(self) -> None:
        self._parts = [bytearray() for _ in range(256)]

    def add(self, event_id: str) -> None:
        packed = bytes.fromhex(event_id.replace("-", ""))
        self._parts[packed[-1]] += packed

    def repeated(self) -> set[str]:
        """The ids that were met more than once."""
        result: set[str] = set()
        for part in self._parts:
            ids = [bytes(part[i : i + 16]) for i in range(0, len(part), 16)]
            if len(set(ids)) < len(ids):
                ids.sort()
                result |= {left.hex() for left, right in zip(ids, ids[1:]) if left == right}
        return {"-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:])) for h in result}


def check_files(folder: str, manifest: dict[str, Any]) -> None:
    """(9) Lengths and digests of everything the manifest names."""
    for name, wanted in sorted(manifest["files"].items()):
        digest, length = hashlib.sha256(), 0
        try:
            with open(os.path.join(folder, name), "rb") as file:
                for block in iter(lambda: file.read(2**18), b""):  # noqa: B023  read before the next name
                    digest.update(block)
                    length += len(block)
        except OSError:
            raise Tampered(("at_file", {"name": name}), "file", wanted["sha256"], "-") from None
        if length != wanted["bytes"] or digest.hexdigest() != wanted["sha256"]:
            raise Tampered(("at_file", {"name": name}), "file", wanted["sha256"], digest.hexdigest())


def canonical(value: object) -> str:
    """RFC 8785 for the restricted profile: there, sorted keys and no spaces are all there is to it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def decode(record: bytes) -> dict[str, Any]:
    """(3) The meaning of a record that is canonical; ValueError for any other."""
    if len(record) > MAX_PROFILE:
        raise Unprofiled(f"{len(record)} bytes; at most {MAX_PROFILE}")
    value = json.loads(record.decode("utf-8"), parse_float=refuse, parse_constant=refuse)
    if not isinstance(value, dict):
        raise Unprofiled("not an object")
    check_profile(value, 0)
    if canonical(value).encode("utf-8") != record:
        raise Unprofiled("encoded again, the record gives other bytes")
    return value


def refuse(text: str) -> NoReturn:
    raise Unprofiled(f"{text[:40]} is not an integer")


def check_profile(value: object, depth: int) -> None:
    if isinstance(value, str):
        if "\0" in value:
            raise Unprofiled("U+0000 in a string")
        value.encode("utf-8")  # refuses lone surrogates
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise Unprofiled(f"{value} is beyond 2^53 - 1")
    elif isinstance(value, (dict, list)):
        if depth >= MAX_DEPTH:
            raise Unprofiled(f"more than {MAX_DEPTH} levels")
        for key in value if isinstance(value, dict) else ():
            if not KEY.match(key):
                raise Unprofiled(f"key {key[:60]!r}")
        for member in value.values() if isinstance(value, dict) else value:
            check_profile(member, depth + 1)
    else:
        raise Unprofiled("null")


class Tree:
    """The right edge of an RFC 6962 tree: roots of the perfect subtrees, largest first."""

    def __init__(self, size: int, frontier: list[bytes]) -> None:
        self.size, self.frontier = size, list(frontier)

    def push(self, leaf: bytes) -> None:
        index, node = self.size, leaf
        while index & 1:
            node = hashlib.sha256(b"\x01" + self.frontier.pop() + node).digest()
            index >>= 1
        self.frontier.append(node)
        self.size += 1

    def root(self) -> bytes:
        result = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            result = hashlib.sha256(b"\x01" + left + result).digest()
        return result


if __name__ == "__main__":
    sys.exit(main())
