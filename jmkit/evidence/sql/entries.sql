-- When each customer first entered each stage, a column a stage: NULL where they never were, the end
-- of all time where nobody knows when.
SELECT customer,
       MIN(CASE WHEN place = {place} THEN COALESCE(time, TIMESTAMP '9999-12-31 00:00:00') END) AS entered_{place},
       COUNT(*) AS events
FROM journeys
GROUP BY customer
