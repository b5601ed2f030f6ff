// The words of the lanes: one for each instance of the run, over the time axis.
import { addWords } from "../words.ts";

export const labLanes = {
  "labLanes.title": "Lanes",
  "labLanes.loading": "Laying out the lanes…",
  "labLanes.count": "{n} {n|instance|instances} between {from} and {to}, in the order in which they started.",
  "labLanes.none": "Between {from} and {to} no instance is there.",
  "labLanes.recorded": "Busy is drawn for the first {n} requests, which are kept one by one.",
  "labLanes.retried": "Attempts that were tried again are not drawn: only the last of each request is kept.",
  "labLanes.how":
    "Press a busy stretch to pick its request. Keys: ↑ ↓ an instance, ← → its requests, + − zoom, 0 the whole run.",
  "labLanes.label": "Lanes of the instances",
  "labLanes.zoom": "Zoom of the lanes",
  "labLanes.zoomIn": "Zoom in",
  "labLanes.zoomOut": "Zoom out",
  "labLanes.earlier": "Earlier",
  "labLanes.later": "Later",
  "labLanes.whole": "Whole run",
  "labLanes.starting": "starting",
  "labLanes.busy": "busy",
  "labLanes.idle": "idle",
  "labLanes.reclaimed": "reclaimed",
  "labLanes.instance": "Instance {n} of {name}",
  "labLanes.instanceNew": "Instance {n} of {name}, new version",
  "labLanes.under": "{instance}: {doing} at {time}",
  "labLanes.underRow": "{instance}: busy with request {number} at {time}",
  "labLanes.told":
    "{instance}: started at {started}, able to serve {ready} later, {requests} {requests|request|requests} served, busy for {busy} of its life.",
  "labLanes.toldReclaimed": "Reclaimed at {time}.",
  "labLanes.toldNever": "Never reclaimed.",
  "labLanes.table": "Show the lanes as a table",
  "labLanes.caption": "Instances between {from} and {to}",
  "labLanes.more": "{n} more {n|instance|instances}: zoom in to see them.",
  "labLanes.head.instance": "Instance",
  "labLanes.head.function": "Function",
  "labLanes.head.started": "Started",
  "labLanes.head.start": "Start took",
  "labLanes.head.requests": "Requests",
  "labLanes.head.busy": "Busy",
  "labLanes.head.reclaimed": "Reclaimed",
} as const;

addWords(labLanes);
