"""The words of the lists in the four languages, as people write them into a table. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalogue.domain.tokens import fold

from .records import Notes
from .texts import plain

_SAID: tuple[tuple[str, str], ...] = (
    ("unconditional", "unconditional sharing|无条件共享|incondicional|partilha incondicional|无条件"),
    (
        "conditional",
        "conditional sharing|有条件共享|有条件|condicional|partilha condicional|partilha condicionada|"
        "open on conditions|有条件开放|aberto com condicoes",
    ),
    ("not_shared", "not shared|不予共享|nao partilhado|nao partilhada|nao partilhavel"),
    ("interface", "service interface|服务接口|服务介面|接口|介面|api|interface de servico"),
    ("exchange", "bulk exchange|批量交换|数据交换|库表交换|intercambio em bloco|intercambio em lote"),
    (
        "download",
        "file download|文件下载|档案下载|descarregamento|descarregamento de ficheiros|descarregamento de ficheiro",
    ),
    ("open", "open to the public|无条件开放|开放|向公众开放|aberto|aberto ao publico|yes|是|sim"),
    ("not_open", "not open|不予开放|不开放|nao aberto|no|否|nao"),
    # Personal data, and what Law 8/2005 calls it
    ("none", "no personal data|无|没有|无个人信息|不含个人信息|没有个人资料|不含个人资料|sem dados pessoais|no|否|nao"),
    ("ordinary", "no personal data|无个人信息|不含个人信息|没有个人资料|不含个人资料|sem dados pessoais"),
    ("personal", "personal data|个人信息|个人资料|dados pessoais|yes|是|sim"),
    ("sensitive", "sensitive personal data|敏感个人信息|敏感个人资料|dados pessoais sensiveis|dados sensiveis"),
    ("not_stated", "not stated|未说明|未注明|没有说明|未有说明|nao indicado|sem indicacao"),
    # Gradings
    ("general", "general data|一般数据|一般|dados gerais"),
    ("important", "important data|重要数据|重要|dados importantes"),
    ("core", "core data|核心数据|核心|dados nucleares"),
    ("not_graded", "not graded|未分级|sem grau atribuido"),
    ("unclassified", "不涉密|非保密|nao classificado"),
    ("restricted", "限阅(香港)|限阅文件|限阅|restricted (reservado)|reservado"),
    ("confidential", "机密(香港)|机密|confidential (confidencial)|confidencial"),
    ("secret", "绝密(香港)|极机密|secret (secreto)|secreto"),
    ("top_secret", "最高机密(香港)|最高机密|绝对机密|top secret (muito secreto)|muito secreto"),
    # Classes of resources, who may know of an entry
    ("basic", "basic resource|基础信息资源|基础资源|基础|recurso de base"),
    ("theme", "theme resource|主题信息资源|主题资源|主题|recurso tematico"),
    ("department", "department resource|部门信息资源|部门资源|部门|recurso de servico publico"),
    ("public", "everyone|所有人|任何人|公开|todos"),
    ("signed_in", "everyone signed in|所有登录用户|所有已登入的用户|todos os que iniciaram sessao"),
    ("chosen", "chosen organisations|指定机构|organismos escolhidos"),
    # Types of data items
    ("text", "文本|文字|字符型|字符串|string|varchar|texto"),
    ("code", "代码|codigo"),
    ("integer", "whole number|整数|整型|int|numero inteiro|inteiro"),
    ("decimal", "decimal number|小数|数值|数值型|浮点型|number|float|double|numero decimal"),
    ("boolean", "yes or no|是或否|是/否|布尔|布尔型|bool|sim ou nao"),
    ("date", "日期|日期型|data"),
    ("time", "time of day|时间|hora"),
    ("datetime", "date and time|日期和时间|日期及时间|日期时间|timestamp|data e hora"),
    ("coordinates", "坐标|coordenadas"),
    ("geometry", "几何图形|geometria"),
    # How one entry relates to another
    (
        "derived_from",
        "derived from|source|来源于|来源|源自|派生自|衍生自|derivado de|derivada de|origem|fonte",
    ),
    ("related", "related to|相关|相关资源|关联|relacionado|relacionada|relacionado com|relacionada com"),
    ("replaces", "replaces|替代|取代|代替|substitui"),
    # Cities
    ("guangzhou", "广州|广州市|canton|cantao"),
    ("shenzhen", "深圳|深圳市"),
    ("zhuhai", "珠海|珠海市"),
    ("foshan", "佛山|佛山市"),
    ("huizhou", "惠州|惠州市"),
    ("dongguan", "东莞|东莞市"),
    ("zhongshan", "中山|中山市"),
    ("jiangmen", "江门|江门市"),
    ("zhaoqing", "肇庆|肇庆市"),
    ("hong_kong", "香港|hongkong|hk"),
    ("macao", "澳门|macau|mo"),
)


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for value, words in _SAID:
        for word in words.split("|"):
            found[fold(word)] = (*found.get(fold(word), ()), value)
    return found


#: Folded word → the codes that it can mean; which of them, the list that is asked for decides.
WORDS: Mapping[str, tuple[str, ...]] = _by_word()


def value_of(text: str, field: str, vocabulary: Any, notes: Notes) -> str:
    """The code of a list for what a cell says, by code or by word.

    Takes    field: how a note calls it; "" when what is not known is not worth one.
    Returns  "" when it says nothing or nothing known.
    """
    asked = fold(text[:200])
    candidates = (asked.replace(" ", "_").replace("-", "_"), *WORDS.get(asked, ()))
    code = next((one for one in candidates if one in vocabulary.values), "")
    if asked and not code and field:
        notes.add("record.value", field=field, value=plain(text, field=field, notes=notes, limit=40))
    return code
