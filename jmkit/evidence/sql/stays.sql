-- Who was seen here and went on: from first entering a stage to first entering a later one after it.
-- Where a time is missing the order isn't known: they count, but their stay doesn't.
SELECT customer, {place} AS place,
       CASE WHEN entered < TIMESTAMP '9999-12-31 00:00:00' AND left_at < TIMESTAMP '9999-12-31 00:00:00'
            THEN DATE_DIFF('microsecond', entered, left_at) END AS stay
FROM (
    SELECT customer, entered_{place} AS entered, LEAST(
               CASE WHEN entered_{later} >= entered_{place} OR entered_{place} = TIMESTAMP '9999-12-31 00:00:00' THEN entered_{later} END,
               CAST(NULL AS TIMESTAMP), CAST(NULL AS TIMESTAMP)) AS left_at
    FROM entries
) AS here
WHERE left_at IS NOT NULL
