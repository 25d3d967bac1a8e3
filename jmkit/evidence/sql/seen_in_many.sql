-- The same for a journey of so many stages that each cannot have a column: in each stage alone.
SELECT place, COUNT(DISTINCT customer) AS customers
FROM journeys
GROUP BY place
