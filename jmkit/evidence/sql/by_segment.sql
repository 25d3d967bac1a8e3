-- Customers seen in each stage, and those of them who went on, by segment.
SELECT here.segment, here.place, COUNT(*) AS customers, COUNT(stays.customer) AS went_on
FROM (
    SELECT DISTINCT events.customer, events.segment, places.place
    FROM events JOIN places ON events.stage = places.stage
    WHERE events.customer IS NOT NULL AND events.segment IS NOT NULL
) AS here
LEFT JOIN stays ON stays.customer = here.customer AND stays.place = here.place
GROUP BY here.segment, here.place
ORDER BY here.segment, here.place
