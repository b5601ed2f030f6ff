// Words of Lifecycle: choices, steps and why each takes what it takes, what is told to whom, and the comparison of two.
export const lifecycle = {
  "lifecycle.impossible.duplicate":
    "A gateway passes an HTTP request on once. What comes twice is what a client sends twice: it tries again after a failure.",
  "lifecycle.impossible.deadLettered":
    "Whoever sent an HTTP request waits for the answer and is told of the failure. Nothing is kept, so there is no dead-letter queue.",
  "lifecycle.impossible.rateLimited":
    "Only HTTP requests come through the gateway and its rate limit. Other events are slowed down at the function's own limit.",
  "lifecycle.impossible.gatewayTimeout": "No gateway waits for this event: only the function's own timeout ends it.",
  "lifecycle.impossible.tooLarge":
    "The event names what happened and does not carry it, so it is never too large. Only an HTTP request brings its whole payload along.",
  "lifecycle.impossible.tooLargeMessage":
    "A queue refuses a message that is too large when it is sent, before anything begins; this model leaves that out.",
  "lifecycle.impossible.token":
    "The sender proves who it is to the storage or the queue itself; the event that calls the function carries no token of a user.",
  "lifecycle.impossible.tokenSchedule": "A schedule has no user, and so no token that could be bad.",
} as const;
