-- Every time a customer comes into another stage than they were in; at one time, the earlier first.
SELECT customer, place, time, previous
FROM (
    SELECT customer, place, time,
           LAG(place) OVER (PARTITION BY customer ORDER BY time, place) AS previous
    FROM journeys
    WHERE time IS NOT NULL
) AS each_event
WHERE previous IS NULL OR previous <> place
