-- The ways that most customers take, each by its first twelve stages: two numbers with three digits a
-- stage, the first stage last. Texts put together in order would take twice the time and the memory.
SELECT first_half, second_half, COUNT(*) AS customers
FROM (
    SELECT customer,
           SUM(CASE WHEN n <= 6 THEN (place + 1) * CAST(POWER(1000, n - 1) AS BIGINT) ELSE 0 END) AS first_half,
           SUM(CASE WHEN n > 6 THEN (place + 1) * CAST(POWER(1000, n - 7) AS BIGINT) ELSE 0 END) AS second_half
    FROM (
        SELECT customer, place, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY time, place) AS n
        FROM moves
    ) AS numbered
    WHERE n <= 12
    GROUP BY customer
) AS ways
GROUP BY first_half, second_half
ORDER BY COUNT(*) DESC, first_half, second_half
LIMIT $most
