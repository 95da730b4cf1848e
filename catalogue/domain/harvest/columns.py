"""The columns of an uploaded table, named in any of the four languages, and the words of the lists. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from catalogue.domain.tokens import fold

from .errors import Unreadable
from .records import Notes
from .texts import SHORT, plain

LANGUAGES = ("en", "zh-hans", "zh-hant", "pt")


@dataclass(frozen=True)
class Column:
    """``names`` by language: what the template calls it; ``also``: other words that are understood. A column of
    ``texts`` may stand once for each language, with the language in brackets."""

    names: Mapping[str, str]
    also: tuple[str, ...] = ()
    texts: bool = False


def _named(names: str, also: str = "", *, texts: bool = False) -> Column:
    return Column(dict(zip(LANGUAGES, names.split("|"), strict=True)), tuple(filter(None, also.split("|"))), texts)


COLUMNS: Mapping[str, Column] = {
    "identifier": _named("Identifier|标识符|識別碼|Identificador", "id|code|编号|編號|资源代码|resid"),
    "title": _named("Title|名称|名稱|Título", "name|标题|標題|资源名称|资源标题|nome", texts=True),
    "abstract": _named("Abstract|摘要|摘要|Resumo", "description|简介|描述|簡介|descrição", texts=True),
    "keywords": _named("Keywords|关键字|關鍵字|Palavras-chave", "tags|关键词|關鍵詞", texts=True),
    "provider": _named("Provider|提供部门|提供部門|Serviço fornecedor", "organisation|部门|提供方|entidade"),
    "formats": _named("Formats|格式|格式|Formatos", "format|资源格式|數據格式|formato"),
    "update_cycle": _named(
        "Update cycle|更新周期|更新週期|Ciclo de actualização",
        "update frequency|更新频率|更新頻率",
    ),
    "sharing_attribute": _named("Sharing attribute|共享属性|共享屬性|Atributo de partilha", "sharing|共享类型"),
    "sharing_conditions": _named(
        "Sharing conditions|共享条件|共享條件|Condições de partilha",
        "使用条件",
        texts=True,
    ),
    "not_shared_basis": _named(
        "Basis for not sharing|不予共享依据|不予共享依據|Fundamento da não partilha",
        texts=True,
    ),
    "sharing_methods": _named("Sharing methods|共享方式|共享方式|Modos de partilha", "sharing method"),
    "open_attribute": _named("Open attribute|开放属性|開放屬性|Atributo de abertura"),
    "personal_data": _named("Personal data|个人信息|個人資料|Dados pessoais"),
    "themes": _named("Themes|主题|主題|Temas", "theme|主题分类|tema"),
    "issued_on": _named("Issued on|发布日期|發布日期|Data de publicação", "issued|发布时间"),
    "modified_on": _named("Modified on|更新日期|更新日期|Data de modificação", "modified|更新时间|最後更新"),
    "contact": _named("Contact|联系部门|聯絡部門|Contacto", "联系方式|聯絡", texts=True),
    "contact_email": _named("Contact e-mail|联系邮箱|聯絡電郵|Correio electrónico", "email|e-mail|邮箱|電郵"),
    "contact_phone": _named("Contact telephone|联系电话|聯絡電話|Telefone", "phone|telephone|电话|電話"),
    "landing_page": _named("Web page|网页|網頁|Página Web", "landing page|网址|網址|url"),
    "download_url": _named("Download address|下载地址|下載網址|Endereço de descarregamento", "download"),
    "licence": _named("Licence|使用许可|使用條款|Licença", "license|许可", texts=True),
}

_LANGUAGE_NAMES = {
    "en": ("en", "english", "英文", "ingles"),
    "zh-hans": (
        "zh-hans",
        "简体",
        "简体中文",
        "simplified chinese",
        "chines simplificado",
        "sc",
        "zh-cn",
        "simplificado",
    ),
    "zh-hant": (
        "zh-hant",
        "繁体",
        "繁体中文",
        "traditional chinese",
        "chines tradicional",
        "tc",
        "zh-hk",
        "tradicional",
    ),
    "pt": ("pt", "portuguese", "葡文", "葡萄牙文", "portugues"),
}
#: fold() makes Simplified of 繁體, so both scripts are in these words.
_TAG = {name: language for language, names in _LANGUAGE_NAMES.items() for name in names}
_IN_BRACKETS = re.compile(r"(.+?)\s*[(\[（【](.+?)[)\]）】]|(.+?)[:_](zh[-_]hans|zh[-_]hant|en|pt)")
_KNOWN = {fold(name): key for key, column in COLUMNS.items() for name in (*column.names.values(), *column.also, key)}
#: What the template writes after a name, by its own language and the language of the text.
TAGS: Mapping[str, Mapping[str, str]] = {
    "en": {"en": "English", "zh-hans": "Simplified Chinese", "zh-hant": "Traditional Chinese", "pt": "Portuguese"},
    "zh-hans": {"en": "英文", "zh-hans": "简体中文", "zh-hant": "繁体中文", "pt": "葡文"},
    "zh-hant": {"en": "英文", "zh-hans": "簡體中文", "zh-hant": "繁體中文", "pt": "葡文"},
    "pt": {"en": "inglês", "zh-hans": "chinês simplificado", "zh-hant": "chinês tradicional", "pt": "português"},
}


#: The lists' words in the four languages, folded, as glossary and pages have them.
WORDS: Mapping[str, str] = {
    fold(word): value
    for value, words in {
        "unconditional": "unconditional sharing|无条件共享|incondicional|partilha incondicional|无条件",
        "conditional": "conditional sharing|有条件共享|condicional|partilha condicional|有条件|open on conditions|"
        "有条件开放",
        "not_shared": "not shared|不予共享|nao partilhado|nao partilhada",
        "interface": "service interface|服务接口|接口|api|interface de servico",
        "exchange": "bulk exchange|批量交换|数据交换|库表交换|intercambio em bloco",
        "download": "file download|文件下载|档案下载|descarregamento|descarregamento de ficheiros",
        "open": "open to the public|无条件开放|开放|向公众开放|aberto|aberto ao publico|yes|是|sim",
        "not_open": "not open|不予开放|不开放|nao aberto|no|否|nao",
        "none": "no personal data|无|没有|无个人信息|不含个人信息|没有个人资料|sem dados pessoais",
        "personal": "personal data|个人信息|个人资料|dados pessoais",
        "sensitive": "sensitive personal data|敏感个人信息|敏感个人资料|dados pessoais sensiveis",
        "not_stated": "not stated|未说明|没有说明|nao indicado",
    }.items()
    for word in words.split("|")
}


@dataclass(frozen=True)
class Headings:
    """What stands in which column: by position, the key and the language of its text. ``unknown``: left out."""

    keys: Mapping[int, tuple[str, str]]
    unknown: tuple[str, ...]


def headings_of(row: Sequence[str]) -> Headings:
    """The columns that a heading names.

    Raises   Unreadable ``sheet.no_columns`` without a title, ``sheet.column_twice``.
    """
    keys: dict[int, tuple[str, str]] = {}
    unknown: list[str] = []
    for position, cell in enumerate(row):
        found = _heading(cell)
        if found is None:
            unknown += [plain(cell, field="column", notes=Notes(), limit=SHORT)] if cell else []
        elif found in keys.values():
            raise Unreadable("sheet.column_twice", column=plain(cell, field="column", notes=Notes(), limit=SHORT))
        else:
            keys[position] = found
    if not any(key == "title" for key, _ in keys.values()):
        raise Unreadable("sheet.no_columns")
    return Headings(keys, tuple(unknown))


def _heading(cell: str) -> tuple[str, str] | None:
    name = fold(cell[:200])
    if name in _KNOWN:
        return _KNOWN[name], ""
    match = _IN_BRACKETS.fullmatch(name)
    if match is None:
        return None
    key = _KNOWN.get((match[1] or match[3]).strip())
    language = _TAG.get((match[2] or match[4]).strip().replace("_", "-"))
    return (key, language) if key and language and COLUMNS[key].texts else None
