"""Names that are words as well: masking each “will” or “חיים” would leave no text to read."""

from __future__ import annotations


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Words of any sentence. They are names only beside the rest of the name.
FUNCTION = _words("""
ערב בוקר שבת לי לך לו שלי שלו אלה אשר בן בר גיל חיים שלום טוב טובה יפה אור חן דור שני אדם נתן
נוח איש מור אסף ים אושר שמחה מזל כל גם רק עוז הלל ישר יקר חדש זהב לב מלך שר שרים נס שיא עם de da
di van von der den el al la le bin ibn ben bat do so no an in on my me us it
""")

# Things and months that people are called after. Hebrew: the word alone, without a prefix.
# English: with a capital letter.
COMMON = _words("""
טל שיר גל שחר רותם תמר הדס ורד שקד אלון ארז אורן דקל ברק קשת ירדן כרמל נוף סתיו אגם אביב עדן עדי
נועם ענבר פנינה שושנה יונה צבי דוב אריה זאב קרן הגר תקווה אמונה נעים תום זיו ניר נטע ענת שמש פז
רם נווה חדד חורש סער רעם גיא נחל מעין צליל רינה אורה תהילה לביא עופר איילה may will mark
rose grace hope joy art bill drew sue pat rob faith dawn june april august summer autumn ray
gene frank grant miles chase chance clay dean earl glen guy iris ivy josh king long young brown
white black green gray grey short price cook baker banks bond best day field fox hall hill house
hunt lane law love marsh moon page park penny pearl pierce pope rich rush sage star stone street
swift walker ward wells west north wood woods skip max sky sunny ruby jade amber violet lily
daisy heather holly olive ginger crystal angel christian major carter mason taylor smith cooper
porter hunter archer butler cross church bush berry winter waters rivers brook brooks lake ford
bridge gates keys bell case power powers strong good wise noble sharp small little rock reed
lance jack jay robin martin nick dick chuck buck rusty buddy biff bo an sun
""")

# Words that a prefix and a name happen to make.
NO_NAMES = _words("""
שרון השרון הקרן לקרן לשיר ושיר לגל לים ושקד לנוף שרות בתום לתום מדור כדור המיכל בטל שבר
לבן מעין הכל בשר מאור לאור ברון שלבן כרם הבר לבר מרות שחר שמן מלבן ברז מרז הגיל מרן הרן בגיל
לגיל
""")

TITLES = _words("""
dr mr mrs ms miss prof professor sir madam rabbi eng adv jr sr phd md cpa ד"ר דר פרופ פרופסור מר
גב גברת עו"ד עוד רו"ח רוח הרב רב אינג
""")
