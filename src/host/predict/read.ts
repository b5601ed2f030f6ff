// Reads a quantity from a finished run: the same figures as the summary, the record and the charts.
import { OUTCOMES, type Model, type Run } from "#engine";
import { placeOfNumber, placeOfWord } from "./quantities.ts";

/** A run and the model it came from. */
export interface RunResult {
  readonly run: Run;
  readonly model: Model;
}

/** How a request got its instance; "none" where it was turned away before. */
export type Start = "cold" | "warm" | "joined" | "none";

/** The number, in its unit; null where the run has no such request, function or figure. */
export function readNumber(quantity: string, { run }: RunResult): number | null {
  const place = placeOfNumber(quantity);
  if (!place) return null;
  if (place.of === "run") return numberAt(run.summary, place.path);
  if (place.of === "function") {
    return numberAt(
      run.summary.functions.find(({ name }) => name === place.name),
      place.path,
    );
  }
  const { requests } = run;
  const { row } = place;
  if (row >= requests.rows) return null;
  switch (place.column) {
    case "latencyMs":
      return (requests.endUs[row] - requests.arrivalUs[row]) / 1000;
    case "costUsd":
      return requests.costUsd[row];
    case "attempts":
      return requests.attempts[row];
    case "billedMs":
      return requests.billedUs[row] / 1000;
  }
}

/** The word: an outcome of the record, or a `Start`; null where the run has no such request. */
export function readWord(quantity: string, { run }: RunResult): string | null {
  const place = placeOfWord(quantity);
  if (!place || place.row >= run.requests.rows) return null;
  const outcome = OUTCOMES[run.requests.outcome[place.row]];
  if (place.word === "outcome") return outcome;
  if (place.word === "fate" && outcome !== "ok") return outcome;
  return startOf(run, place.row);
}

/** Joined: the instance was still starting for another request when this one was given it. */
function startOf({ requests, instances }: Run, row: number): Start {
  const instance = requests.instance[row];
  if (instance < 0) return "none";
  if (requests.cold[row] === 1) return "cold";
  return instances.readyUs[instance] > requests.invokedUs[row] ? "joined" : "warm";
}

function numberAt(value: unknown, path: string): number | null {
  let found = value;
  for (const key of path.split(".")) {
    if (typeof found !== "object" || found === null) return null;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}
