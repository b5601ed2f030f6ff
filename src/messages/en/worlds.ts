// Words of the two worlds on one clock: the same requests on servers that are always there, and on functions.
import { addWords } from "../words.ts";

export const worlds = {
  "worlds.time": "Time of the run",
  "worlds.server": "Always there: {servers}",
  "worlds.functions": "Functions",
  "worlds.places": "up to {n} at once",
  "worlds.busy": "being served",
  "worlds.queued": "waiting",
  "worlds.starting": "starting",
  "worlds.idle": "idle",
  "worlds.now.server": "{busy} being served, {queued} waiting, {idle} idle. Paid so far: {cost}.",
  "worlds.now.functions": "{busy} being served, {starting} starting, {idle} idle. Paid so far: {cost}.",
  "worlds.both":
    "Paid so far, at list prices: on both sides with pages, sign-in, database and data out. Nothing is free here; what is free every month is taken off a month’s bill.",
  "worlds.table": "As a table",
  "worlds.at": "At",
  "worlds.column.server": "Servers",
  "worlds.column.functions": "Functions",
} as const;

addWords(worlds);
