# ruff: noqa: E501 -- rows of samples
"""Personal data as people write it, and what only looks like it: written by hand."""

# One kind a key; a sample a line of its own or between two “¦”.
SECRETS = {
    "phone": """
050/7654321¦050-7654321¦(050) 765 43 21¦+972 50 765 4321¦00972507654321¦050.765.4321
0 5 0 7 6 5 4 3 2 1¦050 76 54 321¦+972(0)50-7654321¦+972-(0)50-765-4321¦972 50 7654321
050–7654321¦050 – 765 – 4321¦050,7654321¦050_7654321¦050:7654321¦050--7654321¦050 ואז 7654321
O50-7654321¦o5o7654321¦05O-7654321¦+972.50.765.4321¦050*7654321¦050~7654321¦050|765|4321
04-8123456¦048123456¦04 812 3456¦(04)8123456¦04/8123456¦04-812-34-56¦08-9123456¦02.6123456
03 - 6123456¦*6789¦1-700-123-456¦1700 123 456¦1-800-800-800¦1-599-123456¦077-1234567¦073 7654321
0733-654-321¦072-2123456¦+1 212 555 0123¦+1 (212) 555-0123¦(212) 555-0123¦212-555-0123
212.555.0123¦1-212-555-0123¦+44 20 7946 0958¦020 7946 0958¦07700 900123¦+44 (0)7700 900123
+49 30 123456¦+49 151 23456789¦+33 6 12 34 56 78¦06 12 34 56 78¦0151 23456789¦+7 916 123-45-67
+380 44 123 4567¦+20 10 01234567¦+962 7 9012 3456¦+91 98765 43210¦+86 138 0013 8000
1-800-FLOWERS¦001 212 555 0123¦+1-212-555-0123 ext. 12¦tel:+972507654321¦０５０－７６５４３２１¦٠٥٠٧٦٥٤٣٢١
٠٥٠-٧٦٥-٤٣٢١¦050\u200f-7654321¦\u202a050-7654321\u202c¦050\u200b7654321
0\ufe0f\u20e35\ufe0f\u20e30\ufe0f\u20e37654321¦𝟎𝟓𝟎7654321¦050\u00ad7654321
050\u2009765\u20094321¦۰۵۰۷۶۵۴۳۲۱¦०५०७६५४३२१¦zero five zero seven six five four three two one
אפס חמש אפס שבע שש חמש ארבע שלוש שתיים אחת¦טל' 8123456¦phone 765-4321¦call me on 5551234
מספר הטלפון שלי הוא 0507654321¦הנייד: 7654321-050|7654321-050|0507654321דנה¦דנה0507654321
ב0507654321¦tel0507654321¦050.7654.321¦0507 654 321¦05-07654321¦05-0765-4321¦wa.me/972507654321
+٩٧٢٥٠٧٦٥٤٣٢١¦*2000¦* 6789¦כוכבית 6789¦6789*¦*12345
""",
    "email": """
dana@gmail.com¦DANA@GMAIL.COM¦dana.levi+x@walla.co.il¦dana at gmail dot com¦dana(at)gmail.com
dana [at] gmail [dot] com¦dana{at}gmail{dot}com¦dana AT gmail DOT com¦dana_at_gmail.com
dana-at-gmail-dot-com¦dana＠gmail.com¦dana＠gmail．com¦dana@gmail . com¦dana @ gmail.com
dana @gmail.com¦dana@ gmail.com¦dana @ gmail . com¦dana<at>gmail.com¦dana#at#gmail.com
dana שטרודל gmail נקודה com¦דנה שטרודל ג'ימייל נקודה קום¦dana שטרודל gmail.com
dana כרוכית walla.co.il¦dana(שטרודל)gmail.com¦דנה@דוגמה.קום¦dana@דומיין.ישראל
dana\u200b@gmail.com¦dana@\u200fgmail.com¦dana@gmail¦mailto:dana@gmail.com
dana.levi at tau dot ac dot il¦dana levi at gmail dot com¦dana@gmail,com¦dana@gmail.co.il
dana.levi@mail.tau.ac.il¦dana@sub.domain.example.org¦d@x.io¦dana'@gmail.com
"dana levi"@gmail.com¦dana%40gmail.com¦dana&#64;gmail.com¦dana[@]gmail.com¦dana(a)gmail.com
dana@gmail(.)com¦dana@gmail[.]com¦danaATgmailDOTcom¦dana at-sign gmail.com¦dana@192.168.1.10
josé@example.es¦info@xn--4dbcagdahymbxekheh6e0a7fei0b.xn--4dbrk0ce
dana @ walla נקודה co נקודה il¦דנה.לוי@ג'ימייל.קום¦dana at yahoo.com¦dana@hotmail.con
dana.at.gmail.com¦dana at gmail com
""",
    "id": """
ת.ז. 123456782¦ת"ז: 12345678-2¦תז 123456782¦תעודת זהות מספר 123456782¦ת״ז 012345674¦ID 123456782
my ID number is 123456782¦123456782¦12345678-2¦1-2345678-2¦123 456 782¦ת.ז 12345674
passport 12345678¦דרכון 23456789¦passport no. AB1234567¦SSN 123-45-6789¦123-45-6789
Teudat Zehut 123456782¦T.Z. 123456782¦driver's license 1234567¦רישיון נהיגה 1234567
מספר זהות 123456782¦מ.א. 7123456¦１２３４５６７８２
""",
    "card": """
4580 4580 4580 4580¦4580-4580-4580-4580¦4580458045804580¦4580.4580.4580.4580¦3782 822463 10005
371449635398431¦5555555555554444¦5555 5555 5555 4444¦6011111111111117¦3530111333300000
30569309025904¦4580  4580  4580  4580¦4580_4580_4580_4580¦4580/4580/4580/4580
כרטיס אשראי 4580 4580 4580 4580 תוקף 12/27 cvv 123¦visa ending 4580458045804580
card: 4580 4580 4580 4581¦٤٥٨٠ ٤٥٨٠ ٤٥٨٠ ٤٥٨٠¦4580–4580–4580–4580¦45 80 45 80 45 80 45 80
""",
    "iban": """
IL62 0108 0000 0009 9999 999¦IL620108000000099999999¦il62 0108 0000 0009 9999 999
GB29 NWBK 6016 1331 9268 19¦DE89 3704 0044 0532 0130 00¦FR14 2004 1010 0505 0001 3M02 606
IBAN: IL62-0108-0000-0009-9999-999¦ＩＬ６２ 0108 0000 0009 9999 999
""",
    "bank": """
בנק 12 סניף 345 חשבון 123456¦bank 12-345-123456¦בנק לאומי סניף 800 חשבון 12345/67
סניף 345 ח-ן 123456¦מס' חשבון 123456 סניף 345 בנק 12¦חשבון מספר 1234567 בבנק הפועלים
account number 12345678¦sort code 20-00-00 account 12345678¦routing number 021000021
בנק הפועלים (12) סניף 612, ח"ן 345678¦ח.ן. 123456¦acct. no. 000123456789
bank: 10, branch: 800, account: 1234567¦12-345-123456 בנק הפועלים¦חשבון בנק: 12/345/123456
להעברה: 12-345-123456
""",
    "plate": """
12-345-67¦123-45-678¦12.345.67 רכב¦מספר רכב 1234567¦רכב 12345678¦לוחית רישוי 12 345 67
plate 12-345-67¦car number 123-45-678¦license plate ABC-1234¦reg AB12 CDE¦מספר רישוי 12345678
הרכב שלי 12-345-67¦12–345–67
""",
    "birth": """
born 3.5.1984¦born on 3 May 1984¦born on May 3rd, 1984¦DOB 03/05/84¦D.O.B: 1984-05-03
date of birth: 3/5/84¦ת.ל. 3/5/84¦תאריך לידה 03.05.1984¦נולדתי ב-3.5.84¦נולדה ב-3 במאי 1984
יליד 3.5.1984¦יום ההולדת שלי 3.5¦my birthday is 3 May¦birthday: May 3¦ת. לידה: 3.5.84
תאריך הלידה של דנה הוא 3.5.1984¦יום הולדת: 3 במאי¦birthdate 1984/05/03¦b. 3.5.1984
נולד בתאריך 03/05/1984¦(3.5.1984 :תאריך לידה)¦ז' באדר תשמ"ד תאריך לידה¦born in 3/5/1984
I was born the 3rd of May, 1984¦ילידת 3 למאי 84
""",
    "handle": """
@dana_levi¦@danalevi¦@דנה_לוי¦instagram.com/dana.levi¦https://www.instagram.com/dana/¦t.me/dana
https://facebook.com/dana.levi.5¦fb.com/dana¦linkedin.com/in/dana-levi-123¦twitter.com/dana
x.com/dana¦tiktok.com/@dana¦insta: dana_levi¦IG: @dana.levi¦אינסטגרם: dana_levi¦טלגרם @danalevi
skype: dana.levi¦live:dana.levi¦＠dana_levi¦youtube.com/@danalevi¦snap: dana_99
instagram dana_levi¦facebook.com/profile.php?id=100001234567¦threads.net/@dana¦discord dana#1234
github.com/danalevi¦u/dana_levi¦my insta is dana_levi¦@dana.levi¦האינסטה שלי dana_levi
wa.me/message/ABC¦pinterest.com/dana¦bsky: @dana.bsky.social
""",
    "address": """
הרצל 12, חיפה¦רחוב הרצל 12 דירה 4¦רח' הרצל 12/4¦הרצל 12 חיפה¦שדרות בן גוריון 5, תל אביב
שד' רוטשילד 45א¦דיזנגוף 99¦גרה בהרצל 12¦גר ברחוב האלון 7, כניסה ב, דירה 3¦הכתובת שלי: האלון 7
כתובת למשלוח - האלון 7 ת"א¦ז'בוטינסקי 7 ר"ג¦אבן גבירול 30 ת"א¦סמטת הורד 3¦דרך השלום 53, גבעתיים
כיכר רבין 1¦עמק רפאים 12 ירושלים¦מיקוד 3303139¦חיפה 3303139¦ת.ד. 456¦ת"ד 456 חיפה
ויצמן 14, כפר סבא 4424714¦האורנים 22, פרדס חנה-כרכור¦רחוב 12 מספר 5¦מגדל עזריאלי קומה 30
הרצל, 12, חיפה¦הרצל מס' 12 חיפה¦הרצל פינת בלפור 3, חיפה¦ברח' סוקולוב 8 בחולון
רחוב הנשיא ויצמן 3ב'¦שכונת רמות, רחוב גולדה מאיר 255, ירושלים¦משק 45, מושב בית זית
מושב בית זית 45¦קיבוץ יגור¦לבית הורי ברחוב ביאליק 3¦ביאליק 3, קרית ביאליק¦רח’ הרצל 12
רח׳ הרצל 12¦ההגנה 5 דירה 12 קומה 3¦בן יהודה 100 תל-אביב¦יפו 97 ירושלים¦הרצל שתים עשרה
Herzl St 12¦12 Herzl St, Haifa¦Herzl Street 12, Haifa¦12 Main Street¦12 Main St.
742 Evergreen Terrace¦221B Baker Street, London¦10 Downing St
350 Fifth Avenue, New York, NY 10118¦1600 Pennsylvania Ave NW, Washington, DC 20500¦P.O.B. 123
PO Box 123¦P. O. Box 123¦P.O. Box 123, Haifa¦Flat 4, 12 Oak Road
Apt 4B, 12 Oak Road, Leeds LS1 4AB¦SW1A 1AA¦12 oak street¦i live at 12 oak road
12 Rothschild Blvd¦Rothschild Boulevard 12¦Dizengoff 99, Tel Aviv¦99 Dizengoff, Tel Aviv
Haifa 3303139¦my address is 5 King George St., apt. 7¦Herzl 12, Haifa¦12/4 Herzl Street
Hauptstraße 12¦12 rue de Rivoli¦Springfield, IL 62704¦12 King's Road¦7 St. James's Square
12, Main Street¦Unit 5, 77 Queen St W, Toronto¦ул. Ленина 12¦12 N. Main St
100 Martin Luther King Jr. Blvd¦55 East 10th Street¦12 Elm Ct¦3 The Avenue
14 High Street, Oxford OX1 4AA¦12 Acacia Avenue
""",
    "sentences": """
לקוחה אמרה: תתקשרי אליי ל-054-9876543 אחרי שבע¦מספר: 0549876543¦צרו קשר: דנה 03-6543210 שלוחה 12
הוואטסאפ שלה 052.345.6789¦ה-054 שלי: 054 987 65 43¦054-98-76-543¦+972-3-654-3210¦972-3-6543210
טל. 03-654-3210¦פקס: 03-6543211¦Tel: 03 654 3210¦tel.: +972 (3) 654 3210¦(+972) 54-987-6543
+972 (0) 54 987 6543¦WhatsApp +972549876543¦phone +49(0)30/901820¦+49 (0) 30 901820
+33 (0)1 23 45 67 89¦01 23 45 67 89¦+39 06 6982¦+34 912 34 56 78¦+7 (495) 123-45-67
8 (495) 123-45-67¦(020) 7946 0018¦0207 946 0018¦+353 1 234 5678¦+61 2 9876 5432¦0412 345 678
+81-3-1234-5678¦+55 11 91234-5678¦555-867-5309¦mobile 07911 123456¦call us at 1 (800) 555-0199
1.800.555.0199¦text 310-555-0147¦extension 212 555 0187¦my cell is 2125550187¦(212)5550187
054–987–6543¦טלפון בבית 8654321¦נייד 549876543¦9876543 קידומת 054¦קידומת 054 מספר 9876543
05four-9876543¦054 9876543/4¦0549876543, 0529876543¦mail me: noa.b@company.co.il
noa_b@company.co¦noa dot b at company dot co dot il¦noa[at]company[dot]com¦noa (at) company.com
noa AT company DOT com¦noa@company dot com¦noa at company.com please¦noa@@gmail.com
noa@gmail..com¦noa@gmail.com.¦<noa@gmail.com>¦"Noa" <noa@gmail.com>¦email:noa@gmail.com
המייל: noa@gmail.com¦במייל noa@gmail.com¦noa@gmail.comתודה¦noa שטרודל ג'ימייל¦noa@ג'ימייל
נועה@וואלה.קום¦noa strudel gmail dot com¦noa@gmail-com¦noa@mail.gov.il¦noa+news@gmail.com
noa@gmail。com¦noa@gmail．com¦n o a @ g m a i l . c o m¦noa@example.museum¦noa@tel-aviv.gov.il
ת.ז 039486579¦תעודת זהות: 039486579¦ת"ז-039486579¦ID: 039486579¦I.D. no. 039486579
identity card 039486579¦מס' ת.ז. 03948657-9¦(ת.ז. 39486579)¦ת ז 039486579¦passport: 31195855
Passport No: L8327501¦דרכון מס' 31195855¦ויזה 4580-1234-5678-9014¦card no 4111 1111 1111 1111
אשראי מספר 5326101234567891¦amex 3714 496353 98431¦כ.א. 4580111122223333
העבירו לבנק הפועלים סניף 600 מספר חשבון 54321¦לאומי 10-876-12345678
בנק: 11 | סניף: 123 | חשבון: 9876543¦חשבון 123-456789 בנק מזרחי
Bank Leumi, branch 800, acc. 1234567¦a/c 12345678¦Account No: 0123-456789
IBAN IL32 0110 0001 2345 6789 012¦IL320110000123456789012¦מספר הרכב 87-654-32¦רכב 876-54-321
מס' רישוי: 8765432¦הטויוטה 87-654-32¦לוחית 87654321¦number plate 87-654-32¦car reg 876-54-321
תאריך לידה: 7/11/1979¦נולד ב 7.11.79¦ילידת 07-11-1979¦ת.לידה 7.11.1979¦Born: November 7, 1979
born 7th November 1979¦DOB 7-Nov-1979¦date of birth 1979/11/07¦birthday 7.11¦יום הולדת 7.11.1979
נולדתי בשביעי לנובמבר 1979¦d.o.b. 07.11.1979¦my bday is 7/11¦עקבו אחריי @noa.bar¦ig @noabar
instagram: @noabar¦www.instagram.com/noabar¦facebook.com/noa.bar.12
https://m.facebook.com/noa.bar¦https://il.linkedin.com/in/noabar¦t.me/noabar¦telegram: @noabar
tiktok @noa_bar1¦snapchat: noabar22¦https://x.com/noabar/status/123¦youtube.com/@noabar
אינסטגרם noa_bar¦twitter.com/noabar¦אחד העם 23, תל אביב¦רחוב אחד העם 23¦רח. אחד העם 23
ברחוב אלנבי 40¦אלנבי 40 תל אביב¦שדרות ירושלים 12, יפו¦דרך חברון 101, ירושלים¦גר באלנבי 40
כתובת: הנרקיס 8, רעננה¦כתובתי הנרקיס 8¦הנרקיס 8 רעננה¦הנרקיס 8/3 רעננה¦רחוב הנרקיס 8 א'
הנרקיס 8א, רעננה¦הדס 3 כפר סבא¦משה שרת 14 דירה 6 ראשון לציון¦רח' יצחק שדה 17 קומה 2
סוקולוב 55, הרצליה 46497¦ת"ד 1234, נתניה¦ת.ד 77¦הנביאים 3 ירושלים מיקוד 9510403
שיכון דרום 5, באר שבע¦נווה שאנן, רחוב חניתה 20, חיפה¦חניתה 20 חיפה¦23 Ahad Haam St, Tel Aviv
Ahad Ha'am 23, Tel Aviv¦40 Allenby, Tel Aviv¦Allenby 40, Tel Aviv¦101 Hebron Road, Jerusalem
8 Narkis St.¦Apt 3, 8 Narkis St, Raanana¦1600 Amphitheatre Parkway¦4059 Mt Lee Dr
Mountain View, CA 94043¦10 Downing Street, London SW1A 2AA¦EC1A 1BB¦M1 1AE¦50 E 42nd St
I live on 12 Elm Street¦lives at 8 Oak Ave¦PO BOX 77¦P.O.Box 1234¦po box 12¦221b baker street
flat 2b, 12 high street¦1 Infinite Loop, Cupertino, CA 95014¦15 Broad St., 2nd floor
Unter den Linden 77, 10117 Berlin¦Rue de la Paix 12
""",
}

