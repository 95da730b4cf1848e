#!/usr/bin/env python3
"""Checks an export of the audit ledger of Digital Bay Area, or the proof of one record. Nothing else is needed.

    python3 -I verify.py [bundle] PATH [--policy FILE] [--since NOTE] [--previous PATH] [--intervals FILE|-] [--strict]
    python3 -I verify.py record PROOF.tlog-proof ENTRY.json --policy FILE [--beacon NOTE] [--lang LANG]

PATH is the zip file or the folder that it unpacks to; by default the folder in which this program lies. FILE is the
policy (C2SP tlog-policy) that you hold yourself; NOTE is a published checkpoint that you kept. LANG: en, zh-hans,
zh-hant, pt; by default that of your system. --previous: the last full bundle of the log that this one follows, which
is checked first. --intervals writes for every record when it was made. --strict: a record
whose clock cannot be right is a fault. --ed25519 cryptography|openssl|own: who checks signatures; by default the first
that is here. --processes: how many share the work; by default all processors for a large bundle, where they can.

Needs Python 3.9 or newer and its standard library; opens no connection; writes only what --intervals names. Exit
status: 0 what was checked is sound, 1 tampered with (the first bad record or file is named), 2 cannot decide.

The steps of a bundle (docs/ledger-format.md of the portal, section 8, has the same numbers):
 (1) The folder is a BagIt bag: nothing missing, nothing added, no name twice, no name that leads out of it.
 (2) Every file has the SHA-256 of the manifest; views (CSV, XLSX, PDF) are checked no further.
 (3) Policy: who may sign. Yours, or else the one in the bundle, and then that is said.
 (4) The checkpoint is signed by the log and cosigned by a quorum; export.json tells of the same tree.
 (5) So is each earlier note, in the order of publication; it has the SHA-256 by which records name it.
 (6) Each record is one line that ends with one line feed, and leaf = SHA-256(00 || record).
 (7) Each record is canonical JSON of the restricted profile, names this log, and no event stands here twice.
 (8) chain(i) = SHA-256(03 || u64(i) || chain(i-1) || leaf(i)); of chosen records only between neighbours.
 (9) Full: tiles and root (RFC 6962) computed anew are those given, at the size of every note.
     Filtered: each record has a proof of inclusion, each note one of consistency (RFC 9162).
(10) Each disclosed value gives the commitment in its record.
(11) Each record was made after the note that it names as its beacon and before the first note that covers it; its own
     time (the portal's clock) lies in between, with a tolerance of 60 s.
(12) log.open stands first and log.close last; what log.close says of size and root is so. With --previous: the log
     before was closed for this one and for the key that signs it, and ended as log.open says.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import bisect
import contextlib
import hashlib
import hmac
import json
import locale
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time as clocks
import zipfile
import zlib
from array import array
from collections import deque
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    Check = Callable[["Key", bytes, bytes], "bool | None"]

Place = tuple[str, dict[str, object]]
Times = tuple["str | None", "str | None", bytes, bytes]
ClockLine = tuple[int, str, str, str, bool]


FORMAT = "digital-bay-area/ledger-export/2"
TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")
ABOUT, CHECKPOINT, POLICY = "data/export.json", "data/checkpoint", "data/policy.txt"
ENTRIES, CHAIN, NOTES = "data/entries.jsonl", "data/chain.jsonl", "data/notes.jsonl"
PROOFS, OPENINGS, TILES = "data/proofs.jsonl", "data/openings.jsonl", "data/tile/"
#: Read line by line, and their SHA-256 taken on the way, so that a bad record is named before a bad file.
STREAMED = (ENTRIES, CHAIN, NOTES, PROOFS, OPENINGS)
ADDED_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}

MAX_RECORD, MAX_LINE, MAX_NOTE, MAX_SMALL = 16384, 2**18, 2**16, 2**26
MAX_DEPTH, MAX_INTEGER, MAX_PROOF = 8, 2**53 - 1, 63
TOLERANCE, LATEST = 60, 253402300000
BLOCK, FEW, MOST_SHAPES = 2**18, 100, 1024
#: Records that are checked at once: those of one tile. From how many on other processes help, and how many of them;
#: how many tiles wait for each, and the bytes that one of them may have.
TOGETHER, MANY, MOST_HELPERS, WAITING, ROOM = 256, 20_000, 8, 4, 2**20
LANGUAGES = ("en", "zh-hans", "zh-hant", "pt")

NAME = re.compile(r"(?!\.\.?(/|\Z))[A-Za-z0-9._-]+(/(?!\.\.?(/|\Z))[A-Za-z0-9._-]+)*\Z")
KEY = re.compile(r"[a-z0-9_]{1,40}\Z")
HEX32 = re.compile(r"[0-9a-f]{64}\Z")
NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,18})\Z")
MANIFEST_LINE = re.compile(r"([0-9a-f]{64}) {1,2}([A-Za-z0-9._/-]+)\Z")
NO_MATCH = re.compile(rb"(?!)").match
LINK_LINE = b'{"chain":"%b","i":%d,"leaf":"%b"}'
LOG_EVENT, COMMITMENTS = b'"type":"log.', b'"commit":{'
LINK = re.compile(rb'\{"chain":"([0-9a-f]{64})","i":(0|[1-9][0-9]{0,18}),"leaf":"([0-9a-f]{64})"\}\Z')

# Each text: English, Simplified Chinese, Traditional Chinese (Hong Kong), Portuguese (European).
TEXTS = {
    # The verdict.
    "sound": (
        "SOUND: all {count} records of the log {origin}, numbers 0 to {last}",
        "完好：日志 {origin} 的全部 {count} 条记录，编号 0 至 {last}",
        "完好：日誌 {origin} 的全部 {count} 條記錄，編號 0 至 {last}",
        "ÍNTEGRO: todos os {count} registos do livro de registos {origin}, números 0 a {last}",
    ),
    "sound_filtered": (
        "SOUND, BUT COMPLETENESS IS NOT PROVEN: {count} chosen records of the log {origin}",
        "完好，但不证明齐全：日志 {origin} 中选出的 {count} 条记录",
        "完好，但不證明齊全：日誌 {origin} 中選出的 {count} 條記錄",
        "ÍNTEGRO, MAS SEM PROVA DE QUE ESTEJA COMPLETO: {count} registos escolhidos do livro de registos {origin}",
    ),
    "sound_record": (
        "SOUND: record {index} of the log {origin}",
        "完好：日志 {origin} 的第 {index} 条记录",
        "完好：日誌 {origin} 的第 {index} 號記錄",
        "ÍNTEGRO: registo {index} do livro de registos {origin}",
    ),
    "clock_wrong": (
        "WARNING: {count} records bear a time of the portal's clock that cannot be right (listed below).",
        "警告：有 {count} 条记录所载的门户时钟时间不可能正确（见下列）。",
        "警告：有 {count} 條記錄所載的平台時鐘時間不可能正確（見下列）。",
        "AVISO: {count} registos têm uma hora do relógio do portal que não pode estar certa (lista abaixo).",
    ),
    "tampered": ("TAMPERED WITH", "已被篡改", "已被竄改", "ADULTERADO"),
    "cannot": ("CANNOT DECIDE", "无法判定", "無法判定", "NÃO É POSSÍVEL DECIDIR"),
    "clock_strict": (
        "the portal's clock lies outside the time within which the record was made",
        "门户时钟不在该记录实际形成的时间区间内",
        "平台時鐘不在該記錄實際形成的時間範圍內",
        "o relógio do portal está fora do intervalo em que o registo foi feito",
    ),
    "at_record": ("record {index}", "第 {index} 条记录", "第 {index} 號記錄", "registo {index}"),
    "at_file": ("file {name}", "文件 {name}", "檔案 {name}", "ficheiro {name}"),
    "expected": ("expected", "应为", "應為", "esperado"),
    "got": ("got", "实为", "實為", "encontrado"),
    "checked": ("Checked:", "已核验：", "已核實：", "Verificado:"),
    "not_checked": ("NOT checked:", "未核验：", "未核實：", "NÃO verificado:"),
    # What was checked.
    "c_bag": (
        "{count} files: each has the SHA-256 that the bag's manifest gives; none is missing, none was added.",
        "{count} 个文件：SHA-256 均与清单一致，没有缺少，也没有增加。",
        "{count} 個檔案：SHA-256 均與清單一致，沒有缺少，亦沒有增加。",
        "{count} ficheiros: todos têm o SHA-256 indicado no manifesto; não falta nem sobra nenhum.",
    ),
    "c_policy_own": (
        "keys and quorum: those of your own policy, {name}.",
        "密钥与法定数：依据您自己的信任策略文件 {name}。",
        "密碼匙及法定數目：依據你自己的信任政策檔案 {name}。",
        "chaves e quórum: os da sua própria política, {name}.",
    ),
    "c_checkpoint": (
        "the checkpoint over {size} records (root {root}): signed by the log, cosigned by the quorum.",
        "覆盖 {size} 条记录的检查点（树根 {root}）：有日志签名，联署达到法定数。",
        "涵蓋 {size} 條記錄的檢查點（樹根 {root}）：有日誌簽署，聯署達到法定數目。",
        "o ponto de verificação sobre {size} registos (raiz {root}): assinado pelo livro de registos, "
        "co-assinado pelo quórum.",
    ),
    "c_witness": (
        "    cosigned by {name} at {time}",
        "    联署：{name}，{time}",
        "    聯署：{name}，{time}",
        "    co-assinado por {name} em {time}",
    ),
    "c_records": (
        "every record: canonical bytes, of this log, no event twice, leaf hash.",
        "每条记录：规范字节、属于本日志、事件不重复、叶哈希。",
        "每條記錄：規範位元組、屬於本日誌、事件不重複、葉雜湊值。",
        "cada registo: bytes canónicos, deste livro de registos, nenhum evento repetido, hash de folha.",
    ),
    "c_record": (
        "the record: canonical bytes, of this log, and its proof of inclusion in the tree of {size} records.",
        "该记录：规范字节、属于本日志，以及在共 {size} 条记录的树中的包含证明。",
        "該記錄：規範位元組、屬於本日誌，以及在共 {size} 條記錄的樹中的包含證明。",
        "o registo: bytes canónicos, deste livro de registos, e prova de inclusão na árvore de {size} registos.",
    ),
    "c_tree": (
        "the chain from the first to the last record, all {tiles} tiles, and the root: computed anew from the records.",
        "从首条到末条的链值、全部 {tiles} 个哈希块及树根：均由记录重新计算。",
        "由首條至末條的鏈值、全部 {tiles} 個雜湊區塊及樹根：均由記錄重新計算。",
        "a cadeia do primeiro ao último registo, os {tiles} blocos de hashes e a raiz: recalculados dos registos.",
    ),
    "c_inclusion": (
        "every record: its proof of inclusion in the tree of {size} records.",
        "每条记录：在共 {size} 条记录的树中的包含证明。",
        "每條記錄：在共 {size} 條記錄的樹中的包含證明。",
        "cada registo: a sua prova de inclusão na árvore de {size} registos.",
    ),
    "c_gapless": (
        "the numbers {first} to {last}: all of them are here, without a gap.",
        "编号 {first} 至 {last}：全部在此，没有缺号。",
        "編號 {first} 至 {last}：全部在此，沒有缺號。",
        "os números {first} a {last}: estão todos aqui, sem falhas.",
    ),
    "c_notes": (
        "{count} published notes: signed, cosigned by the quorum, and each tree is the beginning of this one.",
        "{count} 份已公布的检查点：有签名，联署达到法定数，且各树均为本树的开头部分。",
        "{count} 份已公布的檢查點：有簽署，聯署達到法定數目，且各樹均為本樹的開首部分。",
        "{count} pontos de verificação publicados: assinados, co-assinados pelo quórum; cada árvore é o início desta.",
    ),
    "c_since": (
        "your earlier note over {size} records: its tree is the beginning of this one. Nothing was changed since.",
        "您先前留存的检查点（{size} 条记录）：其树是本树的开头部分，此后未有改动。",
        "你先前保存的檢查點（{size} 條記錄）：其樹是本樹的開首部分，其後未有改動。",
        "o seu ponto de verificação anterior, sobre {size} registos: a sua árvore é o início desta. "
        "Nada mudou desde então.",
    ),
    "c_openings": (
        "{count} disclosed values: each gives the commitment that stands in its record.",
        "{count} 项披露的内容：均与记录中的承诺值相符。",
        "{count} 個披露的數值：均與記錄中的承諾值相符。",
        "{count} valores divulgados: cada um corresponde ao compromisso inscrito no seu registo.",
    ),
    "c_times": (
        "the time of every record: bounded on both sides for {both}, only from above for {above}; "
        "it holds if no more than {liars} of the witnesses lied.",
        "每条记录的时间：{both} 条有上下限，{above} 条只有上限；前提是说谎的见证方不超过 {liars} 个。",
        "每條記錄的時間：{both} 條有上下限，{above} 條只有上限；前提是說謊的見證方不超過 {liars} 個。",
        "a hora de cada registo: limitada dos dois lados em {both}, só por cima em {above}; "
        "vale se não mais de {liars} testemunhas tiverem mentido.",
    ),
    "c_clock": (
        "the portal's clock: compared with that interval for every record, {seconds} s of tolerance; {count} outside.",
        "门户时钟：逐条与上述区间比对，容差 {seconds} 秒；区间之外 {count} 条。",
        "平台時鐘：逐條與上述範圍比對，容差 {seconds} 秒；範圍以外 {count} 條。",
        "o relógio do portal: comparado com esse intervalo em cada registo, tolerância de {seconds} s; {count} fora.",
    ),
    "times_head": (
        "Each record: number, the portal's clock, not made before, not made after",
        "各记录：编号、门户时钟、不早于、不晚于",
        "各記錄：編號、平台時鐘、不早於、不遲於",
        "Cada registo: número, relógio do portal, não feito antes de, não feito depois de",
    ),
    "times_flagged": (
        "Records whose clock cannot be right: number, the portal's clock, not made before, not made after",
        "时钟不可能正确的记录：编号、门户时钟、不早于、不晚于",
        "時鐘不可能正確的記錄：編號、平台時鐘、不早於、不遲於",
        "Registos com relógio que não pode estar certo: número, relógio do portal, não feito antes, não feito depois",
    ),
    "times_elsewhere": (
        "The interval of every record: run again with --intervals FILE (or --intervals -).",
        "如需每条记录的时间区间：加上 --intervals 文件名（或 --intervals -）重新运行。",
        "如需每條記錄的時間範圍：加上 --intervals 檔案名稱（或 --intervals -）再次執行。",
        "O intervalo de cada registo: execute de novo com --intervals FICHEIRO (ou --intervals -).",
    ),
    "times_written": (
        "The interval of every record: written to {name}.",
        "每条记录的时间区间：已写入 {name}。",
        "每條記錄的時間範圍：已寫入 {name}。",
        "O intervalo de cada registo: escrito em {name}.",
    ),
    "c_close": (
        "the log is closed: its last record says so, and size and root of what stands before it; it names {next}.",
        "日志已关闭：最后一条记录载明此事，所载的此前记录数和树根均属实；其后的日志为 {next}。",
        "日誌已關閉：最後一條記錄載明此事，所載的此前記錄數目及樹根均屬實；其後的日誌為 {next}。",
        "o livro de registos está encerrado: di-lo o último registo, com o tamanho e a raiz do que está antes dele; "
        "segue-se {next}.",
    ),
    "c_previous": (
        "the log before, {origin}, all {size} records in the same way: it was closed for this log and its key, "
        "and ended as record 0 says.",
        "前一日志 {origin} 的全部 {size} 条记录，核验方式相同：它为本日志及其密钥而关闭，且如第 0 条记录所述结束。",
        "前一日誌 {origin} 的全部 {size} 條記錄，核實方式相同：它為本日誌及其密碼匙而關閉，且如第 0 號記錄所述結束。",
        "o livro de registos anterior, {origin}, todos os {size} registos do mesmo modo: foi encerrado para este "
        "e para a sua chave, e terminou como diz o registo 0.",
    ),
    "wrong_here": ("<- clock wrong", "<- 时钟有误", "<- 時鐘有誤", "<- relógio errado"),
    # What was not.
    "n_policy": (
        "whether the keys are the right ones: this policy came from the portal, in the bundle. "
        "Run again with --policy and your own file.",
        "密钥是否真实：所用信任策略随导出包而来，出自门户。请加上 --policy 和您自己的策略文件重新运行。",
        "密碼匙是否真確：所用信任政策隨檔案包而來，出自平台。請加上 --policy 及你自己的政策檔案再次執行。",
        "se as chaves são as certas: esta política veio do portal, no pacote. "
        "Execute de novo com --policy e o seu próprio ficheiro.",
    ),
    "n_quorum": (
        "whether others see the same log: the policy asks for no cosignatures.",
        "他人看到的是否为同一日志：该策略不要求任何联署。",
        "他人看到的是否同一日誌：該政策不要求任何聯署。",
        "se os outros vêem o mesmo livro de registos: a política não exige co-assinaturas.",
    ),
    "n_since": (
        "whether this continues what you were shown before: give your earlier note with --since.",
        "是否延续您以前看到的内容：请用 --since 提供您先前留存的检查点。",
        "是否延續你以前看到的內容：請用 --since 提供你先前保存的檢查點。",
        "se isto continua o que lhe foi mostrado antes: indique o seu ponto de verificação anterior com --since.",
    ),
    "n_previous": (
        "what record 0 says of the log before, {origin}, {size} records: give its last full bundle with --previous.",
        "第 0 条记录关于前一日志 {origin}（{size} 条记录）的内容：请用 --previous 提供其最后一份完整导出包。",
        "第 0 號記錄關於前一日誌 {origin}（{size} 條記錄）的內容：請用 --previous 提供其最後一份完整檔案包。",
        "o que o registo 0 diz do livro de registos anterior, {origin}, {size} registos: indique o seu último pacote "
        "integral com --previous.",
    ),
    "n_previous_note": (
        "which note was the last one of the log before: that bundle does not hold the one that record 0 names.",
        "前一日志最后公布的检查点是哪一份：第 0 条记录所指的检查点不在该导出包中。",
        "前一日誌最後公布的檢查點是哪一份：第 0 號記錄所指的檢查點不在該檔案包中。",
        "qual foi o último ponto de verificação do livro de registos anterior: o que o registo 0 refere não está "
        "nesse pacote.",
    ),
    "n_close": (
        "size and root that log.close gives: only a full bundle shows them.",
        "log.close 所载的记录数和树根：只有完整导出包才能证明。",
        "log.close 所載的記錄數目及樹根：只有完整檔案包才能證明。",
        "o tamanho e a raiz que log.close indica: só um pacote integral os mostra.",
    ),
    "n_next": (
        "whether the log that follows, {next}, begins where this one ends: its own bundle shows that, with --previous.",
        "其后的日志 {next} 是否始于本日志结束之处：请核验该日志的导出包，并加上 --previous。",
        "其後的日誌 {next} 是否始於本日誌結束之處：請核實該日誌的檔案包，並加上 --previous。",
        "se o livro de registos que se segue, {next}, começa onde este termina: mostra-o o pacote dele, "
        "com --previous.",
    ),
    "n_complete": (
        "completeness: each record here is in the log; whether others that fit the filter are missing, "
        "only a full bundle shows.",
        "是否齐全：此处每条记录都在日志中；是否缺少其他符合筛选条件的记录，只有完整导出包才能证明。",
        "是否齊全：此處每條記錄都在日誌中；是否缺少其他符合篩選條件的記錄，只有完整檔案包才能證明。",
        "se está completo: cada registo aqui está no livro de registos; se faltam outros que correspondam "
        "ao filtro, só um pacote integral o mostra.",
    ),
    "n_chain": (
        "the chain values, except between records with consecutive numbers.",
        "链值（编号相连的记录之间除外）。",
        "鏈值（編號相連的記錄之間除外）。",
        "os valores da cadeia, excepto entre registos de números consecutivos.",
    ),
    "n_after": (
        "{count} newer records that, the portal says, were not yet published: they are not here.",
        "据门户所述，另有 {count} 条较新的记录当时尚未公布，不在此处。",
        "據平台所述，另有 {count} 條較新的記錄當時尚未公布，不在此處。",
        "{count} registos mais recentes que, segundo o portal, ainda não estavam publicados: não estão aqui.",
    ),
    "n_commit": (
        "what the other commitments in the records stand for: nothing was disclosed for them.",
        "记录中其余承诺值所代表的内容：未予披露。",
        "記錄中其餘承諾值所代表的內容：未予披露。",
        "a que correspondem os outros compromissos nos registos: nada foi divulgado sobre eles.",
    ),
    "n_lower": (
        "the earliest time of {count} records: they carry no beacon, or one with too few cosignatures.",
        "{count} 条记录最早的形成时间：没有时间信标，或其联署过少。",
        "{count} 條記錄最早的形成時間：沒有時間信標，或其聯署過少。",
        "a hora mais antiga de {count} registos: sem referência temporal, ou esta com co-assinaturas a menos.",
    ),
    "n_upper": (
        "the latest time of {count} records: too few cosignatures to tell it although some witnesses may lie.",
        "{count} 条记录最晚的形成时间：在部分见证方可能说谎的情况下，联署过少，无法得知。",
        "{count} 條記錄最遲的形成時間：在部分見證方可能說謊的情況下，聯署過少，無法得知。",
        "a hora mais recente de {count} registos: co-assinaturas a menos para a saber se algumas testemunhas mentirem.",
    ),
    "n_mldsa": (
        "{count} ML-DSA-44 cosignatures: that needs the Python package cryptography.",
        "{count} 个 ML-DSA-44 联署：需要 Python 软件包 cryptography。",
        "{count} 個 ML-DSA-44 聯署：需要 Python 套件 cryptography。",
        "{count} co-assinaturas ML-DSA-44: é preciso o pacote de Python cryptography.",
    ),
    "n_unknown": (
        "signatures of keys that the policy does not name: {names}.",
        "策略未列出的密钥所作的签名：{names}。",
        "政策沒有列出的密碼匙所作的簽署：{names}。",
        "assinaturas de chaves que a política não indica: {names}.",
    ),
    "n_views": (
        "what these files show (only their SHA-256 was compared; views are not evidence): {names}.",
        "以下文件的内容（仅比对了 SHA-256；视图不是证据）：{names}。",
        "以下檔案的內容（只比對了 SHA-256；檢視用檔案不是證據）：{names}。",
        "o que mostram estes ficheiros (só se comparou o SHA-256; as vistas não são prova): {names}.",
    ),
    "n_ignored": (
        "these files, which your system seems to have added: {names}.",
        "以下似由您的系统自动添加的文件：{names}。",
        "以下似由你的系統自動加入的檔案：{names}。",
        "estes ficheiros, que o seu sistema parece ter acrescentado: {names}.",
    ),
    "n_rest": (
        "the other records of the log, and the chain: a proof speaks of one record.",
        "日志中的其他记录及链值：一份证明只涉及一条记录。",
        "日誌中的其他記錄及鏈值：一份證明只涉及一條記錄。",
        "os outros registos e a cadeia: uma prova fala de um só registo.",
    ),
    "n_beacon": (
        "the earliest time: give the published note that the record names as its beacon with --beacon.",
        "最早的形成时间：请用 --beacon 提供该记录的时间信标所指的检查点。",
        "最早的形成時間：請用 --beacon 提供該記錄的時間信標所指的檢查點。",
        "a hora mais antiga: indique com --beacon o ponto de verificação que o registo refere.",
    ),
    "n_truth": (
        "whether what the records say is true.",
        "记录所述内容是否属实。",
        "記錄所述內容是否屬實。",
        "se o que os registos dizem é verdade.",
    ),
    "n_self": (
        "this program itself: use a copy that you did not get with the bundle.",
        "本程序自身：请使用并非随导出包取得的副本。",
        "本程式自身：請使用並非隨檔案包取得的副本。",
        "este programa: use uma cópia que não tenha vindo com o pacote.",
    ),
    # Faults of records.
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
    "moved": (
        "in its place stands the record of another number: lines were moved, removed or repeated",
        "此处是另一编号的记录：有行被移动、删除或重复",
        "此處是另一編號的記錄：有行被移動、刪除或重複",
        "no seu lugar está o registo de outro número: linhas foram movidas, removidas ou repetidas",
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
        "o registo pertence a outro livro de registos",
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
        "o hash de folha não é o do registo",
    ),
    "chain": ("the chain is broken", "哈希链断裂", "雜湊鏈斷裂", "a cadeia está quebrada"),
    "count": (
        "the number of records is not the one that export.json gives",
        "记录数与 export.json 不符",
        "記錄數目與 export.json 不符",
        "o número de registos não é o indicado em export.json",
    ),
    "proof": (
        "the proof of inclusion does not lead to the root",
        "包含证明不能推导出树根",
        "包含證明不能推導出樹根",
        "a prova de inclusão não conduz à raiz",
    ),
    "beacon_unknown": (
        "its beacon is none of the published notes given here",
        "其时间信标不是此处提供的任何已公布检查点",
        "其時間信標不是此處提供的任何已公布檢查點",
        "a sua referência temporal não é nenhum dos pontos de verificação aqui fornecidos",
    ),
    "beacon_later": (
        "its beacon is a note that covers the record itself, or another size: it cannot have been known then",
        "其时间信标所指的检查点已包含该记录本身，或大小不符：当时不可能得知",
        "其時間信標所指的檢查點已包含該記錄本身，或大小不符：當時不可能得知",
        "a sua referência temporal abrange o próprio registo, ou tem outro tamanho: não podia ser conhecida então",
    ),
    "opening": (
        "the disclosed value does not give the commitment in the record",
        "披露的内容与记录中的承诺值不符",
        "披露的數值與記錄中的承諾值不符",
        "o valor divulgado não corresponde ao compromisso do registo",
    ),
    "opening_place": (
        "a value is disclosed for a record that is not here, twice, or out of order",
        "披露的内容所属记录不在此处、重复或次序错误",
        "披露的數值所屬記錄不在此處、重複或次序錯誤",
        "foi divulgado um valor de um registo que não está aqui, repetido ou fora de ordem",
    ),
    # Faults of files.
    "checksum": (
        "the file is not the one that was exported: its SHA-256 differs",
        "文件不是导出时的文件：SHA-256 不符",
        "檔案不是匯出時的檔案：SHA-256 不符",
        "o ficheiro não é o que foi exportado: o SHA-256 difere",
    ),
    "file_missing": ("the file is missing", "文件缺失", "檔案缺失", "falta o ficheiro"),
    "file_extra": (
        "the file was added: the manifest does not name it",
        "文件是额外添加的：清单未列出",
        "檔案是額外加入的：清單沒有列出",
        "o ficheiro foi acrescentado: o manifesto não o indica",
    ),
    "file_name": (
        "the name leads out of the bundle or is no plain file",
        "名称指向导出包之外，或不是普通文件",
        "名稱指向檔案包以外，或不是普通檔案",
        "o nome conduz para fora do pacote ou não é um ficheiro simples",
    ),
    "file_twice": (
        "the name stands in the archive twice",
        "该名称在压缩包中出现两次",
        "該名稱在壓縮檔中出現兩次",
        "o nome aparece duas vezes no arquivo",
    ),
    "damaged": ("the file is damaged", "文件已损坏", "檔案已損毀", "o ficheiro está danificado"),
    "form": (
        "the file is not in its format",
        "文件不符合格式",
        "檔案不符合格式",
        "o ficheiro não está no formato",
    ),
    "tile": (
        "the tile is not the one of these records",
        "哈希块与这些记录不符",
        "雜湊區塊與這些記錄不符",
        "o bloco de hashes não é o destes registos",
    ),
    "root": (
        "the root of these records is another",
        "这些记录的树根与此不同",
        "這些記錄的樹根與此不同",
        "a raiz destes registos é outra",
    ),
    "about": (
        "origin, size or root is not that of the signed checkpoint",
        "来源、记录数或树根与已签名的检查点不符",
        "來源、記錄數目或樹根與已簽署的檢查點不符",
        "origem, tamanho ou raiz não são os do ponto de verificação assinado",
    ),
    # Faults of notes.
    "note_form": (
        "the note is not in its format",
        "检查点不符合格式",
        "檢查點不符合格式",
        "o ponto de verificação não está no formato",
    ),
    "note_key": (
        "no signature by a key that the policy names for this log",
        "没有策略为该日志列出的密钥所作的签名",
        "欠缺政策就該日誌列出的密碼匙所作的簽署",
        "nenhuma assinatura de uma chave que a política indique para este livro de registos",
    ),
    "note_bad": (
        "a signature is wrong",
        "有签名不正确",
        "有簽署不正確",
        "uma assinatura está errada",
    ),
    "quorum": (
        "too few cosignatures for the policy's quorum",
        "联署未达到策略的法定数",
        "聯署未達到政策的法定數目",
        "co-assinaturas insuficientes para o quórum da política",
    ),
    "note_digest": (
        "the note does not have the size or SHA-256 that stands beside it",
        "检查点与旁注的大小或 SHA-256 不符",
        "檢查點與旁註的大小或 SHA-256 不符",
        "o ponto de verificação não tem o tamanho ou o SHA-256 indicados",
    ),
    "note_order": (
        "the notes are not in the order of their publication, or one is newer than the checkpoint",
        "检查点未按公布次序排列，或有一份比当前检查点更新",
        "檢查點未按公布次序排列，或有一份比現時檢查點更新",
        "os pontos de verificação não estão por ordem de publicação, ou um é posterior ao actual",
    ),
    "consistency": (
        "the tree of this note is not the beginning of the exported one",
        "该检查点的树不是所导出的树的开头部分",
        "該檢查點的樹不是所匯出的樹的開首部分",
        "a árvore deste ponto de verificação não é o início da exportada",
    ),
    "since": (
        "this log is not a continuation of the one in your note. "
        "Keep both: two signatures of the log under two histories are evidence",
        "该日志不是您留存的检查点的延续。请保存两者：日志对两种历史都签了名，即为证据",
        "該日誌不是你保存的檢查點的延續。請保存兩者：日誌簽署了兩段不同的歷史，即為證據",
        "este livro de registos não continua o do seu ponto de verificação. "
        "Guarde ambos: duas assinaturas do livro de registos sob duas histórias são prova",
    ),
    "roll_over": (
        "the record does not say truly how one log ends and the next begins",
        "该记录所述的前后日志衔接与事实不符",
        "該記錄所述的前後日誌銜接與事實不符",
        "o registo não diz a verdade sobre como um livro de registos termina e o seguinte começa",
    ),
    # Why nothing can be decided.
    "previous": (
        "{name} is not the last full bundle of the log that record 0 names, or there is no such record here",
        "{name} 不是第 0 条记录所指日志的最后一份完整导出包，或此处没有该记录",
        "{name} 不是第 0 號記錄所指日誌的最後一份完整檔案包，或此處沒有該記錄",
        "{name} não é o último pacote integral do livro de registos que o registo 0 indica, "
        "ou esse registo não está aqui",
    ),
    "no_bundle": (
        "{name} is not an export bundle, or cannot be read",
        "{name} 不是导出包，或无法读取",
        "{name} 不是匯出檔案包，或無法讀取",
        "{name} não é um pacote de exportação, ou não pode ser lido",
    ),
    "unreadable": (
        "{name} cannot be read",
        "{name} 无法读取",
        "{name} 無法讀取",
        "{name} não pode ser lido",
    ),
    "format": (
        "the bundle is in a format that this program does not know: {name}",
        "导出包的格式不为本程序所识别：{name}",
        "檔案包的格式不為本程式所識別：{name}",
        "o pacote está num formato que este programa não conhece: {name}",
    ),
    "bomb": (
        "the archive unpacks to far more than an export does",
        "压缩包解压后的体积远超正常导出包",
        "壓縮檔解壓後的體積遠超正常檔案包",
        "o arquivo descomprime para muito mais do que uma exportação",
    ),
    "policy": (
        "the policy {name} cannot be used: {why}",
        "信任策略 {name} 无法使用：{why}",
        "信任政策 {name} 無法使用：{why}",
        "a política {name} não pode ser utilizada: {why}",
    ),
    "no_policy": (
        "the proof leads to the root in its note, but without --policy nobody says whose signature that is",
        "证明可推导出检查点中的树根，但没有 --policy 便无从得知签名属于谁",
        "證明可推導出檢查點中的樹根，但沒有 --policy 便無從得知簽署屬誰",
        "a prova conduz à raiz do seu ponto de verificação, mas sem --policy nada diz de quem é a assinatura",
    ),
    "since_filtered": (
        "--since needs a full bundle",
        "--since 需要完整导出包",
        "--since 需要完整檔案包",
        "--since precisa de um pacote integral",
    ),
    "since_older": (
        "your note covers {size} records, this bundle fewer: ask for a newer one. "
        "If there is none, the log was cut back",
        "您的检查点覆盖 {size} 条记录，多于此导出包：请索取较新的导出包。如果没有，则日志已被截短",
        "你的檢查點涵蓋 {size} 條記錄，多於此檔案包：請索取較新的檔案包。如沒有，即日誌已被截短",
        "o seu ponto de verificação abrange {size} registos, este pacote menos: peça um mais recente. "
        "Se não houver, o livro de registos foi cortado",
    ),
    "since_note": (
        "your note {name} is not a note of this log under this policy",
        "您的检查点 {name} 不是该策略下本日志的检查点",
        "你的檢查點 {name} 不是該政策下本日誌的檢查點",
        "o seu ficheiro {name} não é um ponto de verificação deste livro de registos segundo esta política",
    ),
    "beacon_note": (
        "{name} is not the note that the record names as its beacon",
        "{name} 不是该记录的时间信标所指的检查点",
        "{name} 不是該記錄的時間信標所指的檢查點",
        "{name} não é o ponto de verificação que o registo refere",
    ),
    "mldsa_needed": (
        "the quorum depends on ML-DSA-44 cosignatures; to check them install the Python package cryptography",
        "法定数取决于 ML-DSA-44 联署；核验它们需安装 Python 软件包 cryptography",
        "法定數目取決於 ML-DSA-44 聯署；核實它們需安裝 Python 套件 cryptography",
        "o quórum depende de co-assinaturas ML-DSA-44; para as verificar instale o pacote de Python cryptography",
    ),
    "no_ed25519": (
        "Ed25519 cannot be checked with {name} here",
        "此处无法用 {name} 核验 Ed25519 签名",
        "此處無法用 {name} 核實 Ed25519 簽署",
        "não é possível verificar Ed25519 com {name} aqui",
    ),
}


class Tampered(Exception):
    """Something is not as it was exported. ``where``: (key of a text, its values)."""

    def __init__(self, where: Place, problem: str, expected: object = "", got: object = "") -> None:
        super().__init__(problem)
        self.where, self.problem, self.expected, self.got = where, problem, str(expected), str(got)
        self.inside = ""


class CannotDecide(Exception):
    """Neither sound nor tampered with can be said."""

    def __init__(self, problem: str, **values: object) -> None:
        super().__init__(problem)
        self.problem, self.values = problem, values


class Malformed(ValueError):
    """Bytes that a format does not allow; the message says why, in English."""


class BadNote(ValueError):
    """A note that the policy does not accept. ``problem``: key of a text."""

    def __init__(self, problem: str, why: object = "") -> None:
        super().__init__(problem)
        self.problem, self.why = problem, why


def record_place(index: int) -> Place:
    return "at_record", {"index": index}


def file_place(name: str) -> Place:
    return "at_file", {"name": name}


# ---------------------------------------------------------------------------------------------------------------------
# What to say


class Report:
    """What was checked and what was not: collected, and printed together with the verdict."""

    def __init__(self) -> None:
        self.headline: tuple[str, dict[str, object]] = ("sound", {})
        self.warning: dict[str, object] = {}
        self.done: list[tuple[str, dict[str, object]]] = []
        self.left: list[tuple[str, dict[str, object]]] = []
        self.times: list[str] = []
        self.times_head = "times_head"
        self.times_after: tuple[str, dict[str, object]] | None = None

    def checked(self, key: str, **values: object) -> None:
        self.done.append((key, values))

    def unchecked(self, key: str, **values: object) -> None:
        if (key, values) not in self.left:
            self.left.append((key, values))

    def lines(self, say: Callable[..., str]) -> Iterator[str]:
        yield say(self.headline[0], **self.headline[1])
        if self.warning:
            yield say("clock_wrong", **self.warning)
        yield say("checked")
        for key, values in self.done:
            text = say(key, **values)
            yield text if text.startswith(" ") else f"  - {text}"
        yield say("not_checked")
        for key, values in self.left:
            yield f"  - {say(key, **values)}"
        if self.times:
            yield say(self.times_head)
            for line in self.times:
                yield f"  {line.replace(WRONG, say('wrong_here'))}"
        if self.times_after:
            yield say(self.times_after[0], **self.times_after[1])


WRONG = "\0"


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


def main(arguments: list[str] | None = None) -> int:
    options = read_arguments(sys.argv[1:] if arguments is None else arguments)
    language = LANGUAGES.index(options.lang or guess_language())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

    def say(key: str, **values: object) -> str:
        return TEXTS[key][language].format(**values)

    try:
        check = signature_check(options.ed25519)
        report = verify_record(options, check) if options.mode == "record" else verify_bundle(options, check)
    except Tampered as found:
        print(f"{say('tampered')}: {say(found.where[0], **found.where[1])}: {say(found.problem)}")
        for key, value in (("expected", found.expected), ("got", found.got)):
            if value:
                print(f"  {say(key)} {shown(value)}")
        if found.inside:
            print(f"  --previous {shown(found.inside)}")
        return 1
    except CannotDecide as reason:
        print(f"{say('cannot')}: {say(reason.problem, **{k: shown(str(v)) for k, v in reason.values.items()})}")
        return 2
    for line in report.lines(say):
        print(line)
    return 0


def shown(text: str) -> str:
    """Text from a bundle, made harmless for a terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text[:300])


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    mode = arguments[0] if arguments and arguments[0] in ("record", "bundle") else None
    parser = argparse.ArgumentParser(prog="verify.py", description="Checks an export of the audit ledger.")
    parser.add_argument("--policy", help="your own policy file")
    parser.add_argument("--lang", choices=LANGUAGES, type=str.lower, default=None)
    parser.add_argument("--ed25519", choices=("cryptography", "openssl", "own"), default=None)
    parser.add_argument("--strict", action="store_true", help="a clock that cannot be right is a fault")
    parser.add_argument("--processes", type=int, metavar="N", help="share the work among N processes; 1: do not")
    if mode == "record":
        parser.add_argument("proof", help="the .tlog-proof file")
        parser.add_argument("entry", help="the record, byte for byte")
        parser.add_argument("--beacon", help="the published note that the record names as its beacon")
    else:
        here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        parser.add_argument("path", nargs="?", default=here, help="the zip file or folder")
        parser.add_argument("--since", help="a note of this log that you kept earlier")
        parser.add_argument("--previous", help="the last full bundle of the log that this one follows")
        parser.add_argument("--intervals", help="write the interval of every record to this file, or - for here")
    options = parser.parse_args(arguments[1:] if mode else arguments)
    options.mode = mode or "bundle"
    return options


