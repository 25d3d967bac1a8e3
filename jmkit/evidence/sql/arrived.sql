-- Customers who arrived in order.
SELECT COUNT(DISTINCT customer) AS customers
FROM arrivals