OTHERS = """
תור 054¦קידומת 03¦בתאריך 03.05.2026 בשעה 10:30 הגיעו 12¦סיסמה 1234567890¦סך הכל 1,234,567.89
ב-7.11 יש אירוע¦פתוח 09:00-21:00 א-ה¦3+1 מתנה¦1+1¦שלב 1: גילוי, שלב 2: שיקול¦גיל 25-34 (40%)
מדד 103.5¦אחרי 90 יום¦365 ימים בשנה, 24 שעות¦סעיף 12(ב)¦1.1.2026 - 31.12.2026¦2 ק"ג¦מידה 42
גודל 10x15¦ביקורת 5/5 מתוך 1234¦8 מתוך 10 לקוחות, חיפה והצפון¦בשנת 1995¦עד 120
פרק 2, ירושלים של זהב¦ירושלים 2030¦תל אביב 1909¦קפה 12, חלב 8¦עוגה 25, קפה 12, חיפה
לקוחה מספר 3, חיפה¦מתוך 300, תל אביב¦כוס 250 מ"ל¦ההזמנה נשלחה 3 פעמים¦מס הזמנה 987654321
הזמנה מספר 123456782¦מספר מעקב 123456782¦מק"ט: 7290000066318¦ברקוד 7290000066318¦דגם 12-345-67
אסמכתא 123456782¦קוד 4580¦טופס 106¦תקן 5281¦חוק 5741¦ביטוח 2026-2027¦NPS: 9, 10, 8, 7
10 9 8 7 6 5 4 3 2 1¦01 02 03 04 05 06 07¦1990-1995-2000¦12 לקוחות נכנסו ברחוב¦ברחוב 12 לקוחות
12 חודשים בדירה¦4 דירות¦12 ק"מ מחיפה¦50 מטר מהרכבת¦קו 5 תל אביב¦רכבת 7:15 לחיפה¦דוכן 14¦משרד 305
We open 09:00-21:00¦Total 1,234,567.89¦password 1234567890¦buy 1+1¦ages 25-34 (40%)¦2026-2027
size 10x15¦1-800 stores¦step 1: find, step 2: buy¦score 9, 10, 8, 7¦10 9 8 7 6 5 4 3 2 1
01 02 03 04 05 06 07¦5 out of 10, London¦12 cafes, London¦order 123456782
tracking number 123456782¦barcode 7290000066318¦item 12-345-67¦ref 123456782¦code 4580¦form 106
at 5 dot 30¦the dot at the end¦meet us at noon dot¦come at ten dot five¦email at least 3 people
send email at 5¦@ the store¦5 @ $3¦3 @ 12.50¦loyalty @ scale¦on the way, 12 stops¦3 way call
the 5 best place to eat¦1 close call¦2 close friends¦in 3 court cases¦4 row table
the top 10 place¦10 Great Hill walks¦5 Star Drive-through¦7 Up¦Level 42¦U2
Blink 182, London show¦Maroon 5, London¦Sum 41, Paris¦Formula 1, Monaco¦Terminal 3, London
Version 2, Boston team¦Persona 1, London commuter¦Wave 2, Chicago¦Q3, London¦Customer 7, Austin
2 Guys Place¦May 5, Boston¦June 12, Austin¦at 10, London time¦since 2019, London
born to run 10 km¦born 100 times¦a bank for 12-14 year olds¦account for 12345 sales¦my id is 7
card 3 of 12¦card number 5¦visa for 90 days¦passport to 12 countries¦plate of 3 cakes
car 12 minutes¦IP 192.168.0.1¦0.5-0.7¦UTC+02:00¦2026-W12¦RFC 2822¦H2O 500 ml¦A/B test 12345
n=1234567¦p=0.0512345678¦1e10¦100k-200k¦€1.234.567,00¦$12 St. Patrick¦10% St¦SW1¦WiFi 802.11ac
HTTP 404¦file_20260315_101500.csv¦img_0541.jpg¦IMG_20260315.png¦row 12, column 5
הפגישה ב-12.5.2026 בשעה 10:00¦עלה 1,250 ₪¦1250 שקל¦₪50¦מחיר: 50¦12 שלבים¦שלב 3, חיפה
סניף 12, חיפה¦הזמנה 12345678¦NPS 45¦ירד ב-12%¦12 דקות¦10-12 דקות¦24/7¦בין 8:00 ל-17:00
08:30-17:00¦3.5 כוכבים¦4.5/5¦רבעון 3¦2026¦1948-2026¦iPhone 15¦ISO 9001¦Windows 11¦גרסה 3.11.2
נפגשים @ 5¦קנינו שטרודל ב-12 שקלים¦שטרודל תפוחים נקודה¦12 לקוחות ב-3 סניפים¦דיזנגוף סנטר
ברחוב יש 12 חנויות¦רחוב הומה אדם¦קו 18 לחיפה¦אוטובוס 480 לירושלים¦כביש 6¦כיתה 12, חיפה¦בגיל 35
עמוד 12¦פרק 3¦מס' 5¦5 כוסות קפה¦פי 3¦200 גרם¦1.5 ליטר¦טמפרטורה 25¦דגם AB-1234¦מק"ט 123456789
הזמנה מס' 1234567¦חשבונית 20260315¦קופון SAVE20¦החשבון יצא 120 שקל¦החשבון היה 12500¦בנק הרעיונות
בנק 3 רעיונות¦נקודה 5¦12:30¦ב-3 במאי¦פגישה ב-3.5.2026¦3/5/26¦מבצע עד 31/12¦חיפה 2026
ירושלים 3000¦תל אביב 24/7¦50-60¦1-2-3¦100,000¦1000000¦0.75¦-15%¦+20%¦5G¦שני אנשים ו-12 תלונות
קומה 3¦חדר 204¦שולחן 12, תודה¦ראיון 3, תל אביב¦משתתף 4, חיפה¦קבוצה 2, ירושלים¦6 מתוך 10¦0-10
0 עד 10¦2024-2025¦1 2 3 4 5 6 7¦10 20 30 40 50¦12 34 56¦משלוח תוך 3 ימים לחיפה¦3 ימים, 12 שעות
עלות 350 אלף¦2 מיליון¦מלון 5 כוכבים, אילת¦טיסה LY 315¦שעה 15, חיפה¦נסענו 12 ק"מ
תור של 40 דקות, ירושלים¦בן 30 מחיפה¦בת 25, תל אביב¦גילאי 25-34, חיפה¦100 משיבים, חיפה
10:00, חיפה¦ב-2019, תל אביב¦גרים 5 דקות מהסניף¦גרה 3 שנים בחיפה¦התקשרו 3 פעמים
טלפון 3 פעמים ביום¦צלצלו 12 פעמים¦ענו אחרי 45 דקות בטלפון¦the meeting on 12.5.2026 at 10:00
it cost $1,250¦50 NIS¦12 stages¦stage 3, Haifa¦branch 12, Haifa¦order 12345678¦order #123456789
NPS 45¦down 12%¦12 minutes¦24/7¦8:00-17:00¦8am-5pm¦4.5/5¦Q3 2026¦2026¦iPhone 15 Pro¦ISO 9001
Windows 11¦version 3.11.2¦v1.2.3.4¦meet @ 5¦meet @ 5pm¦look at it dot by dot¦at the dot com boom
look at gmail.com¦see us at example.com¦buy at amazon dot com¦12 customers in 3 shops
12 people in Main Street shops¦a street with 12 shops¦the road ahead, 12 steps
12 steps down the road¦5 minutes down the street¦2 cups in the square¦page 12¦chapter 3
Table 4, London¦Room 204, London¦Day 3, Paris¦Team 4, London¦Gate 12, London¦Chapter 12, Boston
5 stars¦1.5 litres¦model AB-1234¦SKU 4512-8890¦invoice 20260315¦ISBN 978-3-16-148410-0
10-12 days¦1-2-3¦100,000¦0.75¦-15%¦+20%¦5G¦B2B¦80/20¦10x¦1080p¦404 error¦3-5 minutes
the call took 5 minutes¦called 3 times¦call 2 of 5¦phone calls: 12¦phone: 3 times a day
100 calls in 2026¦1 2 3 4 5 6 7¦10 20 30 40 50¦the survey had 1234 answers¦1234567 visitors
123456 views¦sessions 48213377¦id 42¦id: 1001¦user id 42¦born again¦the idea was born in 2019
a brand born in 1998¦my bank of 12 ideas¦bank holiday 3 May¦account manager 3
account for 12% of sales¦12% of accounts¦on May 3¦3 May 2026¦May 2026¦10.5.2026¦2026-05-12
12/05/26¦2026-05-12T10:00:00¦1700000001234¦#12345¦#fff000¦rgb(255, 0, 12)¦32.0853, 34.7818
x = 12, y = 14¦[1, 2, 3]¦{"a": 1234567}¦a1b2c3d4e5¦Covid-19¦A4¦route 66¦Highway 61
Fifth Avenue shops¦Oxford Street¦Main Street¦3 Days Inn¦7 Eleven¦20 Questions¦12 Angry Men
500 Days of Summer¦Studio 54, New York¦Area 51¦Apollo 11¦Boeing 737¦Channel 4, London
Level 3 Boston¦3 Wise Men Drive On¦instagram: reels and stories¦Instagram 3 posts
Facebook: 12 likes¦instagram.com/explore¦facebook.com/groups/coffee¦@property¦12:30 PM, London
$12, London¦12 days, Paris¦Paris 2024¦London 2012¦Haifa 2026¦1/3¦2/3 of people¦50/50¦9-5¦7-11
10-4¦USB 3.0¦mp3¦1st¦2nd place¦12th of May¦the 4 Ps of marketing¦step 1. do this
1. first 2. second¦twenty one people¦one two three go¦five or six people
"""


def rows(text):
    return text.strip().replace("\n", "¦").split("¦")