# ---------------------------------------------------------------------------------------------------------------------
# (1), (2) Where the files are


class Folder:
    """A bundle that was unpacked."""

    def __init__(self, path: str) -> None:
        self.path, self.ignored = path, list[str]()
        self.sizes: dict[str, int] = {}
        for folder, folders, names in os.walk(path):
            for name in sorted(folders + names):
                full = os.path.join(folder, name)
                inner = os.path.relpath(full, path).replace(os.sep, "/")
                mode = os.lstat(full).st_mode
                if stat.S_ISDIR(mode):
                    continue
                if name in ADDED_BY_SYSTEMS:
                    self.ignored.append(inner)
                elif not stat.S_ISREG(mode) or not NAME.match(inner):
                    raise Tampered(file_place(shown(inner)), "file_name")
                else:
                    self.sizes[inner] = os.path.getsize(full)

    def open(self, name: str) -> Any:
        try:
            return open(os.path.join(self.path, name), "rb")
        except OSError:
            raise CannotDecide("unreadable", name=name) from None


class Archive:
    """A bundle as it was downloaded: never unpacked, every member is read as a stream."""

    def __init__(self, path: str) -> None:
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
            raise CannotDecide("no_bundle", name=path) from None
        self.ignored: list[str] = []
        members, names = self.zip.infolist(), set[str]()
        for member in members:
            name = member.orig_filename
            if (
                not NAME.match(name)
                or "/" not in name
                or stat.S_IFMT(member.external_attr >> 16)
                not in (
                    0,
                    stat.S_IFREG,
                )
            ):
                raise Tampered(file_place(shown(name)), "file_name")
            if name in names:
                raise Tampered(file_place(name), "file_twice")
            names.add(name)
            if member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Tampered(file_place(name), "damaged")
        self.base = min(names).split("/")[0] + "/" if names else "/"
        outside = [name for name in sorted(names) if not name.startswith(self.base)]
        if outside:
            raise Tampered(file_place(outside[0]), "file_extra")
        packed = os.path.getsize(path)
        if (
            sum(member.file_size for member in members) > 100 * packed + 2**20
            or sum(member.compress_size for member in members) > packed
        ):
            raise CannotDecide("bomb")
        self.sizes = {member.filename[len(self.base) :]: member.file_size for member in members}

    def open(self, name: str) -> Any:
        try:
            return self.zip.open(self.base + name)
        except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
            raise Tampered(file_place(name), "damaged") from None


