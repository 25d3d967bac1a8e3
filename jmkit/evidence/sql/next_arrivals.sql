-- Who enters this stage at or after one at which they had arrived, in time: of all the ways they
-- could have come, the one that began last counts.
SELECT customer, time, started
FROM (
    SELECT customer, time, is_here,
           MAX(started) OVER (PARTITION BY customer ORDER BY time) AS started
    FROM (
        SELECT customer, time, started, 0 AS is_here FROM arrivals
        UNION ALL
        SELECT customer, time, NULL AS started, 1 AS is_here FROM journeys
        WHERE place = $place AND time IS NOT NULL
    ) AS both_stages
) AS so_far
WHERE is_here = 1 AND DATE_DIFF('microsecond', started, time) <= $longest
