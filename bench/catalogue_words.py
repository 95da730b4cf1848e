"""The words that the catalogue of the benchmarks is put together from: real records, real places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

LANGUAGES = ("en", "zh-hans", "zh-hant", "pt")
Words = Mapping[str, str]


def _rows(text: str) -> tuple[Words, ...]:
    """Lines of four languages with strokes between them, in the order of LANGUAGES."""
    return tuple(dict(zip(LANGUAGES, line.strip().split("/"), strict=True)) for line in text.strip().splitlines())


#: Where titles begin: by place.
AREAS: Mapping[str, tuple[Words, ...]] = {
    "GD": _rows("""
        Guangzhou/广州市/廣州市/Cantão
        Shenzhen/深圳市/深圳市/Shenzhen
        Zhuhai/珠海市/珠海市/Zhuhai
        Foshan/佛山市/佛山市/Foshan
        Huizhou/惠州市/惠州市/Huizhou
        Dongguan/东莞市/東莞市/Dongguan
        Zhongshan/中山市/中山市/Zhongshan
        Jiangmen/江门市/江門市/Jiangmen
        Zhaoqing/肇庆市/肇慶市/Zhaoqing
        Guangdong/广东省/廣東省/Guangdong
        Tianhe/天河区/天河區/Tianhe
        Yuexiu/越秀区/越秀區/Yuexiu
        Nanshan/南山区/南山區/Nanshan
        Futian/福田区/福田區/Futian
        Bao'an/宝安区/寶安區/Bao'an
        Longgang/龙岗区/龍崗區/Longgang
        Xiangzhou/香洲区/香洲區/Xiangzhou
        Shunde/顺德区/順德區/Shunde
    """),
    "HK": _rows("""
        Central and Western/中西区/中西區/Central and Western
        Wan Chai/湾仔/灣仔/Wan Chai
        Eastern/东区/東區/Eastern
        Southern/南区/南區/Southern
        Yau Tsim Mong/油尖旺/油尖旺/Yau Tsim Mong
        Sham Shui Po/深水埗/深水埗/Sham Shui Po
        Kowloon City/九龙城/九龍城/Kowloon City
        Wong Tai Sin/黄大仙/黃大仙/Wong Tai Sin
        Kwun Tong/观塘/觀塘/Kwun Tong
        Kwai Tsing/葵青/葵青/Kwai Tsing
        Tuen Mun/屯门/屯門/Tuen Mun
        Yuen Long/元朗/元朗/Yuen Long
        Tai Po/大埔/大埔/Tai Po
        Sha Tin/沙田/沙田/Sha Tin
        Sai Kung/西贡/西貢/Sai Kung
        Islands/离岛/離島/Islands
    """),
    "MO": _rows("""
        Our Lady of Fatima/花地玛堂区/花地瑪堂區/Nossa Senhora de Fátima
        St Anthony/圣安多尼堂区/聖安多尼堂區/Santo António
        Cathedral/大堂区/大堂區/Sé
        St Lazarus/望德堂区/望德堂區/São Lázaro
        St Lawrence/风顺堂区/風順堂區/São Lourenço
        Taipa/氹仔/氹仔/Taipa
        Coloane/路环/路環/Coloane
    """),
}
#: How titles end.
KINDS = _rows("""
    list/名录/名單/lista
    register/清单/一覽表/registo
    statistics/统计/統計數字/estatísticas
    information/信息/資訊/informações
    basic information/基本信息/基本資料/informações básicas
    locations/位置/位置/localização
    records/明细表/記錄/registos
    data/数据/數據/dados
    by month/按月统计/按月統計/por mês
    by year/按年统计/按年統計/por ano
""")
#: The cities of Guangdong in the order of AREAS, by their codes.
CITIES = (
    "guangzhou", "shenzhen", "zhuhai", "foshan", "huizhou", "dongguan", "zhongshan", "jiangmen", "zhaoqing",
)  # fmt: skip
#: How a bureau is called; each stands in every one of these cities.
BUREAUS = (
    "住房和城乡建设局", "交通运输局", "生态环境局", "卫生健康局", "教育局", "公安局", "民政局", "财政局",
    "人力资源和社会保障局", "自然资源局", "水务局", "农业农村局", "商务局", "文化广电旅游体育局", "应急管理局",
    "审计局", "市场监督管理局", "统计局", "医疗保障局", "城市管理和综合执法局", "政务服务和数据管理局", "司法局",
    "发展和改革局", "科技创新局", "工业和信息化局", "退役军人事务局", "气象局", "税务局", "海事局",
    "住房公积金管理中心", "档案馆", "残疾人联合会", "消防救援支队", "供电局", "不动产登记中心", "图书馆",
    "疾病预防控制中心", "公共资源交易中心", "港务局", "投资促进局", "林业局", "地方金融管理局",
    "国有资产监督管理委员会", "乡村振兴局",
)  # fmt: skip
#: Parts of the real departments of Hong Kong and Macao.
SECTIONS = _rows("""
    Statistics Section/统计组/統計組/Divisão de Estatística
    Information Technology Division/信息科技部/資訊科技部/Departamento de Informática
    Technical Services Division/技术事务部/技術事務部/Divisão de Apoio Técnico
    Licensing Division/牌照部/牌照部/Divisão de Licenciamento
""")
#: Who says which words of a synonym group, by language.
_USES = {"en": ("en",), "zh-hans": ("gd",), "zh-hant": ("hk", "mo"), "pt": ("pt",)}


@dataclass(frozen=True)
class Vocabulary:
    """What entries are about.

    ``concepts``  groups of the synonym table: language → words. ``titles``: language → titles and descriptions of the
    real records. ``fields``: names of data items. ``scopes``: the data items and themes of each real record.
    """

    concepts: tuple[Mapping[str, tuple[str, ...]], ...]
    titles: Mapping[str, tuple[str, ...]]
    fields: tuple[Words, ...]
    scopes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@cache
def vocabulary() -> Vocabulary:
    """Read from the project's seeds."""
    from catalogue.domain.titles import clean_texts
    from catalogue.services.seeding import seed_file

    records, entries = seed_file("records.json")["records"], seed_file("entries.json")["entries"]
    items, groups = seed_file("items.json")["items"], seed_file("synonyms.json")["groups"]
    titles: dict[str, list[str]] = {code: [] for code in LANGUAGES}
    for record in records:
        for texts in (record["title"], record["description"]):
            for code, text in clean_texts(texts).items():
                titles[code].append(plain(text))
    concepts = [
        {
            code: tuple(plain(word) for use in uses for word in group["words"].get(use, ()))
            for code, uses in _USES.items()
        }
        for group in groups
    ]
    # No record has a Portuguese title: the words that Macao uses stand for them.
    titles["pt"] = [word for concept in concepts for word in concept["pt"]]
    return Vocabulary(
        concepts=tuple(concepts),
        titles={code: tuple(texts) for code, texts in titles.items()},
        fields=tuple({code: plain(item["names"][code]) for code in LANGUAGES} for item in items.values()),
        scopes=tuple((tuple(entry["items"]), tuple(entry["themes"])) for entry in entries.values()),
    )


def plain(text: str) -> str:
    """Without what COPY or JSON would escape."""
    return " ".join(text.replace("\\", " ").replace('"', "").split())
