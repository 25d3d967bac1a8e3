-- The events that count: with a customer, and in a stage of the journey.
SELECT events.customer, places.place, events.time
FROM events JOIN places ON events.stage = places.stage
WHERE events.customer IS NOT NULL
