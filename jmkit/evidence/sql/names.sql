-- The stages that the log names, the most frequent first, and what of their events is known.
SELECT stage, COUNT(*) AS events, COUNT(customer) AS named, COUNT(time) AS timed
FROM events
GROUP BY stage
ORDER BY COUNT(*) DESC, stage