class Bag:
    """(1), (2) The files of a bundle by their names in it, and the SHA-256 of each that was read to its end."""

    def __init__(self, path: str) -> None:
        self.source: Any = Folder(path) if os.path.isdir(path) else Archive(path)
        self.digests: dict[str, str] = {}
        self._ahead: threading.Thread | None = None
        self._stopped = False
        present = set(self.source.sizes)
        if not present & {*TAGS, ABOUT}:
            raise CannotDecide("no_bundle", name=path)
        for name in TAGS:
            if name not in present:
                raise Tampered(file_place(name), "file_missing")
        bagit = self.read("bagit.txt")
        if bagit != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
            raise Tampered(file_place("bagit.txt"), "form")
        self.manifest = self._manifest("manifest-sha256.txt")
        tags = self._manifest("tagmanifest-sha256.txt")
        for name in sorted(present - set(TAGS) - set(self.manifest)):
            raise Tampered(file_place(name), "file_extra")
        for name in sorted({ABOUT, *self.manifest} - present):
            raise Tampered(file_place(name), "file_missing")
        if set(tags) != set(TAGS[:3]) or not all(name.startswith("data/") for name in self.manifest):
            raise Tampered(file_place("tagmanifest-sha256.txt"), "form")
        for name in TAGS[:3]:
            self.read(name)
            self.compare(name, tags[name])

    def _manifest(self, name: str) -> dict[str, str]:
        result: dict[str, str] = {}
        for line in self.lines(name):
            match = MANIFEST_LINE.match(line.decode("utf-8", "replace"))
            if not match or not NAME.match(match.group(2)) or match.group(2) in result:
                raise Tampered(file_place(name), "form")
            result[match.group(2)] = match.group(1)
        return result

    def compare(self, name: str, wanted: str) -> None:
        if self.digests[name] != wanted:
            raise Tampered(file_place(name), "checksum", wanted, self.digests[name])

    def blocks(self, name: str) -> Iterator[bytes]:
        digest = hashlib.sha256()
        with self.source.open(name) as file:
            while True:
                try:
                    block = file.read(BLOCK)
                except (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error):
                    raise Tampered(file_place(name), "damaged") from None
                if not block:
                    break
                digest.update(block)
                yield block
        self.digests[name] = digest.hexdigest()

    def read(self, name: str, most: int = MAX_SMALL) -> bytes:
        if name not in self.source.sizes:
            raise Tampered(file_place(name), "file_missing")
        if self.source.sizes[name] > most:
            raise Tampered(file_place(name), "form")
        return b"".join(self.blocks(name))

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file without their line feeds; the last one must have its own."""
        for lines in self.runs(name):
            yield from lines

    def runs(self, name: str) -> Iterator[list[bytes]]:
        """The lines of a file, as many at once as one reading of it gives."""
        if name not in self.source.sizes:
            raise Tampered(file_place(name), "file_missing")
        rest = b""
        for block in self.blocks(name):
            lines = (rest + block).split(b"\n")
            rest = lines.pop()
            yield lines
            if len(rest) > MAX_LINE:
                raise Tampered(file_place(name), "form")
        if rest:
            yield [rest + b"\r"]  # taken for a line with another ending, which it is

    def read_ahead(self) -> None:
        """Begin with the SHA-256 of the files that only the manifest is about, while the records are being checked."""
        rest = set(self.manifest) - {*STREAMED, *self.digests}
        names = [name for name in self.manifest if name in rest and not name.startswith(TILES)]
        self._ahead = threading.Thread(target=self._read_all, args=(names,), daemon=True)
        self._ahead.start()

    def _read_all(self, names: list[str]) -> None:
        for name in names:
            # What cannot be read is met again, and told of, when its turn comes.
            with contextlib.suppress(Tampered, CannotDecide):
                for _block in self.blocks(name):
                    if self._stopped:
                        return

    def stop(self) -> None:
        self._stopped = True

    def compare_all(self) -> None:
        """(2) Of every file that the manifest names; those that were read already are not read again."""
        if self._ahead:
            self._ahead.join()
        for name, wanted in self.manifest.items():
            if name not in self.digests:
                for _block in self.blocks(name):
                    pass
            self.compare(name, wanted)


# ---------------------------------------------------------------------------------------------------------------------
# (7) Canonical bytes


def canonical(value: object) -> str:
    """RFC 8785 for the restricted profile: there, sorted keys and no spaces are all there is to it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def decode(data: bytes, most: int = MAX_RECORD) -> dict[str, Any]:
    """The meaning of a canonical object; Malformed for any other bytes."""
    if len(data) > most:
        raise Malformed(f"{len(data)} bytes; at most {most}")
    try:
        value = json.loads(data.decode("utf-8"), parse_float=refuse, parse_constant=refuse)
        if not isinstance(value, dict):
            raise Malformed("not an object")
        check_profile(value, 0)
        if canonical(value).encode("utf-8") != data:
            raise Malformed("encoded again, it gives other bytes")
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, Malformed) else Malformed(type(error).__name__) from None
    return value


