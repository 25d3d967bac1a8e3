-- Customers seen in any stage of the journey, and the events of the one with the most.
SELECT COUNT(*) AS customers, COALESCE(MAX(events), 0) AS events
FROM (SELECT COUNT(*) AS events FROM journeys GROUP BY customer) AS each_one
