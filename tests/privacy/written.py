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
}

OTHERS = """
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
