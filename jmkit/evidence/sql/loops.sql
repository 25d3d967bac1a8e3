-- Who goes back: from a stage to one that comes earlier in the journey.
SELECT previous, place, COUNT(DISTINCT customer) AS customers, COUNT(*) AS times
FROM moves
WHERE place < previous
GROUP BY previous, place
ORDER BY COUNT(DISTINCT customer) DESC, previous, place
