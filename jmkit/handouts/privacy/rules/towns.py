"""Towns and streets that an address is known by, as people write them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_TOWNS = """
ירושלים;י-ם;תל אביב;תל אביב יפו;תל-אביב;ת"א;חיפה;ראשון לציון;ראשל"צ;ראשון;פתח תקווה;פתח תקוה;פ"ת
אשדוד;נתניה;באר שבע;ב"ש;בני ברק;חולון;רמת גן;ר"ג;אשקלון;רחובות;בת ים;בית שמש;כפר סבא;כ"ס;הרצליה
הרצליה פיתוח;חדרה;מודיעין;מודיעין-מכבים-רעות;מודיעין עילית;רמלה;לוד;רעננה;נצרת;נוף הגליל
הוד השרון;גבעתיים;קריית גת;קריית אתא;קריית מוצקין;קריית ביאליק;קריית ים;קריית אונו;קריית שמונה
קריית מלאכי;קריית טבעון;קריית עקרון;קריית ארבע;קריית חיים;נהריה;נהרייה;אילת;ראש העין;יבנה;עפולה
נס ציונה;עכו;אלעד;רמת השרון;כרמיאל;טבריה;טייבה;שפרעם;יקנעם;יוקנעם;יקנעם עילית;דימונה;צפת;נתיבות
אופקים;אום אל-פחם;טירה;סח'נין;ערד;מעלה אדומים;ביתר עילית;אריאל;גני תקווה;אור יהודה
אור עקיבא;יהוד;יהוד-מונוסון;גבעת שמואל;גבעת זאב;מבשרת ציון;מגדל העמק;מעלות-תרשיחא
טירת כרמל;נשר;רכסים;שוהם;באר יעקב;גדרה;גן יבנה;מזכרת בתיה;כפר יונה;אבן יהודה;תל מונד;קדימה
קדימה צורן;פרדס חנה;פרדס חנה-כרכור;כרכור;פרדסיה;בנימינה;בנימינה-גבעת עדה;גבעת עדה;זכרון יעקב
זיכרון יעקב;קיסריה;עתלית;חצור הגלילית;ראש פינה;בית שאן;קצרין;מטולה;ירוחם;מצפה רמון;עומר;להבים
מיתר;כפר קאסם;כפר קרע;באקה אל-גרבייה;רהט;דלית אל-כרמל;עוספיא;אזור;סביון;כפר שמריהו;כפר ורדים
רמת ישי;צור הדסה;אפרת;אבו גוש;עין הוד;נהלל;בית דגן;גן נר;לקיה;כפר ויתקין;כפר חב"ד;יפו;נווה צדק
הקריות;צור יצחק;חריש;אליכין;מזרע;שלומי;יסוד המעלה;כפר תבור;מנחמיה;Jerusalem;Tel Aviv;Tel-Aviv
Tel Aviv-Yafo;Tel Aviv-Jaffa;Haifa;Rishon LeZion;Rishon Lezion;Petah Tikva;Petach Tikva
Petah Tikvah;Ashdod;Netanya;Beer Sheva;Be'er Sheva;Beersheba;Bnei Brak;Holon;Ramat Gan;Ashkelon
Rehovot;Bat Yam;Beit Shemesh;Kfar Saba;Herzliya;Hadera;Modiin;Modi'in;Ramla;Lod;Ra'anana;Raanana
Nazareth;Givatayim;Hod HaSharon;Hod Hasharon;Kiryat Ata;Kiryat Ono;Kiryat Bialik;Kiryat Motzkin
Kiryat Gat;Nahariya;Eilat;Rosh HaAyin;Yavne;Afula;Ness Ziona;Nes Ziona;Acre;Akko;Ramat HaSharon
Karmiel;Tiberias;Safed;Yokneam;Dimona;Arad;Zichron Yaakov;Pardes Hanna;Caesarea;Jaffa;Israel
"""

_ABROAD = """
London;Manchester;Birmingham;Leeds;Liverpool;Bristol;Glasgow;Edinburgh;Cardiff;Belfast;Oxford
Cambridge;Sheffield;Nottingham;Leicester;Brighton;York;Bath;Dublin;Cork;Galway;New York;NYC
Brooklyn;Queens;Manhattan;Los Angeles;LA;Chicago;Houston;Phoenix;Philadelphia;San Antonio
San Diego;Dallas;San Jose;Austin;Boston;San Francisco;Seattle;Denver;Washington;Washington DC
Nashville;Detroit;Portland;Las Vegas;Memphis;Baltimore;Milwaukee;Miami;Atlanta;Orlando;Tampa
Minneapolis;Cleveland;Pittsburgh;Cincinnati;St Louis;Springfield;Newark;Toronto;Montreal
Vancouver;Ottawa;Calgary;Sydney;Melbourne;Brisbane;Perth;Adelaide;Auckland;Wellington;Paris;Lyon
Berlin;Munich;Hamburg;Frankfurt;Cologne;Vienna;Zurich;Geneva;Amsterdam;Rotterdam;Brussels
Antwerp;Madrid;Barcelona;Rome;Milan;Lisbon;Athens;Warsaw;Prague;Budapest;Copenhagen;Stockholm
Oslo;Helsinki
"""

_STREETS = """
הרצל;דיזנגוף;אלנבי;ז'בוטינסקי;ויצמן;וייצמן;ביאליק;אחד העם;בן יהודה;המלך ג'ורג';המלך דוד
שאול המלך;הנביאים;אבן גבירול;רוטשילד;סוקולוב;ארלוזורוב;בן גוריון;מנחם בגין;דרך בגין;יהודה הלוי
לילינבלום;נחלת בנימין;קינג ג'ורג';עמק רפאים;דרך חברון;דרך יפו;דרך השלום;יגאל אלון;הירקון;לוינסקי
פלורנטין;שינקין;בוגרשוב;פרישמן;גורדון;בזל;נורדאו;ירמיהו;פינסקר;טשרניחובסקי;שלמה המלך;דוד המלך
קפלן;לינקולן;החשמונאים;קרליבך;ההסתדרות;ההגנה;העצמאות;הנשיא;הנשיאים;מוריה;חורב;הגפן;שדרות הנשיא
שדרות בן גוריון;רמב"ם;רש"י;בר כוכבא;טרומפלדור;וולפסון;אוסישקין;קיבוץ גלויות;משה דיין;יצחק רבין
רבין;גולדה מאיר;לוי אשכול;אשכול;יצחק שדה;החלוץ;הפלמ"ח;ביל"ו;בילו;שמואל הנגיד;עזה;קרן היסוד
אגריפס;שטראוס;בצלאל;הלל;רבי עקיבא;חזון איש;ירושלים;נחמני;מזא"ה
"""

# The last word alone may be a street; with one of these before it, both are.
STREET_BEGINS = (
    r"(?:אחד|בן|בר|אבן|בית|גן|נווה|נוה|עמק|הר|הרב|רבי|המלך|שאול|דוד|שלמה|משה|יצחק|יהודה"
    r"|שמואל|מנחם|לוי"
    r"|גולדה|יגאל|קיבוץ|קרן|חיים|אליעזר|יוסף|דרך|שדרות|שדרת|שד'|כיכר|ככר|סמטת|משעול|שביל"
    r"|מעלה|נחלת|קינג"
    r"|הפרופ'|פרופ'|ד\"ר|דר'|אבא|אברהם|זאב|נחום|אלי|אריה|בני|עין|תל|רחל|חנה|שרה|רות"
    r"|הנרייטה|רמת|גבעת|יד)"
)


# A town in a text that rules read: one sign for its first letter, one for each of the others.
TOWN = "[\ue001\ue003]\ue002*(?!\ue002)"
HOME_TOWN = "\ue003\ue002*(?!\ue002)"  # one where the number stands after the street
IN_TOWN = "\ue001\ue002\ue003"


def with_towns(text: str) -> str:
    """The text with a tag in the place of each town, as long as its name."""
    return _towns().sub(_tag, text)


def _tag(found: re.Match[str]) -> str:
    is_home = not _abroad().fullmatch(found[2])
    return found[1] + ("\ue003" if is_home else "\ue001") + "\ue002" * (len(found[2]) - 1)


def streets() -> str:
    """A pattern of well-known streets."""
    return _any_of(_STREETS)


@cache
def _abroad() -> re.Pattern[str]:
    return re.compile(_any_of(_ABROAD))


@cache
def _towns() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'\"])([בלמ]?)({_any_of(_TOWNS + _ABROAD)})(?!\w)(?!['\"]\w)")


def _any_of(lines: str) -> str:
    names = {name.strip() for name in lines.replace("\n", ";").split(";")} - {""}
    tree: dict[str, Any] = {}
    for name in names | {n.replace("קריית", "קרית") for n in names}:
        branch = tree
        for sign in name:
            branch = branch.setdefault(sign, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    # Names that begin alike share their beginning: a hundred cost as little as ten.
    endings = (
        re.sub(r"\\?[ -]", "[ -]", re.escape(sign)) + _branches(tree[sign]) for sign in tree if sign
    )
    alternatives = "|".join(sorted(endings))
    return f"(?:{alternatives}){'?' if '' in tree else ''}" if alternatives else ""
