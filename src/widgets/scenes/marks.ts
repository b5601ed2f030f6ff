// The moments of a run that have a name.
import { OUTCOMES, type Model, type RequestColumns, type Run } from "#engine";
import type { Mark } from "./scene.ts";
import type { MarkName } from "./vocabulary.ts";

const OK = OUTCOMES.indexOf("ok");
const REJECTED = ["rateLimited", "unauthorized", "forbidden", "notFound"].map((name) =>
  (OUTCOMES as readonly string[]).indexOf(name),
);

/** The time of a mark, in microseconds; null where the run has no such moment. */
export function markUs(run: Run, model: Model, mark: Mark): number | null {
  if (typeof mark === "number") return Math.min(mark * 1e6, endOf(run, model));
  return momentOf[mark](run, model);
}

const momentOf: Readonly<Record<MarkName, (run: Run, model: Model) => number | null>> = {
  start: () => 0,
  end: endOf,
  firstArrival: ({ requests }) => (requests.rows > 0 ? requests.arrivalUs[0] : null),
  firstCold: ({ requests }) => timeOf(requests, "arrivalUs", isCold),
  firstColdAnswer: ({ requests }) => timeOf(requests, "endUs", isCold),
  firstWarm: ({ requests }) => timeOf(requests, "arrivalUs", isWarm),
  firstWarmAnswer: ({ requests }) => timeOf(requests, "endUs", isWarm),
  firstRejected: ({ requests }) => timeOf(requests, "endUs", ({ outcome }, row) => REJECTED.includes(outcome[row])),
  firstFailed: ({ requests }) => timeOf(requests, "endUs", ({ outcome }, row) => outcome[row] !== OK),
  peak: (run) => middleOfHighest(run, run.series.inFlight),
  mostInstances: (run) => middleOfHighest(run, instancesByBin(run)),
  firstChange: (_, { interventions }) => (interventions.length > 0 ? interventions[0].atUs : null),
};

function endOf(run: Run, { durationUs }: Model): number {
  return Math.max(durationUs, run.series.bins * run.series.binUs);
}

const isCold = ({ cold, outcome }: RequestColumns, row: number) => cold[row] === 1 && outcome[row] === OK;
const isWarm = ({ cold, outcome }: RequestColumns, row: number) => cold[row] === 0 && outcome[row] === OK;

function timeOf(
  requests: RequestColumns,
  column: "arrivalUs" | "endUs",
  isMeant: (requests: RequestColumns, row: number) => boolean,
): number | null {
  for (let row = 0; row < requests.rows; row++) if (isMeant(requests, row)) return requests[column][row];
  return null;
}

function instancesByBin({ series }: Run): Float64Array {
  return series.busy.map((busy, bin) => busy + series.starting[bin] + series.idle[bin]);
}

function middleOfHighest({ series }: Run, values: Float64Array): number | null {
  let best = -1;
  values.forEach((value, bin) => {
    if (best < 0 || value > values[best]) best = bin;
  });
  return best < 0 ? null : Math.round((best + 0.5) * series.binUs);
}
