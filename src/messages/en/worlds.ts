// Words of the two worlds on one clock: the same requests on servers that are always there, and on functions.
export const worlds = {
  "worlds.time": "Time of the run",
  "worlds.server": "{n} {n|server|servers}, always there",
  "worlds.functions": "Functions",
  "worlds.places": "up to {n} at once",
  "worlds.busy": "being served",
  "worlds.queued": "waiting",
  "worlds.starting": "starting",
  "worlds.idle": "idle",
  "worlds.now.server": "{busy} being served, {queued} waiting, {idle} idle. Paid so far: {cost}.",
  "worlds.now.functions": "{busy} being served, {starting} starting, {idle} idle. Paid so far: {cost}.",
  "worlds.table": "As a table",
  "worlds.at": "At",
  "worlds.column.server": "Servers",
  "worlds.column.functions": "Functions",
} as const;