def refuse(text: str) -> NoReturn:
    raise Malformed(f"{text[:40]} is not an integer")


def check_profile(value: object, depth: int) -> None:
    if isinstance(value, str):
        if "\0" in value:
            raise Malformed("U+0000 in a string")
        value.encode("utf-8")  # refuses lone surrogates
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise Malformed(f"{value} is beyond 2^53 - 1")
    elif isinstance(value, (dict, list)):
        if depth >= MAX_DEPTH:
            raise Malformed(f"more than {MAX_DEPTH} levels")
        for key in value if isinstance(value, dict) else ():
            if not KEY.match(key):
                raise Malformed(f"key {key[:60]!r}")
        for member in value.values() if isinstance(value, dict) else value:
            check_profile(member, depth + 1)
    else:
        raise Malformed("null")


class Shapes:
    """Reads records fast, and no less strictly.

    Records of one kind differ only in their values. What is left when the plain values are taken out is the shape. Once
    a record of a shape was found canonical the slow way, so is every other of that shape: a plain string is encoded as
    itself, a plain integer has one spelling, the order of the keys is the shape's. What is not plain (an escape, a
    letter beyond ASCII) stays in the shape, so that it takes the slow way once itself.
    """

    STRING, INTEGER, BOOLEAN = rb'"[ !#-\[\]-~]*"', rb"(?:-?[1-9][0-9]{0,14}|0)", b"(?:true|false)"
    PLAIN = re.compile(rb'(?<=":)("[ !#-\[\]-~]*"|-?[1-9][0-9]{0,14}|0|true|false)(?=[,}])')
    #: A shape that can be trusted to say where its values stand: no text in it could hide a bracket or a quote.
    CLEAR = re.compile(rb'(?:[{}\[\],]|"[a-z0-9_]{1,40}":~?|"[A-Za-z0-9._/@+-]*"|true|false|-?[0-9])*\Z')
    AT = rb'"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z)"'
    UUID = rb'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"'
    #: Where the value of each member of interest stands, by the end of the text before it and its depth.
    PLACES = (
        (b'"at":', 1, AT),
        (b'"beacon":{"note":', 2, b'"([0-9a-f]{64})"'),
        (b'"id":', 1, UUID),
        (b'"log":', 1, rb'"([ !#-\[\]-~]*)"'),
        (b'"type":', 1, rb'"(?!log\.)[ !#-\[\]-~]*"'),  # log.open and log.close are read the slow way, and further
    )

    def __init__(self) -> None:
        self._known: dict[int, list[Any]] = {}  # by the number of quotation marks
        self.last: Any = NO_MATCH
        self._count = 0

    def read(self, record: bytes) -> tuple[bytes, bytes, bytes, bytes, bytes]:
        """(at, hash of the beacon's note, its size, id, log); both of the beacon b"" without one. Raises Malformed."""
        found = self.last(record)
        if not found:
            for match in self._known.get(record.count(b'"'), ()):
                found = match(record)
                if found:
                    self.last = match
                    break
        if not found or len(record) > MAX_RECORD:
            return self._learn(record)
        groups: tuple[bytes, bytes, bytes, bytes, bytes] = found.groups()
        return groups

    def _learn(self, record: bytes) -> tuple[bytes, bytes, bytes, bytes, bytes]:
        body = decode(record)
        beacon = body.get("beacon", {"note": "", "size": 0})
        texts = [text for text in (body.get("at"), body.get("id"), body.get("log")) if isinstance(text, str)]
        if len(texts) < 3 or not isinstance(beacon, dict):
            raise Malformed("at, id, log or beacon is missing or of another kind")
        at, event_id, log = (text.encode("utf-8") for text in texts)
        note, size = beacon.get("note"), beacon.get("size")
        if not re.match(self.AT + rb"\Z", b'"%s"' % at) or not re.match(self.UUID + rb"\Z", b'"%s"' % event_id):
            raise Malformed("not a time or not an event id")
        if set(beacon) != {"note", "size"} or not isinstance(note, str) or type(size) is not int or size < 0:
            raise Malformed("the beacon is not a note and a size")
        if "beacon" in body and not HEX32.match(note):
            raise Malformed("the beacon's note is not a hash")
        self._remember(record, body)
        return at, note.encode("ascii"), b"%d" % size if note else b"", event_id, log

    def _remember(self, record: bytes, body: dict[str, Any]) -> None:
        parts = self.PLAIN.split(record)
        pieces, values = parts[::2], parts[1::2]
        if self._count >= MOST_SHAPES or not self.CLEAR.match(b"~".join(pieces)):
            return
        wanted = len(self.PLACES) + 1 if "beacon" in body else len(self.PLACES) - 1
        pattern, depth, caught = [re.escape(pieces[0])], 0, 0
        for number, (value, piece) in enumerate(zip(values, pieces[1:])):
            before = pieces[number]
            depth += before.count(b"{") + before.count(b"[") - before.count(b"}") - before.count(b"]")
            plain = self.BOOLEAN if value in (b"true", b"false") else self.INTEGER
            plain = self.STRING if value.startswith(b'"') else plain
            for key, level, catching in self.PLACES:
                if depth == level and before.endswith((b"," + key, b"{" + key)):
                    plain, caught = catching, caught + 1
                    if key == b'"at":' and "beacon" not in body:
                        plain += b"()()"  # so that the groups are always five
            if before == b',"size":' and pattern[-2:-1] == [self.PLACES[1][2]]:
                plain, caught = b"(" + self.INTEGER + b")", caught + 1
            pattern += [plain, re.escape(piece)]
        if caught == wanted:  # otherwise this shape always takes the slow way
            match = re.compile(b"".join(pattern) + rb"\Z").match
            self._known.setdefault(record.count(b'"'), []).append(match)
            self._count += 1


# ---------------------------------------------------------------------------------------------------------------------
# (9) The tree, and proofs


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def joined(hashes: list[bytes]) -> bytes:
    """RFC 6962 over these hashes: neighbours are joined, an odd one out waits for the next round."""
    sha256 = hashlib.sha256
    while len(hashes) > 1:
        odd = hashes[-1:] if len(hashes) & 1 else []
        hashes = [sha256(b"\x01" + a + b).digest() for a, b in zip(hashes[::2], hashes[1::2])] + odd
    return hashes[0]


class Tree:
    """The growing tile of each level; ``full(level, number, bytes)`` is told of each tile when it is full."""

    def __init__(self, full: Callable[[int, int, bytes], None]) -> None:
        self.size, self.full = 0, full
        self.growing: list[list[bytes]] = [[]]

    def push(self, leaf: bytes) -> None:
        self.growing[0].append(leaf)
        self.size += 1
        if not self.size & 255:
            self._close(0)

    def push_tile(self, leaves: bytes, root: bytes) -> None:
        """256 leaves at once, and what they give when joined; those before fill tiles of their own."""
        self.size += 256
        self._closed(0, leaves, root)

    def _close(self, level: int) -> None:
        hashes, self.growing[level] = self.growing[level], []
        self._closed(level, b"".join(hashes), joined(hashes))

    def _closed(self, level: int, tile: bytes, root: bytes) -> None:
        self.full(level, (self.size >> 8 * (level + 1)) - 1, tile)
        if level + 1 == len(self.growing):
            self.growing.append([])
        self.growing[level + 1].append(root)
        if len(self.growing[level + 1]) == 256:
            self._close(level + 1)

    def root(self) -> bytes:
        """What is not full yet counts as the last hash of the level above."""
        rest: list[bytes] = []
        for hashes in self.growing:
            rest = [joined(hashes + rest)] if hashes or rest else []
        return rest[0] if rest else hashlib.sha256(b"").digest()


def tile_name(level: int, number: int, width: int = 256) -> str:
    """The C2SP path: the number in groups of three digits, all but the last with an x before them."""
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    return f"{TILES}{level}/{'/'.join(groups)}" + (f".p/{width}" if width < 256 else "")


def tile_count(size: int) -> int:
    """How many tiles a tree of that size has."""
    return sum(-(-(size >> 8 * level) >> 8) for level in range(8))


def tile_names(size: int) -> Iterator[str]:
    """Every tile of a tree of that size."""
    level = 0
    while size >> 8 * level:
        count = size >> 8 * level
        for number in range(count >> 8):
            yield tile_name(level, number)
        if count & 255:
            yield tile_name(level, count >> 8, count & 255)
        level += 1


def included(index: int, size: int, leaf: bytes, proof: list[bytes], root: bytes) -> bool:
    """RFC 9162 section 2.1.3.2. Every hash has 32 bytes already."""
    if index >= size or len(proof) > MAX_PROOF:
        return False
    first, last, result = index, size - 1, leaf
    for item in proof:
        if last == 0:
            return False
        if first & 1 or first == last:
            result = node(item, result)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            result = node(result, item)
        first, last = first >> 1, last >> 1
    return last == 0 and result == root


def consistent(old: int, new: int, proof: list[bytes], old_root: bytes, new_root: bytes) -> bool:
    """RFC 9162 section 2.1.4.2."""
    if old > new or len(proof) > MAX_PROOF:
        return False
    if old == new or old == 0:
        return not proof and (old_root == new_root if old else old_root == hashlib.sha256(b"").digest())
    if not proof:
        return False
    path = proof if old & (old - 1) else [old_root, *proof]
    first, last = old - 1, new - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    left = right = path[0]
    for item in path[1:]:
        if last == 0:
            return False
        if first & 1 or first == last:
            left, right = node(item, left), node(item, right)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            right = node(right, item)
        first, last = first >> 1, last >> 1
    return last == 0 and left == old_root and right == new_root


# ---------------------------------------------------------------------------------------------------------------------
# (3) to (5) Keys, policy, notes


def from_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise Malformed("not base64") from None
    if base64.b64encode(data).decode("ascii") != text:
        raise Malformed("base64 in another spelling")
    return data


def hash_from_base64(text: object) -> bytes:
    data = from_base64(text) if isinstance(text, str) else b""
    if len(data) != 32:
        raise Malformed("not a hash")
    return data


def number_from(text: str) -> int:
    if not NUMBER.match(text) or int(text) >= 2**63:
        raise Malformed("not a plain decimal number")
    return int(text)


