"""What columns are called in the exports of programs, in English and Hebrew, by their roles.

The order counts: a name that fits two roles has the first whose content fits, too.
"""

from __future__ import annotations

from jmkit.evidence.columns.mapping import Role


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", ",").split(",") if name.strip())


ROLE_NAMES = {
    Role.CUSTOMER: _names("""
        customer, customer id, customer number, customer no, customer email, user, user id, userid,
        client, client id, visitor, visitor id, member, member id, account, account id, contact,
        contact id, email, e mail, phone, person, buyer, respondent, respondent id, caller,
        requester, resident, subscriber, subscriber id, anonymous id, user pseudo id, uuid,
        לקוח, לקוחה, מזהה לקוח, מספר לקוח, קוד לקוח, שם לקוח, שם הלקוח, משתמש, מזהה משתמש,
        מבקר, מנוי, מספר מנוי, תושב, פונה, שם הפונה, אימייל, דואל, מייל, טלפון, נייד, משיב
    """),
    Role.CASE: _names("""
        case, case id, case number, ticket, ticket id, ticket number, order, order id, order number,
        invoice, invoice id, invoice no, invoice number, receipt, receipt number, session,
        session id, visit, visit id, transaction, transaction id, request, request id, booking id,
        incident, issue, issue key, issue id, basket id, conversation id, call id,
        פנייה, פניה, מספר פנייה, מספר פניה, קריאה, מספר קריאה, הזמנה, מספר הזמנה, חשבונית,
        מספר חשבונית, קבלה, מספר קבלה, עסקה, מספר עסקה, ביקור, מזהה ביקור, תיק, מספר תיק
    """),
    Role.EVENT: _names("""
        event, event name, event type, action, activity, activity name, page, page url, url,
        page title, path, page path, screen, step, operation, transition, status, state,
        אירוע, שם האירוע, סוג אירוע, פעולה, פעילות, דף, עמוד, כתובת הדף, מסך, צעד, סטטוס, מצב
    """),
    Role.STAGE: _names("""
        stage, stage name, journey stage, phase, funnel stage, funnel step, touchpoint,
        שלב, שם השלב, שלב במסע, נקודת מגע
    """),
    Role.TIME: _names("""
        time, timestamp, event time, event timestamp, datetime, date time, date, day, created,
        created at, created on, occurred at, start time, started at, start date, order date,
        invoice date, purchase date, review date, submitted at, submit date, visit date, ts, when,
        time stamp, event date, reviewed at,
        זמן, מועד, תאריך, תאריך ושעה, תאריך יצירה, תאריך פתיחה, תאריך הזמנה, תאריך רכישה,
        תאריך חשבונית, תאריך אירוע, תאריך קבלה, נוצר, חותמת זמן
    """),
    Role.CLOCK: _names(
        "time, hour, event hour, time of day, clock, שעה, שעת אירוע, שעת הזמנה, זמן"
    ),
    Role.NPS: _names("""
        nps, nps score, likelihood to recommend, recommend, would you recommend us, recommendation,
        המלצה, סיכוי להמלצה, ציון nps, נכונות להמליץ, האם תמליצו עלינו
    """),
    Role.CSAT: _names("""
        csat, csat score, satisfaction, overall satisfaction, customer satisfaction,
        satisfaction score, שביעות רצון, ציון שביעות רצון, מרוצה
    """),
    Role.CES: _names(
        "ces, ces score, effort, customer effort, ease, קלות, מאמץ, ציון ces, ציון מאמץ"
    ),
    Role.RATING: _names("""
        rating, stars, star rating, score, review rating, review score, overall rating,
        דירוג, ציון, כוכבים
    """),
    Role.TEXT: _names("""
        text, review, review text, comment, comments, feedback, content, body, message, note, notes,
        description, answer, verbatim, remarks, subject, complaint,
        טקסט, ביקורת, תוכן, חוות דעת, תגובה, תגובות, הערה, הערות, משוב, תיאור, פירוט, תלונה, נושא
    """),
    Role.CHANNEL: _names("""
        channel, source, medium, utm source, utm medium, platform, device, device category,
        traffic source, referrer, branch, store,
        ערוץ, מקור, פלטפורמה, מכשיר, מקור הגעה, סניף, חנות, מדיה
    """),
    Role.SEGMENT: _names("""
        segment, customer type, customer segment, group, cohort, plan, tier, gender,
        age group, country, city, region,
        סגמנט, סוג לקוח, קבוצה, מסלול, מין, קבוצת גיל, עיר, אזור, מדינה
    """),
    Role.AMOUNT: _names("""
        amount, price, revenue, total, sum, value, order value, order total, paid, payment, cost,
        unit price, total amount, subtotal, line total, sales,
        סכום, מחיר, הכנסה, סהכ, סך הכל, לתשלום, שולם, עלות, סכום לתשלום, סכום הזמנה
    """),
}

# A word of a longer name, where the whole is none of the above.
ROLE_WORDS = {
    Role.NPS: _names("nps, recommend, תמליצו, שתמליצו, תמליץ, להמליץ"),
    Role.CSAT: _names("csat, satisfied, satisfaction, מרוצים, מרוצה, רצון"),
    Role.CES: _names("ces, effort, easy, ease, מאמץ, קלות, קל"),
    Role.TIME: _names("date, time, timestamp, datetime, at, תאריך, מועד, זמן"),
    Role.CLOCK: _names("time, hour, שעה, שעת"),
    Role.CUSTOMER: _names("customer, user, client, visitor, email, לקוח, משתמש, מנוי"),
    Role.CASE: _names("ticket, order, invoice, session, case, הזמנה, פנייה, פניה, חשבונית, קבלה"),
    Role.AMOUNT: _names("amount, revenue, price, total, סכום, מחיר"),
    Role.RATING: _names("rating, stars, דירוג"),
    Role.EVENT: _names("event, activity, אירוע, פעולה"),
    Role.STAGE: _names("stage, שלב"),
    Role.CHANNEL: _names("channel, utm, ערוץ"),
    Role.SEGMENT: _names("segment, סגמנט"),
    Role.TEXT: _names("comment, comments, feedback, review, why, הערות, תגובה, למה, מדוע"),
}
