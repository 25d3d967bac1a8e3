"""Pictures in a workshop's folder: what strangers' files hold, and what people add to it."""
