-- Customers who filled a cart, and those of them who ordered at or after that.
SELECT COUNT(*) AS carts,
       COALESCE(SUM(CASE WHEN ordered >= filled THEN 1 ELSE 0 END), 0) AS orders
FROM (
    SELECT events.customer,
           MIN(CASE WHEN signs.sign = 'cart' THEN events.time END) AS filled,
           MAX(CASE WHEN signs.sign = 'order' THEN events.time END) AS ordered
    FROM events JOIN signs ON events.stage = signs.stage
    WHERE events.customer IS NOT NULL
    GROUP BY events.customer
) AS each_one
WHERE filled IS NOT NULL
