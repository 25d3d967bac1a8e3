-- How many went on from each stage, and the quartiles of how long they had stayed (microseconds),
-- each between the two stays it lies between.
SELECT place, COUNT(*) AS went_on,
       SUM(CASE WHEN ABS(n - 0.25e0 * last) < 1 THEN stay * (1 - ABS(n - 0.25e0 * last)) END) AS lower_quartile,
       SUM(CASE WHEN ABS(n - 0.5e0 * last) < 1 THEN stay * (1 - ABS(n - 0.5e0 * last)) END) AS middle,
       SUM(CASE WHEN ABS(n - 0.75e0 * last) < 1 THEN stay * (1 - ABS(n - 0.75e0 * last)) END) AS upper_quartile
FROM (
    SELECT place, stay,
           ROW_NUMBER() OVER (PARTITION BY place ORDER BY CASE WHEN stay IS NULL THEN 1 ELSE 0 END, stay) - 1 AS n,
           COUNT(stay) OVER (PARTITION BY place) - 1 AS last
    FROM stays
) AS ranked
GROUP BY place
