-- Whoever enters the first stage has arrived there; the clock runs from now.
SELECT customer, time, time AS started
FROM journeys
WHERE place = $place AND time IS NOT NULL
