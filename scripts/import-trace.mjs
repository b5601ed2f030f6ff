// Converts the invocation and duration tables of the Azure Functions trace to content/traces/*.json.
// Usage: node scripts/import-trace.mjs INVOCATIONS.csv DURATIONS.csv   (where the tables come from: LICENCES.md)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const PROBABILITIES = [0, 0.01, 0.25, 0.5, 0.75, 0.99, 1];
const ID_COLUMNS = 3;
const DURATION_COLUMNS = PROBABILITIES.length;
const FOLDER = new URL("../content/traces/", import.meta.url);

const about = {
  licence: "CC BY 4.0",
  citation:
    "M. Shahrad, R. Fonseca, Í. Goiri, G. Chaudhry, P. Batum, J. Cooke, E. Laureano, C. Tresness, M. Russinovich, R. Bianchini: Serverless in the Wild: Characterizing and Optimizing the Serverless Workload at a Large Cloud Provider. USENIX ATC 2020.",
  source:
    "Azure Functions Trace 2019 (https://github.com/Azure/AzurePublicDataset), in the sample of 500 functions published with InVitro (https://github.com/vhive-serverless/invitro, commit 163911a85008446394bb3d7f2ae4695763ad6c05, data/traces/500)",
};
const sampling =
  "The sample's authors chose 500 functions and the minutes 08:00 to 15:59 of one day in July 2019; functions without a call in them are absent.";
const renaming =
  "Changed here: hashed identifiers are shortened to trigger, running number and six hexadecimal digits; the published percentiles of the run time over 24 hours stand for its distribution; average, count, memory, owner and app are left out.";

/** Reads a comma-separated table without quoted fields: {header, rows}. */
function readTable(path) {
  const [header, ...rows] = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  return { header, rows };
}

/** Run-length code: values in order, separated by spaces, "value*times" for a repeated one. */
function encodeCounts(counts) {
  const runs = [];
  for (const count of counts) {
    const last = runs.at(-1);
    if (last?.count === count) last.times += 1;
    else runs.push({ count, times: 1 });
  }
  return runs.map(({ count, times }) => (times === 1 ? `${count}` : `${count}*${times}`)).join(" ");
}

/** Percentiles as a quantile function: never falling. */
function runningMaximum(values) {
  let highest = 0;
  return values.map((value) => (highest = Math.max(highest, value)));
}

function toInteger(text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`Expected a count or whole milliseconds, found "${text}".`);
  return value;
}

function convert(invocationsPath, durationsPath) {
  const invocations = readTable(invocationsPath);
  const durations = new Map(readTable(durationsPath).rows.map((row) => [row.slice(0, ID_COLUMNS).join(), row]));
  const numbers = new Map();
  const functions = invocations.rows.map((row) => {
    const trigger = row[ID_COLUMNS];
    const number = (numbers.get(trigger) ?? 0) + 1;
    numbers.set(trigger, number);
    const duration = durations.get(row.slice(0, ID_COLUMNS).join());
    return {
      name: `${trigger}-${String(number).padStart(3, "0")}-${row[ID_COLUMNS - 1].slice(0, 6)}`,
      trigger,
      durationMs: duration === undefined ? null : runningMaximum(duration.slice(-DURATION_COLUMNS).map(toInteger)),
      counts: encodeCounts(row.slice(ID_COLUMNS + 1).map(toInteger)),
    };
  });
  const startMinuteOfDay = toInteger(invocations.header[ID_COLUMNS + 1]);
  return { functions, startMinuteOfDay, minutes: invocations.header.length - ID_COLUMNS - 1 };
}

/** One function a line, so that the file can be read and compared. */
function write(name, title, changes, { functions, ...window }) {
  const head = { name, title, ...about, changes, ...window, durationProbabilities: PROBABILITIES };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const body = functions.map((fn) => JSON.stringify(fn)).join(",\n");
  writeFileSync(new URL(`${name}.json`, FOLDER), `{\n${lines.join("\n")}\n"functions": [\n${body}\n]\n}\n`);
}

const [invocationsPath, durationsPath] = process.argv.slice(2);
if (durationsPath === undefined) {
  console.error("Usage: node scripts/import-trace.mjs INVOCATIONS.csv DURATIONS.csv");
  process.exit(2);
}
const all = convert(invocationsPath, durationsPath);
const http = { ...all, functions: all.functions.filter((fn) => fn.trigger === "http") };
mkdirSync(FOLDER, { recursive: true });
write("azure2019-500", "500 Azure Functions, July 2019", `${sampling} ${renaming}`, all);
write(
  "azure2019-http",
  "139 Azure Functions called over HTTP, July 2019",
  `${sampling} Of these, the functions called over HTTP are kept. ${renaming}`,
  http,
);
