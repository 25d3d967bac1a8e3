-- From when to when the log goes.
SELECT MIN(time) AS first_time, MAX(time) AS last_time
FROM events