LOG, COSIGNED, COSIGNED_MLDSA = 1, 4, 6
PUBLIC_SIZE = {LOG: 32, COSIGNED: 32, COSIGNED_MLDSA: 1312}


class Key:
    """A vkey: name, key id, kind and public key."""

    def __init__(self, vkey: str, kinds: Iterable[int]) -> None:
        parts = vkey.split("+", 2)
        if len(parts) != 3 or not good_name(parts[0]) or not re.match(r"[0-9a-f]{8}\Z", parts[1]):
            raise Malformed("not a vkey")
        material = from_base64(parts[2])
        self.name, self.key_id = parts[0], bytes.fromhex(parts[1])
        self.kind, self.public = material[0] if material else 0, material[1:]
        if self.kind not in kinds or len(self.public) != PUBLIC_SIZE[self.kind]:
            raise Malformed("a key of a kind that cannot stand here")
        if hashlib.sha256(self.name.encode() + b"\n" + material).digest()[:4] != self.key_id:
            raise Malformed("the key id is not that of name and key")
        if self.kind != COSIGNED_MLDSA and is_weak(self.public):
            raise Malformed("a weak key")


def good_name(name: str) -> bool:
    return bool(name) and not any(c == "+" or c.isspace() or c < " " or "\ud800" <= c <= "\udfff" for c in name)


class Policy:
    """(3) C2SP tlog-policy. Raises Malformed with the number of the first line that breaks a rule."""

    def __init__(self, data: bytes) -> None:
        self.keys: dict[tuple[str, bytes], tuple[str | None, Key]] = {}  # name None: of a log
        self.groups: dict[str, tuple[int, list[str]]] = {}
        self.owners: dict[str, str] = {}  # of each witness, the name of its key
        self.witnesses, self.grouped, self.publics = set[str](), set[str](), set[bytes]()
        self.quorum: str | None = None
        for number, line in enumerate(data.decode("utf-8", "surrogateescape").split("\n"), 1):
            try:
                self._line(line)
            except Malformed as error:
                raise Malformed(f"line {number}: {error}") from None
        if self.quorum is None:
            raise Malformed("no quorum line")

    def _line(self, line: str) -> None:
        if any((c < " " and c != "\t") or c == "\x7f" for c in line):
            raise Malformed("a control character")
        word, *items = re.split("[ \t]+", line.strip(" \t"))
        if not word or word.startswith("#"):
            return
        if word == "log" and len(items) in (1, 2):
            self._key(None, items[0], (LOG,))
        elif word == "witness" and len(items) in (2, 3):
            self._new(items[0])
            self._key(items[0], items[1], (COSIGNED, COSIGNED_MLDSA))
            self.witnesses.add(items[0])
        elif word == "group" and len(items) >= 3:
            name, count, *members = items
            self._new(name)
            for member in members:
                if self._known(member) in self.grouped:
                    raise Malformed("a member twice")
                self.grouped.add(member)
            least = {"any": 1, "all": len(members)}.get(count) or number_from(count)
            if not 1 <= least <= len(members):
                raise Malformed("that many members there are not")
            self.groups[name] = (least, members)
        elif word == "quorum" and len(items) == 1 and self.quorum is None:
            self.quorum = items[0] if items[0] == "none" else self._known(items[0])
        else:
            raise Malformed("not a line of a policy")

    def _key(self, name: str | None, vkey: str, kinds: tuple[int, ...]) -> None:
        key = Key(vkey, kinds)
        if key.public in self.publics:
            raise Malformed("a key twice")
        self.publics.add(key.public)
        self.keys[key.name, key.key_id] = (name, key)
        if name is not None:
            self.owners[name] = key.name

    def _new(self, name: str) -> None:
        if name == "none" or name in self.witnesses or name in self.groups:
            raise Malformed("a name twice")

    def _known(self, name: str) -> str:
        if name not in self.witnesses and name not in self.groups:
            raise Malformed("a name that is not defined above")
        return name

    def met(self, names: Collection[str], name: str | None = None) -> bool:
        """Whether cosignatures of these witnesses satisfy the quorum (or that group)."""
        name = name or self.quorum
        if name == "none":
            return True
        if name not in self.groups:
            return name in names
        least, members = self.groups[name]
        return sum(self.met(names, member) for member in members) >= least

    def voters(self, name: str | None = None) -> list[str]:
        """The witnesses that the quorum counts."""
        name = name or self.quorum or "none"
        if name == "none":
            return []
        members = self.groups.get(name, (0, []))[1]
        return [voter for member in members for voter in self.voters(member)] if name in self.groups else [name]

    def liars(self) -> int:
        """How many witnesses may lie while the others are still a quorum: n - k for "k of n". Several keys of one
        name are one witness when they stand in a group of their own; spread over several, each counts by itself."""
        name = self.quorum or "none"
        if name == "none":
            return 0
        parts = self._parts(name)
        if len(set(parts)) == len(parts):
            return len(parts) - self._fewest(name, True)
        return min(len(self.voters()) - self._fewest(name, False), len(set(parts)) - 1)

    def _owner(self, name: str) -> str:
        owners = {self.owners[voter] for voter in self.voters(name)}
        return owners.pop() if len(owners) == 1 else ""

    def _parts(self, name: str) -> list[str]:
        owner = self._owner(name)
        return [owner] if owner else [part for member in self.groups[name][1] for part in self._parts(member)]

    def _fewest(self, name: str, whole: bool) -> int:
        if name not in self.groups or (whole and self._owner(name)):
            return 1
        least, members = self.groups[name]
        return sum(sorted(self._fewest(member, whole) for member in members)[:least])


class Note:
    """A note that a log of the policy signed and a quorum cosigned. Raises BadNote, or CannotDecide."""

    def __init__(self, data: bytes, policy: Policy, check: Check, quorum: bool = True) -> None:
        try:
            text, signatures = parse_note(data)
            lines = text.decode("utf-8").split("\n")
            if len(lines) < 4 or lines[-1] or not all(lines[:-1]):
                raise Malformed("not a checkpoint")
            self.origin, self.size, self.root = lines[0], number_from(lines[1]), hash_from_base64(lines[2])
        except Malformed as error:
            raise BadNote("note_form", error) from None
        self.digest = hashlib.sha256(data).hexdigest()
        self.times: dict[str, int] = {}
        self.unknown, self.unsure, signed, seen = set[str](), set[str](), False, set[tuple[str, bytes]]()
        self.signers: list[tuple[str, bytes, bytes]] = []
        for name, key_id, signature in signatures:
            if (name, key_id) not in policy.keys:  # unknown: ignored, and said
                self.unknown.add(name)
                continue
            witness, key = policy.keys[name, key_id]
            if (name, key_id) in seen:  # two signatures of one key: which time would count?
                raise BadNote("note_bad", name)
            seen.add((name, key_id))
            if witness is None:
                if not check(key, signature, text):  # known and bad: the whole note is refused
                    raise BadNote("note_bad", name)
                signed = signed or name == self.origin
                self.signers.append((name, key_id, key.public))
                continue
            time = int.from_bytes(signature[:8], "big") if len(signature) > 8 else 0
            if not 0 < time < 2**63:
                raise BadNote("note_bad", name)
            good = check(key, signature[8:], cosigned_message(key, self, text, time))
            if good is None:
                self.unsure.add(witness)
            elif not good:
                raise BadNote("note_bad", name)
            else:
                self.times[witness] = time
        if not signed:
            raise BadNote("note_key", ", ".join(sorted(self.unknown)))
        if quorum and not policy.met(self.times):
            if policy.met({*self.times, *self.unsure}):
                raise CannotDecide("mldsa_needed")
            raise BadNote("quorum", ", ".join(sorted(self.times)) or "-")
        of_each: dict[str, int] = {}
        for witness in policy.voters():
            if witness in self.times:  # a witness that signed with two keys has one time, the first in the policy
                of_each.setdefault(policy.owners[witness], self.times[witness])
        counted, liars = sorted(of_each.values()), policy.liars()
        #: What was made after this note was, was made after ``lower``; what it covers was there at ``upper``.
        self.lower = counted[-1 - liars] if len(counted) > liars else None
        self.upper = counted[liars] if len(counted) > liars else None


def parse_note(data: bytes) -> tuple[bytes, list[tuple[str, bytes, bytes]]]:
    """C2SP signed-note: the text, and the signatures as (key name, key id, signature)."""
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("not UTF-8") from None
    if len(data) > MAX_NOTE or any(c < " " and c != "\n" for c in decoded):
        raise Malformed("too large, or with control characters")
    split = data.rfind(b"\n\n")
    lines = data[split + 2 :].decode("utf-8").split("\n")
    if split < 0 or len(lines) < 2 or lines[-1]:
        raise Malformed("no signatures")
    signatures = []
    for line in lines[:-1]:
        parts = line.split(" ")
        material = from_base64(parts[2]) if len(parts) == 3 and parts[0] == "\u2014" else b""
        if len(material) < 5 or not good_name(parts[1]):
            raise Malformed("not a signature line")
        signatures.append((parts[1], material[:4], material[4:]))
    return data[: split + 1], signatures


def cosigned_message(key: Key, note: Note, text: bytes, time: int) -> bytes:
    """C2SP tlog-cosignature."""
    if key.kind == COSIGNED:
        return b"cosignature/v1\ntime %d\n%s" % (time, text)
    name, origin = key.name.encode(), note.origin.encode()
    if len(name) > 255 or len(origin) > 255:
        raise BadNote("note_bad", key.name)
    head = b"subtree/v1\n\0" + bytes([len(name)]) + name + time.to_bytes(8, "big") + bytes([len(origin)]) + origin
    return head + bytes(8) + note.size.to_bytes(8, "big") + note.root


# ---------------------------------------------------------------------------------------------------------------------
# Ed25519, by whom it can be had


def signature_check(wanted: str | None) -> Check:
    """``check(key, signature, message)``: whether it is right; None when nobody here can check ML-DSA-44."""
    mldsa: Any = None
    with contextlib.suppress(Exception):  # not installed, or installed and broken: then others must do
        from cryptography.hazmat.primitives.asymmetric import mldsa
    for name, ed25519 in (("cryptography", by_cryptography), ("openssl", by_openssl), ("own", by_own_code)):
        if wanted in (None, name) and works(ed25519):
            break
    else:
        raise CannotDecide("no_ed25519", name=wanted)

    def check(key: Key, signature: bytes, message: bytes) -> bool | None:
        if key.kind != COSIGNED_MLDSA:
            return len(signature) == 64 and ed25519(key.public, signature, message)
        if len(signature) != 2420:
            return False
        if mldsa is None or wanted in ("openssl", "own"):
            return None
        try:
            mldsa.MLDSA44PublicKey.from_public_bytes(key.public).verify(signature, message)
        except Exception:  # noqa: BLE001  InvalidSignature: what else it may raise means no more
            return False
        return True

    return check


def works(ed25519: Callable[[bytes, bytes, bytes], bool]) -> bool:
    """RFC 8032 section 7.1, TEST 2: right for the right message, wrong for another."""
    public = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    signature = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    try:
        return ed25519(public, signature, b"\x72") and not ed25519(public, signature, b"\x73")
    except Exception:  # noqa: BLE001  not here, or not usable: the next one is asked
        return False


