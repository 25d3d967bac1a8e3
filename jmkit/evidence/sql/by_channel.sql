-- Customers seen in each stage, and those of them who went on, by channel.
SELECT here.channel, here.place, COUNT(*) AS customers, COUNT(stays.customer) AS went_on
FROM (
    SELECT DISTINCT events.customer, events.channel, places.place
    FROM events JOIN places ON events.stage = places.stage
    WHERE events.customer IS NOT NULL AND events.channel IS NOT NULL
) AS here
LEFT JOIN stays ON stays.customer = here.customer AND stays.place = here.place
GROUP BY here.channel, here.place
ORDER BY here.channel, here.place
