// Words of what the Lab's charts offer beyond the picture: values at a time, zoom, histogram, files, the run before.
import { addWords } from "../words.ts";

export const chartReading = {
  "chartReading.tools": "What the charts show",
  "chartReading.show": "Show",
  "chartReading.all": "All charts",
  "chartReading.histogram": "Latency, as a histogram",

  "chartReading.read": "{chart}: values at a time",
  "chartReading.notYet": "Move with the arrow keys",
  "chartReading.span": "{from} to {to}",
  "chartReading.chart": "{chart}: {value}",
  "chartReading.requests": "{all}/s: {warm} warm, {cold} cold, {failed} failed",
  "chartReading.latency": "p50 {p50}, p99 {p99}",
  "chartReading.p50": "p50 {p50}",
  "chartReading.noLatency": "no answer here",
  "chartReading.instances": "{all}: {starting} starting, {busy} busy, {idle} idle",
  "chartReading.coldShare": "{soFar} so far, {here} here",
  "chartReading.cost": "{usd} so far, server {server}",
  "chartReading.before": "before: {value}",
  "chartReading.beforeRate": "{n}/s",

  "chartReading.zoom": "Zoom on the time axis",
  "chartReading.zoomIn": "Show less time",
  "chartReading.zoomOut": "Show more time",
  "chartReading.whole": "Whole run",
  "chartReading.shown": "Shown: {span}",
  "chartReading.wholeShown": "Shown: the whole run",
  "chartReading.overview": "The whole run, and what of it is shown",
  "chartReading.from": "Start of what is shown",
  "chartReading.to": "End of what is shown",

  "chartReading.scale": "Latency scale",
  "chartReading.log": "Logarithmic",
  "chartReading.linear": "Linear",

  "chartReading.was": "was {value}",
  "chartReading.beforeRun": "Run before (dotted)",
  "chartReading.pinnedRun": "Pinned run (dotted)",
  "chartReading.noBefore": "There is none yet: change a setting.",
  "chartReading.theRunBefore": "The run before,",
  "chartReading.thePinnedRun": "The pinned run,",
  "chartReading.beforeSentence":
    "{run} at {clock}: {rate} requests a second; latency {latency}; {instances} {instances|instance|instances}; {cold} of the calls so far cold; {cost} so far.",

  "chartReading.save": "Save",
  "chartReading.loading": "Loading…",
  "chartReading.saveCsv": "Save as CSV",
  "chartReading.csvWhat": "The figures that are drawn, {n} rows of {width} each.",
  "chartReading.csvBars": "The bars, one a row.",
  "chartReading.saved": "Saved as {name}.",

  "chartReading.warm": "Warm",
  "chartReading.cold": "Cold",
  "chartReading.count": "{n} {n|request|requests}",
  "chartReading.figures": "p50 {p50} (line), p95 {p95} (dashes), p99 {p99} (dots), longest {longest}",
  "chartReading.most": "{n} in the highest bar",
  "chartReading.noneOfKind": "None in this stretch.",
  "chartReading.bars": "Latency: one bar at a time",
  "chartReading.bar": "{from} to {to}: {warm} warm, {cold} cold",
  "chartReading.counting": "Counting",
  "chartReading.notRecorded": "Not all requests of this stretch are recorded. Zoom in where they are: up to {clock}.",
  "chartReading.ofWhole": "Requests that ended well, after the warm-up: the same ones as in the results above.",
  "chartReading.ofStretch": "Requests that ended well and arrived from {span}.",
  "chartReading.barTable": "Show as table",
  "chartReading.barFrom": "From",
  "chartReading.barTo": "To",
  "chartReading.axis": "Latency, from arrival to answer",
} as const;

addWords(chartReading);