def by_cryptography(public: bytes, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def by_openssl(public: bytes, signature: bytes, message: bytes) -> bool:
    """The openssl program, 3.0 or newer."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("key", "signature", "message")]
        # RFC 8410: a SubjectPublicKeyInfo of Ed25519 is these twelve bytes and the key
        for path, data in zip(paths, (bytes.fromhex("302a300506032b6570032100") + public, signature, message)):
            with open(path, "wb") as file:
                file.write(data)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin"]
        command += ["-inkey", paths[0], "-sigfile", paths[1], "-in", paths[2]]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60)  # noqa: S603
        return done.returncode == 0


P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
BASE_Y = 4 * pow(5, P - 2, P) % P
Point = tuple[int, int, int, int]


def by_own_code(public: bytes, signature: bytes, message: bytes) -> bool:
    """RFC 8032 section 5.1.7, without the cofactor, as OpenSSL and Go do it."""
    point, s = decompress(public), int.from_bytes(signature[32:], "little")
    if point is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    x, y, z, t = point
    base = decompress(BASE_Y.to_bytes(32, "little"))
    assert base is not None  # noqa: S101  a constant
    x, y, z, _t = add(multiply(s, base), multiply(h, (P - x, y, z, P - t)))
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


def add(a: Point, b: Point) -> Point:
    """Extended coordinates on -x^2 + y^2 = 1 + d x^2 y^2; complete, so it doubles too."""
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, z - c, z + c, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar: int, point: Point) -> Point:
    result: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def decompress(data: bytes) -> Point | None:
    """The point of 32 bytes; None when there is none."""
    y, sign = int.from_bytes(data, "little") & (2**255 - 1), data[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == P - u and u:
        x = x * ROOT_OF_MINUS_1 % P
    if (v * x * x - u) % P:
        return None
    if x & 1 != sign:
        x = P - x
    return x % P, y % P, 1, x * y % P


def is_weak(public: bytes) -> bool:
    """Of small order (anyone can sign for it), or not the one spelling of its point. Libraries differ on these keys."""
    y = int.from_bytes(public, "little") & (2**255 - 1)
    if y >= P:
        return True
    point = decompress(public)
    if point is None:
        return True
    for _ in range(3):
        point = add(point, point)
    return point[0] == 0 and point[1] == point[2]


# ---------------------------------------------------------------------------------------------------------------------
# (11) Times


def clock(time: int) -> str:
    return clocks.strftime("%Y-%m-%dT%H:%M:%S", clocks.gmtime(min(max(time, 0), LATEST)))


def interval(beacon: Note | None, cover: Note | None) -> Times:
    """Not before, not after (or None); and the same with tolerance, so that an ``at`` compares as text."""
    lower, upper = beacon.lower if beacon else None, cover.upper if cover else None
    return (
        None if lower is None else clock(lower) + "Z",
        None if upper is None else clock(upper) + "Z",
        b"" if lower is None else clock(lower - TOLERANCE).encode() + b".000000Z",
        b"9999" if upper is None else clock(upper + TOLERANCE).encode() + b".000000Z",
    )


def clock_line(index: int, at: bytes, times: Times) -> ClockLine:
    """What is told of a record's clock: its number, ``at``, the interval, and whether it lies outside."""
    lower, upper, floor, ceiling = times
    return index, at.decode("ascii"), lower or "-", upper or "-", not floor <= at <= ceiling


class Intervals:
    """(11) The interval of one record after the other. Between the same two notes it is the same: it is found anew when
    one of them changes."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._beacon, self._size, self.until = b"", b"", 0
        self._times: Times = interval(None, None)

    def of(self, index: int, beacon: bytes, size: bytes) -> Times:
        """``until``: it holds for the records below that name the same beacon."""
        if beacon != self._beacon or size != self._size or index >= self.until:
            self._turn(index, beacon, size)
        return self._times

    def _turn(self, index: int, beacon: bytes, size: bytes) -> None:
        note = self._notes.by_digest.get(beacon) if beacon else None
        if beacon and note is None:
            raise Tampered(record_place(index), "beacon_unknown", got=beacon.decode())
        if note and (note.size != int(size) or note.size > index):
            raise Tampered(record_place(index), "beacon_later", f"{note.size}, <= {index}", int(size))
        cover = self._notes.covering(index)
        self._beacon, self._size, self.until = beacon, size, cover.size
        self._times = interval(note, cover)


class Listing:
    """The interval of every record: on the screen, in a file, or only those whose clock cannot be right."""

    def __init__(self, target: str | None, count: int, strict: bool) -> None:
        self.target, self.strict, self.everything = target, strict, count <= FEW
        self.both = self.above = self.no_lower = self.no_upper = self.wrong = 0
        self.lines: list[str] = []
        self.file: Any = sys.stdout if target == "-" else None
        if target and target != "-":
            try:
                self.file = open(target + ".part", "w", encoding="ascii", newline="\n")  # noqa: SIM115  closed at the end
            except OSError:
                raise CannotDecide("unreadable", name=target) from None
        self.loud = self.everything or self.file is not None

    def add(self, index: int, at: bytes, times: Times) -> None:
        self.count(1, times)
        if self.loud or not times[2] <= at <= times[3]:
            self.tell(*clock_line(index, at, times))

    def count(self, records: int, times: Times) -> None:
        """So many records have this interval."""
        lower, upper = times[:2]
        if upper is None:
            self.no_upper += records
        elif lower is None:
            self.above += records
        else:
            self.both += records
        if lower is None:
            self.no_lower += records

    def tell(self, index: int, at: str, lower: str, upper: str, wrong: bool) -> None:
        self.wrong += wrong
        if wrong and self.strict:
            raise Tampered(record_place(index), "clock_strict", f"{lower} .. {upper}", at)
        line = f"{index}  {at}  {lower}  {upper}"
        if self.file:
            self.file.write(line + ("  !\n" if wrong else "\n"))
        if wrong or not self.file:
            self.lines.append(f"{line}  {WRONG}" if wrong else line)

    def finish(self, report: Report, liars: int) -> None:
        if self.target and self.target != "-":
            self.file.close()
            os.replace(self.target + ".part", self.target)
        report.checked("c_times", both=self.both, above=self.above, liars=liars)
        report.checked("c_clock", seconds=TOLERANCE, count=self.wrong)
        if self.no_lower:
            report.unchecked("n_lower", count=self.no_lower)
        if self.no_upper:
            report.unchecked("n_upper", count=self.no_upper)
        if self.wrong:
            report.warning = {"count": self.wrong}
        report.times = self.lines
        report.times_head = "times_head" if self.everything and not self.file else "times_flagged"
        if self.target:
            report.times_after = ("times_written", {"name": self.target}) if self.target != "-" else None
        elif not self.everything:
            report.times_after = ("times_elsewhere", {})

    def give_up(self) -> None:
        """No list is left behind that nobody vouches for."""
        if self.target and self.target != "-":
            self.file.close()
            with contextlib.suppress(OSError):
                os.remove(self.target + ".part")


# ---------------------------------------------------------------------------------------------------------------------
# A bundle


def read_own(path: str, most: int = MAX_NOTE) -> bytes:
    """A file of the reader's."""
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except OSError:
        raise CannotDecide("unreadable", name=path) from None
    if len(data) > most:
        raise CannotDecide("unreadable", name=path)
    return data


def own_policy(path: str) -> Policy:
    try:
        return Policy(read_own(path, MAX_SMALL))
    except Malformed as error:
        raise CannotDecide("policy", name=path, why=error) from None


class Checked:
    """A bundle in which no fault was found."""

    def __init__(
        self, bag: Bag, about: dict[str, Any], policy: Policy, since: Note | None, reader: Records, report: Report
    ) -> None:
        self.bag, self.about, self.policy, self.since = bag, about, policy, since
        self.reader, self.report = reader, report
        self.head, self.notes, self.full = reader.head, reader.notes, about["kind"] == "full"


def verify_bundle(options: argparse.Namespace, check: Check) -> Report:
    before = previous_log(options, check) if options.previous else None
    found = read_bundle(options, check, before)
    tell(options, found, before)
    return found.report


def read_bundle(options: argparse.Namespace, check: Check, before: Checked | None) -> Checked:
    report, bag = Report(), Bag(options.path)  # (1)
    for name in bag.manifest:  # (2) the small files now, those that are read line by line on the way
        if name in (ABOUT, CHECKPOINT, POLICY):
            bag.read(name, MAX_SMALL)
            bag.compare(name, bag.manifest[name])
    about = read_about(bag)
    full = about["kind"] == "full"
    policy = own_policy(options.policy) if options.policy else bundled_policy(bag)  # (3)
    try:  # (4)
        head = Note(bag.read(CHECKPOINT, MAX_NOTE), policy, check)
    except BadNote as bad:
        raise Tampered(file_place(CHECKPOINT), bad.problem, got=bad.why) from None
    if (head.origin, head.size, head.root.hex()) != (about["origin"], about["size"], about["root"]):
        raise Tampered(file_place(ABOUT), "about", f"{head.origin} {head.size} {head.root.hex()}")
    if full and tile_count(head.size) > 2 * len(bag.manifest) + FEW:  # a size that would keep us busy for years
        raise Tampered(file_place(ABOUT), "count", head.size)
    names = set(tile_names(head.size)) if full else set[str]()
    for name in sorted({name for name in bag.manifest if name.startswith(TILES)} ^ names):
        raise Tampered(file_place(name), "file_missing" if name in names else "file_extra")
    notes = Notes(bag, policy, check, head, full)  # (5)
    since = earlier_note(options.since, policy, check, head, full) if options.since else None
    listing = Listing(options.intervals, about["count"], options.strict)
    try:
        reader = Records(bag, about, head, notes, listing, before, options.previous or "")
        reader.full(since, helpers_for(options, head.size)) if full else reader.filtered()  # (6) to (12)
        if before and not reader.opens:
            raise CannotDecide("previous", name=options.previous)
        bag.compare_all()  # (2)
        listing.finish(report, policy.liars())
    except BaseException:
        bag.stop()
        listing.give_up()
        raise
    return Checked(bag, about, policy, since, reader, report)


def previous_log(options: argparse.Namespace, check: Check) -> Checked:
    """(12) The last full bundle of the log before, all of it checked in the same way as this one."""
    path = options.previous
    asked = {**vars(options), "path": path, "previous": None, "since": None, "intervals": None}
    try:
        earlier = read_bundle(argparse.Namespace(**asked), check, None)
    except Tampered as found:
        found.inside = path
        raise
    if not earlier.full or not earlier.reader.closes:
        raise CannotDecide("previous", name=path)
    return earlier


def read_about(bag: Bag) -> dict[str, Any]:
    data = bag.read(ABOUT, MAX_LINE)
    try:
        about = decode(data[:-1] if data.endswith(b"\n") else data, MAX_LINE)
    except Malformed as error:
        raise Tampered(file_place(ABOUT), "form", got=error) from None
    if about.get("format") != FORMAT:
        raise CannotDecide("format", name=about.get("format", "-"))
    numbers = [about.get("size"), about.get("count"), about.get("not_included", 0)]
    full = about.get("kind") == "full"
    if (
        not all(type(number) is int and number >= 0 for number in numbers)
        or about.get("kind") not in ("full", "filtered")
        or not isinstance(about.get("root"), str)
        or not isinstance(about.get("origin"), str)
        or not isinstance(about.get("filter", {}), dict)
        or (about["count"] != about["size"] if full else about["count"] > about["size"])
        or about["size"] == 0
    ):
        raise Tampered(file_place(ABOUT), "form")
    return about


def bundled_policy(bag: Bag) -> Policy:
    try:
        return Policy(bag.read(POLICY, MAX_SMALL))
    except Malformed as error:
        raise CannotDecide("policy", name=POLICY, why=error) from None


class Notes:
    """(5) The notes of a bundle in the order of publication, and the newest last."""

    def __init__(self, bag: Bag, policy: Policy, check: Check, head: Note, full: bool) -> None:
        self.by_digest: dict[bytes, Note] = {}
        self.sizes: list[int] = []
        self.notes: list[Note] = []
        self.unknown, self.unsure = set(head.unknown), len(head.unsure)
        self.count, here = 0, file_place(NOTES)
        for line in bag.lines(NOTES):
            try:
                item = decode(line, MAX_LINE)
                text, proof = item.pop("note"), item.pop("consistency", None)
                proof = None if proof is None else [hash_from_base64(part) for part in proof]
                if set(item) != {"sha256", "size"} or (proof is None and not full):
                    raise Malformed("members")
                data = text.encode("utf-8")
            except (Malformed, KeyError, TypeError, AttributeError) as error:
                raise Tampered(here, "form", got=f"{error} ({self.count + 1})") from None
            try:
                note = Note(data, policy, check)
            except BadNote as bad:
                raise Tampered(here, bad.problem, got=f"{bad.why} ({self.count + 1})") from None
            if (note.digest, note.size) != (item["sha256"], item["size"]):
                raise Tampered(here, "note_digest", f"{note.digest} {note.size}", f"{item['sha256']} {item['size']}")
            if note.origin != head.origin:
                raise Tampered(here, "log", head.origin, note.origin)
            if note.size > head.size or (self.sizes and note.size < self.sizes[-1]):
                raise Tampered(here, "note_order", got=note.size)
            if proof is not None and not consistent(note.size, head.size, proof, note.root, head.root):  # (9)
                raise Tampered(here, "consistency", got=note.size)
            self.count += 1
            self.unknown |= note.unknown
            self.unsure += len(note.unsure)
            self._keep(note)
        self._keep(head)

    def _keep(self, note: Note) -> None:
        self.by_digest[note.digest.encode("ascii")] = note
        self.sizes.append(note.size)
        self.notes.append(note)

    def covering(self, index: int) -> Note:
        """The first note that covers a record; there always is one: the newest."""
        return self.notes[bisect.bisect_right(self.sizes, index)]


def earlier_note(path: str, policy: Policy, check: Check, head: Note, full: bool) -> Note:
    if not full:
        raise CannotDecide("since_filtered")
    try:
        note = Note(read_own(path), policy, check, quorum=False)
    except BadNote:
        raise CannotDecide("since_note", name=path) from None
    if note.origin != head.origin:
        raise CannotDecide("since_note", name=path)
    if note.size > head.size:
        raise CannotDecide("since_older", size=note.size)
    return note


# Records are checked a tile at a time, by other processes where there are some. What is not as usual is read again, one
# record after the other, by Records below: it alone says what is wrong, and which record is the first.


class Batch(NamedTuple):
    """Lines as they were read; in place of one that cannot be read stands the exception, and it is the last."""

    start: int
    previous: bytes  # the chain up to here as the line before says, which is checked when that line's turn comes
    records: list[Any]
    links: list[Any]

    def readable(self) -> bool:
        records, links = self.records, self.links
        return len(records) == len(links) and isinstance(records[-1], bytes) and isinstance(links[-1], bytes)


class Swept(NamedTuple):
    """What was found in a batch with nothing unusual."""

    leaves: bytes
    root: bytes  # of the tile, when it is full
    chained: bytes
    ids: list[bytes]
    intervals: list[tuple[int, Times]]
    lines: list[ClockLine]
    commitments: bool


def tiles_of_lines(runs: Iterator[list[bytes]]) -> Iterator[list[Any]]:
    """Lines by 256, as the records of a tile; fewer at the end, or where one is so long that it cannot be right."""
    waiting: list[Any] = []
    try:
        for lines in runs:
            waiting += lines
            while len(waiting) >= TOGETHER:
                yield waiting[:TOGETHER]
                del waiting[:TOGETHER]
            if sum(map(len, waiting)) > TOGETHER * MAX_RECORD:
                yield waiting
                waiting = []
    except (Tampered, CannotDecide) as error:
        waiting.append(error)
    if waiting:
        yield waiting


class Sweep:
    """(6), (7), (8), (11) of a batch, and of its tile (9)."""

    def __init__(self, log: bytes, size: int, notes: Notes, listing: Listing) -> None:
        self.log, self.size, self.shapes, self.intervals = log, size, Shapes(), Intervals(notes)
        self.loud, self.strict = listing.loud, listing.strict

    def __call__(self, batch: Batch) -> Swept | None:
        """None when anything at all is not as usual."""
        index, records = batch.start, batch.records
        if not batch.readable() or index + len(records) > self.size or max(map(len, records)) > MAX_RECORD:
            return None
        sha256, hexlify, chained = hashlib.sha256, binascii.hexlify, batch.previous
        leaves = [sha256(b"\x00" + record).digest() for record in records]  # (6)
        for number, (leaf, given) in enumerate(zip(leaves, batch.links), index):
            chained = sha256(b"\x03" + number.to_bytes(8, "big") + chained + leaf).digest()  # (8)
            if LINK_LINE % (hexlify(chained), number, hexlify(leaf)) != given:
                return None
        try:
            read = self._read(index, records)
        except (Malformed, Tampered):
            return None
        if read is None:
            return None
        hashes, root = b"".join(leaves), joined(leaves) if len(leaves) == 256 else b""
        return Swept(hashes, root, chained, *read)

    def _read(
        self, index: int, records: list[bytes]
    ) -> tuple[list[bytes], list[tuple[int, Times]], list[ClockLine], bool] | None:
        """(7), (11) Returns the ids, the intervals and of how many records each is, the clocks to tell of, and whether
        there are commitments."""
        shapes, log, loud = self.shapes, self.log, self.loud
        ids: list[bytes] = []
        lines: list[ClockLine] = []
        intervals: list[tuple[int, Times]] = []
        commitments, began, until, last = False, index, index, (b"", b"")
        times = interval(None, None)
        floor, ceiling = times[2:]
        match: Any = NO_MATCH  # so that of each shape in this batch one record at least is looked at more closely
        for number, record in enumerate(records, index):
            fitting = match(record)
            if fitting:
                at, note, size, event_id, named = fitting.groups()
            else:
                at, note, size, event_id, named = shapes.read(record)
                match = shapes.last
                commitments = commitments or COMMITMENTS in record
                if LOG_EVENT in record:
                    return None
            if named != log:
                return None
            ids.append(event_id)
            if number >= until or (note, size) != last:
                intervals.append((number - began, times))
                times = self.intervals.of(number, note, size)
                began, until, last = number, self.intervals.until, (note, size)
                floor, ceiling = times[2:]
            if loud or not floor <= at <= ceiling:
                lines.append(clock_line(number, at, times))
                if self.strict and lines[-1][-1]:
                    return None
        intervals.append((index + len(records) - began, times))
        return Seen.sorted_out(ids), intervals, lines, commitments


def helpers_for(options: argparse.Namespace, size: int) -> int:
    """How many processes help with a log of that size; 0 when this one does everything itself.

    They are forked: nothing is imported, found or decided anew. Where that is not done (Windows) or not safe (macOS),
    there are none.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin":
        return 0
    if options.processes is not None:
        return min(options.processes, MOST_HELPERS) if options.processes > 1 else 0
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(processors, MOST_HELPERS) if size >= MANY and processors > 1 else 0


class Helpers:
    """Processes that sweep. Records reach them through memory that all share; only what was found comes back through a
    pipe. Each ends when its pipe does, so also when this process is killed; what one that died was to sweep is swept
    here."""

    def __init__(self, sweep: Sweep, count: int) -> None:
        self._sweep, self._count = sweep, count
        self._given = 0
        self._memory: Any = None
        self._pipes: list[Any] = []
        self._processes: list[Any] = []

    def __enter__(self) -> Helpers:
        if self._count:
            import mmap
            import multiprocessing

            fork = multiprocessing.get_context("fork")
            self._memory = mmap.mmap(-1, self._count * WAITING * ROOM)
            held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # for this process, not for the helpers
            try:
                for _ in range(self._count):
                    ours, theirs = fork.Pipe()
                    self._pipes.append(ours)
                    process = fork.Process(target=self._help, args=(theirs,), daemon=True)
                    process.start()
                    self._processes.append(process)
                    theirs.close()
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, held)
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join()

    def _help(self, pipe: Any) -> None:
        """A helper's whole life."""
        for other in self._pipes:
            other.close()
        with contextlib.suppress(
            Exception
        ):  # the pipe's end; and a mistake of ours is met again by the other, who tells
            while True:
                start, previous, at, middle, end = pipe.recv()
                records, links = self._memory[at:middle].split(b"\n"), self._memory[middle:end].split(b"\n")
                pipe.send(self._sweep(Batch(start, previous, records, links)))

    def _give(self, batch: Batch) -> Any:
        """The pipe on which the answer will come; None when no helper can have this batch.

        They take turns, so that an answer is never waited for behind one that was asked later.
        """
        if not self._count or not batch.readable():
            return None
        records, links = b"\n".join(batch.records), b"\n".join(batch.links)
        if len(records) + len(links) > ROOM:
            return None
        at = self._given % (self._count * WAITING) * ROOM
        pipe = self._pipes[self._given % self._count]
        middle, end = at + len(records), at + len(records) + len(links)
        self._memory[at:middle], self._memory[middle:end] = records, links
        self._given += 1
        try:
            pipe.send((batch.start, batch.previous, at, middle, end))
        except OSError:
            return None
        return pipe

    def _answer(self, batch: Batch, pipe: Any) -> Swept | None:
        if pipe:
            with contextlib.suppress(EOFError, OSError):
                swept: Swept | None = pipe.recv()
                return swept
        return self._sweep(batch)

    def swept(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, Swept | None]]:
        """Each batch with what was found in it, in their order."""
        waiting: deque[tuple[Batch, Any]] = deque()
        for batch in batches:
            if len(waiting) == max(WAITING * self._count, 1):  # there is room for no more
                earliest, pipe = waiting.popleft()
                yield earliest, self._answer(earliest, pipe)
            waiting.append((batch, self._give(batch)))
        while waiting:
            earliest, pipe = waiting.popleft()
            yield earliest, self._answer(earliest, pipe)


