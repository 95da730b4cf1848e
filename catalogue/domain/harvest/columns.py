"""The columns of an uploaded table, named in any of the four languages. Pure."""

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
    "original_language": _named("Original language|原文语言|原文語言|Língua original"),
    "title": _named("Title|名称|名稱|Título", "name|标题|標題|资源名称|资源标题|nome", texts=True),
    "abstract": _named("Abstract|摘要|摘要|Resumo", "description|简介|描述|簡介|descrição", texts=True),
    "keywords": _named("Keywords|关键字|關鍵字|Palavras-chave", "tags|关键词|關鍵詞", texts=True),
    "resource_class": _named("Resource class|资源类别|資源類別|Classe do recurso", "类|資源分類"),
    "classification": _named("Classification code|分类代码|分類編號|Código de classificação", "classification"),
    "resource_code": _named("Resource code|信息资源代码|資源編號|Código do recurso"),
    "source_department": _named("Source department|数源部门|數據源部門|Serviço de origem dos dados", "数源单位"),
    "areas": _named("Areas covered|覆盖地区|涵蓋地區|Áreas abrangidas", "areas|area|地区|地區"),
    "covers_from": _named("Covers from|数据起始日期|數據涵蓋由|Abrange desde"),
    "covers_until": _named("Covers until|数据截止日期|數據涵蓋至|Abrange até"),
    "provider": _named("Provider|提供部门|提供部門|Serviço fornecedor", "organisation|部门|提供方|entidade"),
    "formats": _named("Formats|格式|格式|Formatos", "format|资源格式|數據格式|formato"),
    "update_cycle": _named(
        "Update cycle|更新周期|更新週期|Ciclo de actualização",
        "update frequency|更新频率|更新頻率",
    ),
    "update_note": _named("Note on updates|更新说明|更新備註|Nota sobre a actualização"),
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
    "open_conditions": _named("Conditions of opening|开放条件|開放條件|Condições de abertura", texts=True),
    "visibility": _named("Who may know of it|可见范围|可見範圍|Quem pode saber que existe", "visible to"),
    "shown_to": _named("Shown to|可见单位|可見機構|Mostrado a"),
    "grade": _named(
        "Class of the data (Mainland)|数据分类分级|數據級別（內地）|Classe dos dados (Interior da China)",
        "数据级别|數據級別",
    ),
    "general_level": _named(
        "Level within general data (Mainland)|一般数据级别|一般數據級別（內地）|"
        "Nível dentro dos dados gerais (Interior da China)",
        "一般數據級別",
    ),
    "grade_hk": _named(
        "Security grading (Hong Kong)|保密等级（香港）|保安級別（香港）|Grau de segurança (Hong Kong)", "保安級別"
    ),
    "grade_mo": _named(
        "Category under Law 8/2005 (Macao)|第8/2005号法律所定类别（澳门）|第8/2005號法律所定類別（澳門）|"
        "Categoria segundo a Lei n.º 8/2005 (Macau)",
    ),
    "personal_data": _named("Personal data|个人信息|個人資料|Dados pessoais"),
    "themes": _named("Themes|主题|主題|Temas", "theme|主题分类|tema"),
    "issued_on": _named("Issued on|发布日期|發布日期|Data de publicação", "issued|发布时间"),
    "modified_on": _named("Modified on|更新日期|更新日期|Data de modificação", "modified|更新时间|最後更新"),
    "contact": _named("Contact|联系部门|聯絡部門|Contacto", "联系方式|聯絡", texts=True),
    "contact_email": _named("Contact e-mail|联系邮箱|聯絡電郵|Correio electrónico", "email|e-mail|邮箱|電郵"),
    "contact_phone": _named("Contact telephone|联系电话|聯絡電話|Telefone", "phone|telephone|电话|電話"),
    "landing_page": _named("Web page|网页|網頁|Página Web", "landing page|网址|網址|url"),
    "download_url": _named("Download address|下载地址|下載網址|Endereço de descarregamento", "download"),
    "access_url": _named("Interface address|接口地址|介面地址|Endereço da interface", "access address|api address"),
    "links": _named(
        "Links to other entries|关联资源|相關資源|Ligações a outras entradas",
        "links|related entries|relations|关联目录|关联信息资源|相關項目|entradas relacionadas",
    ),
    "licence": _named("Licence|使用许可|使用條款|Licença", "license|许可", texts=True),
    "remarks": _named("Remarks|备注|備註|Observações", texts=True),
    "quality_notes": _named("Notes on quality|质量说明|質素說明|Notas sobre a qualidade", texts=True),
}
#: Of one data item: in further rows of the entry, or on a sheet of their own beside the identifier.
ITEM_COLUMNS: Mapping[str, Column] = {
    "item_code": _named("Item code|数据项代码|數據項目代碼|Código do campo", "data item|字段名|欄位名"),
    "item_name": _named("Item name|数据项名称|數據項目名稱|Nome do campo", "字段名称|欄位名稱", texts=True),
    "item_type": _named("Item type|数据项类型|數據項目類型|Tipo do campo", "字段类型|欄位類型"),
    "item_unit": _named("Item unit|数据项单位|數據項目單位|Unidade do campo"),
    "item_meaning": _named("Item meaning|数据项含义|數據項目含義|Significado do campo", texts=True),
    "item_codes": _named("Item code list|数据项代码表|數據項目代碼表|Lista de códigos do campo", texts=True),
    "item_sensitivity": _named("Item sensitivity|数据项敏感级别|數據項目敏感程度|Sensibilidade do campo"),
    "item_personal_data": _named("Item personal data|数据项个人信息|數據項目個人資料|Dados pessoais do campo"),
}
#: What a workbook calls that sheet.
ITEM_SHEET: Mapping[str, str] = dict(
    zip(LANGUAGES, ("Data items", "数据项", "數據項目", "Campos de dados"), strict=True)
)
_ALL = {**COLUMNS, **ITEM_COLUMNS}

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
_KNOWN = {fold(name): key for key, column in _ALL.items() for name in (*column.names.values(), *column.also, key)}
_ITEM_SHEETS = {fold(name) for name in ITEM_SHEET.values()}
#: What the template writes after a name, by its own language and the language of the text.
TAGS: Mapping[str, Mapping[str, str]] = {
    "en": {"en": "English", "zh-hans": "Simplified Chinese", "zh-hant": "Traditional Chinese", "pt": "Portuguese"},
    "zh-hans": {"en": "英文", "zh-hans": "简体中文", "zh-hant": "繁体中文", "pt": "葡文"},
    "zh-hant": {"en": "英文", "zh-hans": "簡體中文", "zh-hant": "繁體中文", "pt": "葡文"},
    "pt": {"en": "inglês", "zh-hans": "chinês simplificado", "zh-hant": "chinês tradicional", "pt": "português"},
}


