"""Bank accounts: their numbers as each country writes them, or beside the words of a bank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.checks import is_iban
from jmkit.handouts.privacy.rules.finder import (
    AFTER,
    BEFORE,
    GAP,
    SAYS,
    Finder,
    end_of_number,
)
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

KIND = N_("Bank account")

_ACCOUNT = (
    r"(?:(?<![a-z])(?:account|acct\.?|acc\.?|a/c)|(?<![א-ת])[ובלהמ]{0,2}(?:חשבון|חשבוני|ח-ן|ח\"ן"
    r"|ח\.ן\.?|חש'))(?![א-תa-z])"
)
_BRANCH = r"(?:\bbranch|\bbr\.|(?<![א-ת])[ובלהמ]{0,2}(?:סניף|סנ'))(?![א-תa-z])"
_BANK = r"(?:(?<![א-ת])[ובלמה]{0,2}בנק|\bbank)(?![א-תa-z])"
_NO = r"(?:\s?(?:number|no|num|nr|מספר|מס'|מס)\b\.?)?[\s:#.,()=-]{0,4}"
_SHORT = r"[^\d\n]{0,24}?"
_FEW = r"\d{1,4}(?!\d)"
_MANY = rf"\d(?:{GAP}\d){{3,13}}{AFTER}"
_LONG = rf"\d(?:{GAP}\d){{5,13}}{AFTER}"


def _iban(found: re.Match[str]) -> int:
    text, start = found.string, found.start()
    for end in range(found.end(), start + 14, -1):
        is_whole = not text[end : end + 1].isalnum() and text[end - 1].isalnum()
        if is_whole and is_iban(text[start:end]):
            return end
    return 0


def _finder(pattern: str, fits: Fits | None = None, *hints: str) -> Finder:
    return Finder(KIND, re.compile(pattern, re.IGNORECASE), fits, hints)


FINDERS = (
    _finder(
        rf"(?<!\w)[A-Z]{GAP}[A-Z]{GAP}\d{GAP}\d(?:{GAP}[A-Z0-9]){{11,30}}",
        _iban,
    ),
    _finder(
        rf"(?:(?<!\w)IBAN|(?<![א-ת])ה?איי?באן|(?<![א-ת])איב[א]?ן){_SHORT}"
        rf"(?P<it>[A-Z]{{2}} ?\d{{2}}(?:{GAP}[A-Z\d]){{11,30}})(?!\w)"
    ),
    _finder(
        rf"(?:{_BANK}{_SHORT}(?:{_FEW})?{_SHORT})?{_BRANCH}{_SHORT}{_FEW}"
        rf"{_SHORT}(?:{_ACCOUNT})?{_NO}(?<!\d)(?:(?<=[\s:#.,()=-])){_LONG}",
        end_of_number,
    ),
    _finder(rf"{_BRANCH}{_SHORT}{_FEW}[^\d\n]{{1,24}}?{_ACCOUNT}{_NO}{_MANY}"),
    _finder(rf"{_ACCOUNT}{_SHORT}{_MANY}[^\d\n]{{1,20}}?{_BRANCH}{_SHORT}{_FEW}"),
    _finder(
        rf"{_BANK}(?: account|חשבון)?{_NO}(?P<it>\d{{1,3}}{GAP}[-/ ]{GAP}\d{{1,4}}{GAP}[-/ ]{GAP}"
        r"\d{4,10}(?:/\d{2,3})?)(?!\d)"
    ),
    _finder(
        rf"{_ACCOUNT}(?: (?:ה?בנק|bank))?{_NO}(?P<it>\d(?:{GAP}\d){{4,13}}{AFTER})", end_of_number
    ),
    _finder(rf"{_ACCOUNT}{SAYS}(?P<it>{_LONG})", end_of_number),
    _finder(rf"{_ACCOUNT}{_SHORT}(?P<it>\d{{3}}[ ,/-]{{1,3}}\d{{5,9}})(?!\d)"),
    _finder(
        rf"(?P<it>{BEFORE}{_LONG})[ ,(:=-]{{1,4}}(?:(?:is|זה|הוא) )?(?:(?:my|the|our|her|his) )?"
        rf"(?:bank )?(?:מספר |מס' )?{_ACCOUNT}(?! (?:for|manager))",
        end_of_number,
    ),
    _finder(
        rf"(?:{_ACCOUNT}|\bcard|\bssn|\bvisa|כרטיס|אשראי|ויזה)[^\d\n]{{0,16}}?(?:ending|ends"
        rf"|last 4(?: digits)?|last four(?: digits)?|(?:4|ארבע) (?:ה?ספרות )?ה?אחרונות"
        rf"|מסתיי[א-ת]{{1,2}}"
        r"|נגמר[א-ת]?)[^\d\n]{0,16}?(?P<it>\d{4})(?!\d)"
    ),
    _finder(
        rf"\b(?:sort(?: code)?|routing|aba)(?: number| no\.?)?{_SHORT}(?P<it>\d(?:{GAP}\d){{5,8}})"
        rf"(?!\d)"
    ),
    _finder(rf"(?P<it>{BEFORE}\d\d-\d\d-\d\d)[\s,;/]{{1,3}}{_ACCOUNT}"),
    _finder(
        rf"(?P<it>{BEFORE}{_LONG}) (?:at |in |with )?(?:{_BANK}|\w{{2,12}} bank(?!\w))"
        rf"(?! transfer)",
        end_of_number,
    ),
    _finder(
        r"\b(?:swift|bic)(?:[ /]?(?:code|bic))?[\s:#=-]{1,3}(?:is )?"
        r"(?-i:(?P<it>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))(?!\w)",
        None,
        "swift",
        "bic",
    ),
    _finder(
        rf"{BEFORE}(?:0?4|0?9|1[0-9]|20|22|3[14]|46|5[24]) ?[-/] ?\d{{3}} ?[-/] ?\d{{5,9}}"
        rf"(?:/\d{{2,3}})?{AFTER}",
        end_of_number,
    ),
)
