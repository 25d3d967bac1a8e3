"""Streets and towns that are there, as their signs spell them; not the lists of the rules."""


def _list(lines):
    return lines.strip().replace("\n", ";").split(";")


STREETS = _list("""
הרצל;דיזנגוף;אלנבי;ז'בוטינסקי;ויצמן;ביאליק;אחד העם;בן יהודה;המלך ג'ורג';שאול המלך;הנביאים
אבן גבירול;רוטשילד;סוקולוב;ארלוזורוב;הגפן;האלון;השקד;הרימון;החרוב;הזית;הברוש;יפו;עמק רפאים
הפלמ"ח;ההגנה;הנשיא;העצמאות;בן גוריון;משה שרת;מוריה;החלוץ;רמב"ם;יהודה הלוי;לילינבלום
קיבוץ גלויות
""")

TOWNS = _list("""
חיפה;תל אביב;ירושלים;באר שבע;רחובות;נתניה;חולון;בת ים;רמת גן;גבעתיים;כפר סבא;רעננה;הרצליה
פתח תקווה;ראשון לציון;אשדוד;אשקלון;עכו;נהריה;כרמיאל;צפת;טבריה;עפולה;חדרה;זכרון יעקב;מודיעין
קריית אונו;קרית ביאליק;נס ציונה;יבנה;לוד;רמלה;אילת;דימונה;ערד;פרדס חנה;מבשרת ציון
תל אביב-יפו
""")

ROADS = _list("""
Oak;Maple;Park;Church;Victoria;High;King;Queen;Station;Mill;London;Cedar;Washington;Lincoln
Elm;Grove;Albert;Abbey;Baker;Herzl;Dizengoff;Rothschild;Weizmann;Ben Yehuda
Martin Luther King
""")

ENDINGS = _list("""
Street;St;St.;Road;Rd;Avenue;Ave;Lane;Drive;Blvd;Boulevard;Court;Close;Way;Terrace
""")

CITIES = _list("""
London;Leeds;Boston;Austin;Chicago;Haifa;Tel Aviv;Jerusalem;Dublin;Toronto;Sydney
""")
