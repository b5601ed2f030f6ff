// Words of the charts room.

import { addWords } from "../words.ts";

export const charts = {
  "charts.label": "Timeline",
  "charts.play": "Play",
  "charts.pause": "Pause",
  "charts.previousEvent": "Previous event",
  "charts.nextEvent": "Next event",
  "charts.event": "event",
  "charts.of": "/ {end}",
  "charts.speed": "Speed",
  "charts.speed.auto": "Auto",
  "charts.speed.slower": "1:{n}",
  "charts.speed.real": "1:1",
  "charts.speed.faster": "{n}×",
  "charts.position": "Time in the run",
  "charts.positionText": "{clock} of {end}",
  "charts.computing": "Simulating",
  "charts.empty": "No run yet",

  "charts.requests": "Requests",
  "charts.perS": "/s",
  "charts.ratePerS": "{n}/s",
  "charts.every": "every {time}",
  "charts.warm": "{n} warm",
  "charts.cold": "{n} cold",
  "charts.failedRate": "{n} failed",
  "charts.latency": "Latency",
  "charts.p50": "p50",
  "charts.p99": "p99 {ms}",
  "charts.coldPoints": "cold",
  "charts.instances": "Instances",
  "charts.starting": "{n} starting",
  "charts.busy": "{n} busy",
  "charts.idle": "{n} idle",
  "charts.coldShare": "Cold so far",
  "charts.shareNow": "now {share}",
  "charts.cost": "Cost so far",
  "charts.server": "server {usd}",

  "charts.sentence.traffic": "At {clock}, {rate} requests a second arrive.",
  "charts.sentence.rare": "At {clock}, a request arrives every {time}.",
  "charts.sentence.quiet": "At {clock}, no requests arrive.",
  "charts.sentence.instances":
    "{instances} {instances|instance is|instances are} alive: {starting} starting, {busy} busy, {idle} idle.",
  "charts.sentence.average": "About {instances} instances are alive: {starting} starting, {busy} busy, {idle} idle.",
  "charts.sentence.none": "No instance is alive.",
  "charts.sentence.failed": "{rate} a second fail.",
  "charts.sentence.latency": "Half of the answers take less than {p50}, one in a hundred more than {p99}.",
  "charts.sentence.cold": "{share} of the calls so far were cold.",
  "charts.sentence.cost": "So far: {cost}; the always-on server {server}.",
  "charts.recorded":
    "Single requests are kept for the first {recorded} of {total} only; lines, areas and totals count all of them.",

  "charts.keys": "Keyboard",
  "charts.showTables": "Show as table",
} as const;

addWords(charts);
