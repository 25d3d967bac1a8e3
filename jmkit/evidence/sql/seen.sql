-- Customers seen in any stage, the events of the one with the most, and customers seen here: in each
-- very stage, whatever others they were in.
SELECT COUNT(*) AS customers, COALESCE(MAX(events), 0) AS events,
       COUNT(entered_{place}) AS seen_{place},
       0 AS nowhere
FROM entries
