-- Who entered a stage before and from a day on, and who of them went on in time. Whoever entered
-- so late that the log ends before their time is up is left out.
SELECT CASE WHEN entries.entered_{place} >= $day THEN 1 ELSE 0 END AS is_after,
       COUNT(*) AS customers,
       SUM(CASE WHEN stays.stay <= $longest THEN 1 ELSE 0 END) AS went_on
FROM entries
LEFT JOIN stays ON stays.customer = entries.customer AND stays.place = {place}
WHERE DATE_DIFF('microsecond', entries.entered_{place}, $last) >= $longest
GROUP BY CASE WHEN entries.entered_{place} >= $day THEN 1 ELSE 0 END