class Records:
    """(6) to (12) The records of a bundle, one after the other."""

    def __init__(
        self,
        bag: Bag,
        about: dict[str, Any],
        head: Note,
        notes: Notes,
        listing: Listing,
        before: Checked | None,
        previous: str,
    ) -> None:
        self.bag, self.about, self.head, self.notes, self.listing = bag, about, head, notes, listing
        self.before, self.previous = before, previous
        self.opens: dict[str, Any] | None = None
        self.closes: dict[str, Any] | None = None
        self.last_note = False
        self._tree: Tree | None = None
        self.shapes, self.seen, self.intervals = Shapes(), Seen(), Intervals(notes)
        self.openings = Openings(bag)
        self.log = about["origin"].encode("utf-8")
        self.commitments = False
        self.tiles = 0
        self.first: int | None = None
        self.last = -1
        self._index, self._chained = 0, bytes(32)
        self._wanted: list[tuple[int, bytes, Place, str]] = []

    def full(self, since: Note | None, helpers: int) -> None:
        wanted = [(note.size, note.root, file_place(NOTES), "consistency") for note in self.notes.notes[:-1]]
        if since:
            wanted.append((since.size, since.root, file_place(CHECKPOINT), "since"))
        wanted.sort(key=lambda item: item[0])
        wanted.reverse()
        self._wanted, tree = wanted, Tree(self._tile)
        self._tree = tree
        self._roots(tree)
        sweep = Sweep(self.log, self.head.size, self.notes, self.listing)
        with Helpers(sweep, helpers) as crew:
            if helpers:
                self.bag.read_ahead()
            for batch, swept in crew.swept(self._batches()):
                if swept and batch.previous == self._chained and not self._opened(len(batch.records)):
                    self._take(swept, tree)
                else:
                    self._one_by_one(batch, tree)
        index = self._index
        self._end(index, None, None)
        if index != self.head.size:
            raise Tampered(record_place(min(index, self.head.size)), "count", self.head.size, index)
        self._twice()
        for level, hashes in enumerate(tree.growing):
            if hashes:
                self._tile(level, index >> 8 * (level + 1), b"".join(hashes), len(hashes))
        if tree.root() != self.head.root:
            raise Tampered(file_place(CHECKPOINT), "root", self.head.root.hex(), tree.root().hex())
        self.first, self.last = 0, index - 1

    def _batches(self) -> Iterator[Batch]:
        """The records of one tile after the other, with their lines of chain.jsonl."""
        index, previous = 0, bytes(32)
        entries, chain = tiles_of_lines(self.bag.runs(ENTRIES)), tiles_of_lines(self.bag.runs(CHAIN))
        nothing: list[Any] = []
        for records, links in zip_longest(entries, chain, fillvalue=nothing):
            yield Batch(index, previous, records, links)
            match = LINK.match(links[-1]) if links and isinstance(links[-1], bytes) else None
            previous = bytes.fromhex(match.group(1).decode()) if match else b""
            index += len(records)

    def _opened(self, records: int) -> bool:
        """Whether a value of one of the next records is disclosed."""
        return self._index <= self.openings.next < self._index + records

    def _take(self, swept: Swept, tree: Tree) -> None:
        """Add what a sweep found: nothing unusual."""
        count, leaves = len(swept.leaves) // 32, swept.leaves
        self._index, self._chained = self._index + count, swept.chained
        self.seen.add_parts(swept.ids)
        self.commitments |= swept.commitments
        for records, times in swept.intervals:
            self.listing.count(records, times)
        for line in swept.lines:
            self.listing.tell(*line)
        if swept.root and not (self._wanted and self._wanted[-1][0] < self._index):
            tree.push_tile(leaves, swept.root)  # (9)
            self._roots(tree)
            return
        for at in range(0, len(leaves), 32):
            tree.push(leaves[at : at + 32])
            self._roots(tree)

    def _one_by_one(self, batch: Batch, tree: Tree) -> None:
        """Records among which there is something unusual: it may be in order; if it is not, the first is named."""
        sha256, size = hashlib.sha256, self.head.size
        for record, link in zip_longest(batch.records, batch.links):
            index = self._index
            for line in (record, link):
                if isinstance(line, Exception):
                    raise line
            if record is None or link is None:
                self._end(index, record, link)
            if index == size:
                raise Tampered(record_place(index), "count", size, f"> {size}")
            leaf = sha256(b"\x00" + record).digest()  # (6)
            chained = sha256(b"\x03" + index.to_bytes(8, "big") + self._chained + leaf).digest()  # (8)
            if link != LINK_LINE % (chained.hex().encode(), index, leaf.hex().encode()):
                self._explain(index, record, link, leaf, chained)
            self._judge(index, record)  # (7), (10), (11)
            self._index, self._chained = index + 1, chained
            tree.push(leaf)  # (9)
            self._roots(tree)

    def _roots(self, tree: Tree) -> None:
        """Notes of this size: the tree of the records so far is theirs."""
        wanted = self._wanted
        while wanted and wanted[-1][0] == tree.size:
            _size, root, place, problem = wanted.pop()
            if tree.root() != root:
                raise Tampered(place, problem, root.hex(), tree.root().hex())

    def _tile(self, level: int, number: int, hashes: bytes, width: int = 256) -> None:
        name = tile_name(level, number, width)
        if self.bag.read(name, 8192) != hashes:
            raise Tampered(file_place(name), "tile")
        self.tiles += 1

    def filtered(self) -> None:
        proofs = self.bag.lines(PROOFS)
        last, previous, count, at_gap = -1, bytes(32), 0, False
        for record, link in zip_longest(self.bag.lines(ENTRIES), self.bag.lines(CHAIN)):
            if record is None or link is None:
                break
            match = LINK.match(link)
            index = int(match.group(2)) if match else last + 1
            leaf = hashlib.sha256(b"\x00" + record).digest()
            neighbours = index == last + 1
            chained = hashlib.sha256(b"\x03" + index.to_bytes(8, "big") + previous + leaf).digest()
            if not match or match.group(3) != leaf.hex().encode():
                self._explain(index, record, link, leaf, chained)
            if index <= last or index >= self.head.size:
                raise Tampered(record_place(index), "index", f"> {last}, < {self.head.size}", index)
            at_gap = at_gap or (count > 0 and not neighbours)
            if neighbours and match.group(1) != chained.hex().encode():
                raise Tampered(record_place(index), "chain", chained.hex(), match.group(1).decode())
            self._included(index, leaf, next(proofs, None))  # (9)
            self._judge(index, record)
            self.first = index if self.first is None else self.first
            last, previous, count = index, bytes.fromhex(match.group(1).decode()), count + 1
        else:
            record = link = None
        self._end(last + 1, record, link)
        if next(proofs, None) is not None:
            raise Tampered(file_place(PROOFS), "form")
        if count != self.about["count"]:
            raise Tampered(file_place(ABOUT), "count", self.about["count"], count)
        self._in_range(count, last)
        self._twice()
        self.last = last
        self.gapless = count > 1 and not at_gap

    def _in_range(self, count: int, last: int) -> None:
        """What was chosen by its number is inside that range; chosen by nothing else, it is all of the range."""
        chosen = self.about.get("filter", {})
        start, end = chosen.get("from_index", 0), chosen.get("to_index", self.head.size - 1)
        if type(start) is not int or type(end) is not int:
            raise Tampered(file_place(ABOUT), "form")
        end = min(end, self.head.size - 1)
        if count and (self.first or 0) < start or last > end:
            raise Tampered(file_place(ABOUT), "count", f"{start} .. {end}", f"{self.first} .. {last}")
        if set(chosen) <= {"from_index", "to_index"} and count != end + 1 - start:
            raise Tampered(file_place(ABOUT), "count", end + 1 - start, count)

    def _included(self, index: int, leaf: bytes, line: bytes | None) -> None:
        try:
            item = decode(line or b"", MAX_LINE)
            if set(item) != {"i", "proof"} or item["i"] != index or not isinstance(item["proof"], list):
                raise Malformed("not the proof of this record")
            proof = [hash_from_base64(part) for part in item["proof"]]
        except Malformed as error:
            raise Tampered(record_place(index), "proof", got=error) from None
        if not included(index, self.head.size, leaf, proof, self.head.root):
            raise Tampered(record_place(index), "proof", self.head.root.hex())

    def _judge(self, index: int, record: bytes) -> None:
        """(7), (10), (11) of one record whose bytes are those that were hashed."""
        try:
            at, beacon, size, event_id, log = self.shapes.read(record)
        except Malformed as error:
            raise Tampered(record_place(index), "canonical", got=error) from None
        if log != self.log:
            raise Tampered(record_place(index), "log", self.about["origin"], log.decode("utf-8"))
        self.seen.add(event_id)
        if index == self.openings.next:
            self.commitments |= self.openings.check(index, record)
        elif COMMITMENTS in record:
            self.commitments = True
        usual = self.intervals.of(index, beacon, size)
        times = self._linked(index, decode(record)) if LOG_EVENT in record else None
        self.listing.add(index, at, times or usual)

    def _linked(self, index: int, body: dict[str, Any]) -> Times | None:
        """(12) log.open and log.close. Returns the times of log.open when its beacon, the last note before, is here."""
        if body.get("type") == "log.close":
            closes = self._link(index, body, "close", {"next_origin": str, "next_vkey": str, "final_root": str})
            root = self._tree.root().hex() if self._tree else closes["final_root"]
            if (index, index, root) != (self.head.size - 1, closes.get("final_size"), closes["final_root"]):
                raise Tampered(record_place(index), "roll_over", f"{self.head.size - 1} {root}", body["close"])
            self.closes = closes
        if body.get("type") != "log.open":
            return None
        members = {"prev_origin": str, "prev_root": str, "prev_note": str, "prev_size": int}
        self.opens = self._link(index, body, "open", members)
        if index:
            raise Tampered(record_place(index), "roll_over", 0, index)
        return self._follows(self.opens) if self.before else None

    def _link(self, index: int, body: dict[str, Any], name: str, members: dict[str, type]) -> dict[str, Any]:
        value = body.get(name)
        if not isinstance(value, dict) or any(type(value.get(member)) is not kind for member, kind in members.items()):
            raise Tampered(record_place(index), "roll_over", ", ".join(members), value)
        return value

    def _follows(self, opens: dict[str, Any]) -> Times | None:
        """Whether the log before ended so, and was closed for this log and for the key that signs it."""
        before = self.before
        if before is None or (opens["prev_origin"], opens["prev_size"]) != (before.head.origin, before.head.size):
            raise CannotDecide("previous", name=self.previous)
        closes = before.reader.closes or {}
        if opens["prev_root"] != before.head.root.hex():
            raise Tampered(record_place(0), "roll_over", before.head.root.hex(), opens["prev_root"])
        keys = [f"{name}+{key_id.hex()}" for name, key_id, _public in self.head.signers if name == self.head.origin]
        try:
            key = Key(closes["next_vkey"], (LOG,))
            found = (key.name, key.key_id, key.public) in self.head.signers and key.name == closes["next_origin"]
        except Malformed:
            found = False
        if not found or closes["next_origin"] != self.head.origin:
            raise Tampered(record_place(0), "roll_over", closes["next_vkey"], ", ".join(keys))
        last = before.notes.by_digest.get(opens["prev_note"].encode("utf-8", "replace"))
        self.last_note = last is not None
        return interval(last, self.notes.covering(0)) if last else None

    def _explain(self, index: int, record: bytes, link: bytes, leaf: bytes, chained: bytes) -> NoReturn:
        """What exactly is wrong with a line of chain.jsonl, or with the record that it is for."""
        here = record_place(index)
        if record.endswith(b"\r") or link.endswith(b"\r"):
            raise Tampered(here, "line", "0a", "0d 0a / end")
        match = LINK.match(link)
        if match is None:
            raise Tampered(here, "link", '{"chain":…,"i":…,"leaf":…}', link.decode("utf-8", "replace"))
        if int(match.group(2)) != index:
            raise Tampered(here, "index", index, int(match.group(2)))
        if match.group(3) == leaf.hex().encode():
            raise Tampered(here, "chain", chained.hex(), match.group(1).decode())
        for other in self.bag.lines(CHAIN):
            elsewhere = LINK.match(other)
            if elsewhere and elsewhere.group(3) == leaf.hex().encode():
                raise Tampered(here, "moved", index, int(elsewhere.group(2)))
        raise Tampered(here, "leaf", match.group(3).decode(), leaf.hex())

    def _end(self, index: int, record: bytes | None, link: bytes | None) -> None:
        if link is not None:
            raise Tampered(record_place(index), "missing")
        if record is not None:
            raise Tampered(record_place(index), "extra", got=record[:100].decode("utf-8", "replace"))
        self.openings.finish()

    def _twice(self) -> None:
        """(7) Where the second of two records of one event stands: read once more, only when there is one."""
        repeated, met = self.seen.repeated(), set[str]()
        if not repeated:
            return
        for record, link in zip(self.bag.lines(ENTRIES), self.bag.lines(CHAIN)):
            event_id, match = decode(record)["id"], LINK.match(link)
            if event_id in met and match:
                raise Tampered(record_place(int(match.group(2))), "repeated", got=event_id)
            if event_id in repeated:
                met.add(event_id)
        raise CannotDecide("unreadable", name=ENTRIES)  # the file changed while we read it