@dataclass(frozen=True)
class Headings:
    """What stands in which column: by position, the key and the language of its text. ``unknown``: left out."""

    keys: Mapping[int, tuple[str, str]]
    unknown: tuple[str, ...]


def headings_of(row: Sequence[str], *, items: bool = False) -> Headings:
    """The columns that a heading names.

    Takes    items: of the sheet of data items; it needs the identifier and the item's code, any other a title.
    Raises   Unreadable ``sheet.no_columns``, ``sheet.no_item_columns``, ``sheet.column_twice``.
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
    named = {key for key, _ in keys.values()}
    if not named.issuperset({"identifier", "item_code"} if items else {"title"}):
        raise Unreadable("sheet.no_item_columns" if items else "sheet.no_columns")
    return Headings(keys, tuple(unknown))


def is_item_sheet(name: str) -> bool:
    """Whether a workbook's sheet is called as the one of the data items is."""
    return fold(name[:200]) in _ITEM_SHEETS


def language_named(text: str) -> str:
    """The language that a cell names, by code or word; "" for none."""
    return _TAG.get(fold(text[:200]), "")


def _heading(cell: str) -> tuple[str, str] | None:
    name = fold(cell[:200])
    if name in _KNOWN:
        return _KNOWN[name], ""
    match = _IN_BRACKETS.fullmatch(name)
    if match is None:
        return None
    key = _KNOWN.get((match[1] or match[3]).strip())
    language = _TAG.get((match[2] or match[4]).strip().replace("_", "-"))
    return (key, language) if key and language and _ALL[key].texts else None
