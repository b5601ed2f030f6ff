// The words of what is beside the charts, once it is opened: their tables, and their keys.
import { addWords } from "../words.ts";

export const chartExtras = {
  "chartExtras.tables": "The charts as tables",
  "chartExtras.stretch": "From",
  "chartExtras.table.requests": "Requests by outcome, by time of arrival",
  "chartExtras.table.latency": "Latency of requests that ended well, by time of arrival",
  "chartExtras.table.instances": "Instances, averages over time",
  "chartExtras.table.coldShare": "Cold starts among requests that were given an instance",
  "chartExtras.table.cost": "Cost from the start to the end of each row",
  "chartExtras.head.all": "All",
  "chartExtras.head.warm": "Warm",
  "chartExtras.head.cold": "Cold",
  "chartExtras.head.failed": "Failed",
  "chartExtras.head.p50": "p50",
  "chartExtras.head.p99": "p99",
  "chartExtras.head.starting": "Starting",
  "chartExtras.head.busy": "Busy",
  "chartExtras.head.idle": "Idle",
  "chartExtras.head.served": "Given an instance",
  "chartExtras.head.share": "Share cold",
  "chartExtras.head.functions": "Functions",
  "chartExtras.head.server": "Server",
  "chartExtras.wholeRun": "Whole run",
  "chartExtras.allShown": "All shown",

  "chartExtras.keys.play": "Play or pause",
  "chartExtras.keys.event": "Previous or next event",
  "chartExtras.keys.move": "Move the playhead a little",
  "chartExtras.keys.moveShift": "Move it by a hundredth of the run",
  "chartExtras.keys.page": "Move it by a tenth of the run",
  "chartExtras.keys.ends": "To the start or the end",
  "chartExtras.keys.onChart": "While a chart has the focus",
  "chartExtras.keys.read": "Read the values before or after, with Shift ten further",
  "chartExtras.keys.zoom": "Show less time, more time, the whole run",
  "chartExtras.keys.seek": "Move the playhead there",
  "chartExtras.keys.everywhere": "Letters and Space work on the whole page",
  "chartExtras.keys.everywhereHint": "Switched off, they work only while the focus is in the timeline.",
} as const;

addWords(chartExtras);