class Seen:
    """The event ids met, 16 bytes each: those of a million records take 16 MB."""

    PARTS = 16

    def __init__(self) -> None:
        self._parts = [bytearray() for _ in range(self.PARTS)]

    def add(self, event_id: bytes) -> None:
        self.add_parts(self.sorted_out([event_id]))

    def add_parts(self, parts: list[bytes]) -> None:
        for part, new in zip(self._parts, parts):
            part += new

    @classmethod
    def sorted_out(cls, event_ids: list[bytes]) -> list[bytes]:
        """16 bytes for each id, in parts by their last four bits: equal ids come into one part."""
        packed, parts = binascii.unhexlify(b"".join(event_ids).replace(b"-", b"")), [b""] * cls.PARTS
        if len(event_ids) == 1:
            parts[packed[15] & 15] = packed
            return parts
        lists: list[list[bytes]] = [[] for _ in parts]
        for at, last in zip(range(0, len(packed), 16), packed[15::16]):
            lists[last & 15].append(packed[at : at + 16])
        return [b"".join(members) for members in lists]

    def repeated(self) -> set[str]:
        """The ids that were met more than once."""
        result: set[str] = set()
        for part in self._parts:
            halves = array("Q", bytes(part))[1::2]
            if len(set(halves)) == len(halves):  # then no two are equal; otherwise the halves may still differ
                continue
            ids = sorted(bytes(part[i : i + 16]) for i in range(0, len(part), 16))
            result |= {left.hex() for left, right in zip(ids, ids[1:]) if left == right}
        return {"-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:])) for h in result}


class Openings:
    """(10) Disclosed values, in the order of their records. ``next``: the number of the record that the next is for."""

    def __init__(self, bag: Bag) -> None:
        self._lines = bag.lines(OPENINGS) if OPENINGS in bag.manifest else iter(())
        self.count, self.next = 0, -1
        self._advance()

    def _advance(self) -> None:
        line = next(self._lines, None)
        if line is None:
            self.next = -1
            return
        try:
            item = decode(line, MAX_LINE)
            if (
                set(item) != {"field", "i", "salt", "value"}
                or type(item["i"]) is not int
                or not all(isinstance(item[name], str) for name in ("field", "salt", "value"))
                or not HEX32.match(item["salt"])
            ):
                raise Malformed("members")
        except Malformed as error:
            raise Tampered(file_place(OPENINGS), "form", got=error) from None
        if item["i"] < self.next:
            raise Tampered(record_place(item["i"]), "opening_place")
        self._item, self.next = item, item["i"]

    def check(self, index: int, record: bytes) -> bool:
        """All of one record. Returns whether it has commitments that stay closed."""
        body, fields = decode(record), set[str]()
        commitments = body.get("commit")
        while self.next == index:
            field, value = self._item["field"], self._item["value"]
            if field in fields:
                raise Tampered(record_place(index), "opening_place", got=field)
            fields.add(field)
            message = "\0".join(("gba-commit/v1", body["id"], field, value)).encode("utf-8")
            got = hmac.new(bytes.fromhex(self._item["salt"]), message, hashlib.sha256).hexdigest()
            wanted = commitments.get(field) if isinstance(commitments, dict) else None
            if got != wanted:
                raise Tampered(record_place(index), "opening", wanted or "-", f"{field}: {got}")
            self.count += 1
            self._advance()
        return len(fields) < len(commitments or {})

    def finish(self) -> None:
        if self.next >= 0:
            raise Tampered(record_place(self.next), "opening_place")


def tell(options: argparse.Namespace, found: Checked, before: Checked | None) -> None:
    """What was checked and what was not."""
    report, bag, about, policy, head = found.report, found.bag, found.about, found.policy, found.head
    notes, since, reader, full = found.notes, found.since, found.reader, found.full
    report.headline = (
        "sound" if full else "sound_filtered",
        {"origin": shown(head.origin), "count": about["count"], "last": reader.last},
    )
    times, report.done = report.done, []
    report.checked("c_bag", count=len(bag.manifest) + len(TAGS) - 1)
    if options.policy:
        report.checked("c_policy_own", name=options.policy)
    report.checked("c_checkpoint", size=head.size, root=head.root.hex())
    for name, time in sorted(head.times.items()):
        report.checked("c_witness", name=shown(name), time=clock(time) + "Z")
    report.checked("c_records")
    if full:
        report.checked("c_tree", tiles=reader.tiles)
    else:
        report.checked("c_inclusion", size=head.size)
        if reader.gapless:
            report.checked("c_gapless", first=reader.first, last=reader.last)
    report.checked("c_notes", count=notes.count)
    if since:
        report.checked("c_since", size=since.size)
    if reader.openings.count:
        report.checked("c_openings", count=reader.openings.count)
    if before:
        report.checked("c_previous", origin=shown(before.head.origin), size=before.head.size)
    if reader.closes and full:
        report.checked("c_close", next=shown(reader.closes["next_origin"]))
    report.done += times
    left, report.left = report.left, []
    if not full:
        report.unchecked("n_complete")
        report.unchecked("n_chain")
    if not options.policy:
        report.unchecked("n_policy")
    if policy.quorum == "none":
        report.unchecked("n_quorum")
    if notes.unsure:
        report.unchecked("n_mldsa", count=notes.unsure)
    if notes.unknown:
        report.unchecked("n_unknown", names=shown(", ".join(sorted(notes.unknown))))
    if full and not since:
        report.unchecked("n_since")
    if reader.opens and not before:
        report.unchecked("n_previous", origin=shown(reader.opens["prev_origin"]), size=reader.opens["prev_size"])
    if before and not reader.last_note:
        report.unchecked("n_previous_note")
    if reader.closes:
        if not full:
            report.unchecked("n_close")
        report.unchecked("n_next", next=shown(reader.closes["next_origin"]))
    if about.get("not_included"):
        report.unchecked("n_after", count=about["not_included"])
    if reader.commitments:
        report.unchecked("n_commit")
    report.left += left
    views = [name for name in bag.manifest if not name.startswith(TILES)]
    views = sorted({*views} - {ABOUT, CHECKPOINT, *STREAMED} - ({POLICY} if not options.policy else set()))
    report.unchecked("n_views", names=", ".join(name[5:] for name in views))
    if bag.source.ignored:
        report.unchecked("n_ignored", names=shown(", ".join(bag.source.ignored)))
    report.unchecked("n_truth")
    report.unchecked("n_self")


# ---------------------------------------------------------------------------------------------------------------------
# One record


def verify_record(options: argparse.Namespace, check: Check) -> Report:
    """A proof file (C2SP tlog-proof) and the bytes of a record."""
    data, record = read_own(options.proof, 2 * MAX_NOTE), read_own(options.entry, 2**16)
    report, here = Report(), file_place(options.proof)
    try:
        index, proof, note_data = parse_proof(data)
    except Malformed as error:
        raise Tampered(here, "form", got=error) from None
    leaf = hashlib.sha256(b"\x00" + record).digest()
    try:
        size, root = int(note_data.split(b"\n")[1]), hash_from_base64(note_data.split(b"\n")[2].decode("ascii"))
    except (IndexError, ValueError):
        raise Tampered(here, "note_form") from None
    if not included(index, size, leaf, proof, root):
        raise Tampered(record_place(index), "proof", root.hex())
    if not options.policy:
        raise CannotDecide("no_policy")
    policy = own_policy(options.policy)
    try:
        note = Note(note_data, policy, check)
    except BadNote as bad:
        raise Tampered(here, bad.problem, got=bad.why) from None
    try:
        at, beacon, beacon_size, _event_id, log = Shapes().read(record)
    except Malformed as error:
        raise Tampered(record_place(index), "canonical", got=error) from None
    if log != note.origin.encode("utf-8"):
        raise Tampered(record_place(index), "log", note.origin, log.decode("utf-8"))
    before = beacon_note(options.beacon, policy, check, note, beacon.decode()) if options.beacon else None
    if beacon and (int(beacon_size) > index or (before and before.size != int(beacon_size))):
        raise Tampered(record_place(index), "beacon_later", f"<= {index}", int(beacon_size))
    report.headline = ("sound_record", {"index": index, "origin": shown(note.origin)})
    report.checked("c_policy_own", name=options.policy)
    report.checked("c_checkpoint", size=note.size, root=note.root.hex())
    for name, time in sorted(note.times.items()):
        report.checked("c_witness", name=shown(name), time=clock(time) + "Z")
    report.checked("c_record", size=note.size)
    listing = Listing(None, 1, options.strict)
    listing.add(index, at, interval(before, note))
    listing.finish(report, policy.liars())
    if beacon and not before:
        report.left = []
        report.unchecked("n_beacon")
    if note.unsure:
        report.unchecked("n_mldsa", count=len(note.unsure))
    if note.unknown:
        report.unchecked("n_unknown", names=shown(", ".join(sorted(note.unknown))))
    if policy.quorum == "none":
        report.unchecked("n_quorum")
    if COMMITMENTS in record:
        report.unchecked("n_commit")
    for key in ("n_rest", "n_truth", "n_self"):
        report.unchecked(key)
    return report


def beacon_note(path: str, policy: Policy, check: Check, covering: Note, digest: str) -> Note:
    try:
        note = Note(read_own(path), policy, check)
    except BadNote:
        raise CannotDecide("beacon_note", name=path) from None
    if note.digest != digest or note.origin != covering.origin:
        raise CannotDecide("beacon_note", name=path)
    return note


def parse_proof(data: bytes) -> tuple[int, list[bytes], bytes]:
    before, blank, note = data.partition(b"\n\n")
    try:
        lines = before.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Malformed("not ASCII") from None
    if not blank or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise Malformed("not a tlog-proof")
    if lines and lines[0].startswith("extra "):
        from_base64(lines.pop(0)[6:])
    if not lines or not lines[0].startswith("index ") or len(lines) > MAX_PROOF + 1:
        raise Malformed("no index, or too many hashes")
    return number_from(lines[0][6:]), [hash_from_base64(line) for line in lines[1:]], note


def run() -> int:
    """The program's exit code. 1 says that a bundle is bad, so nothing else may end with it: Python itself would, on a
    pipe that closed, a full disk, or a mistake of ours."""
    try:
        code = main()
        sys.stdout.flush()
        return code
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  whatever it is, it is no verdict
        if not isinstance(error, BrokenPipeError):  # whoever read has gone, and needs no sentence
            sentence = TEXTS["cannot"][LANGUAGES.index(guess_language())]
            print(f"{sentence}: {shown(repr(error))}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python tries once more, and complains
        return 2


if __name__ == "__main__":
    sys.exit(run())
