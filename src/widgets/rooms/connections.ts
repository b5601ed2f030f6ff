// How many connections to a relational database are open at a moment: an instance holds one from its first call that got it until it
// is reclaimed. Read from the record, which keeps the last attempt of each request.
import { OUTCOMES, type Run } from "#engine";

/** When connections were opened and when they were closed, each in order of time; null where the record cannot tell. */
type Lives = { readonly openedUs: Float64Array; readonly closedUs: Float64Array } | null;

const NO_CONNECTION = OUTCOMES.indexOf("databaseError");
const known = new WeakMap<Run, Lives>();

/** Null where requests were tried again: their first calls are not in the record. */
export function connectionsAt(run: Run, tUs: number): number | null {
  const lives = connectionLives(run);
  return lives ? countUntil(lives.openedUs, tUs) - countUntil(lives.closedUs, tUs) : null;
}

/** When connections were opened and closed, counted once for each run. */
export function connectionLives(run: Run): Lives {
  const lives = known.has(run) ? known.get(run) : livesOf(run);
  known.set(run, lives ?? null);
  return lives ?? null;
}

function livesOf(run: Run): Lives {
  const { instances } = run;
  const openedUs = firstCalls(run)?.openedUs;
  if (!openedUs) return null;
  const closedUs = instances.reclaimedUs
    .slice(0, instances.count)
    .map((endUs, i) => (openedUs[i] < Infinity && endUs >= 0 ? endUs : Infinity));
  return { openedUs: openedUs.toSorted(), closedUs: closedUs.toSorted() };
}

/** By instance, in microseconds: when it opened its connection, and when it was first told that there is none; Infinity for never. */
function firstCalls({ requests, instances }: Run) {
  const openedUs = new Float64Array(instances.count).fill(Infinity);
  const refusedUs = new Float64Array(instances.count).fill(Infinity);
  for (let row = 0; row < requests.rows; row++) {
    if (requests.attempts[row] > 1) return null;
    const [instance, atUs] = [requests.instance[row], requests.databaseUs[row]];
    if (instance < 0 || atUs < 0) continue;
    const firstUs = requests.outcome[row] === NO_CONNECTION ? refusedUs : openedUs;
    if (atUs < firstUs[instance]) firstUs[instance] = atUs;
  }
  return { openedUs, refusedUs };
}

/** What an instance has of the database: a connection, a refusal, or nothing yet. */
export type Holding = "open" | "refused" | "none";

/** What each instance alive at a moment has, in order of start; null where the record cannot tell, as above. */
export function holdingsOf(run: Run): ((tUs: number) => readonly Holding[]) | null {
  const calls = firstCalls(run);
  if (!calls) return null;
  const { openedUs, refusedUs } = calls;
  const { count, startedUs, reclaimedUs } = run.instances;
  return (tUs) => {
    const holdings: Holding[] = [];
    for (let i = 0; i < count && startedUs[i] <= tUs; i++) {
      if (reclaimedUs[i] <= tUs) continue;
      holdings.push(openedUs[i] <= tUs ? "open" : refusedUs[i] <= tUs ? "refused" : "none");
    }
    return holdings;
  };
}

/** How many of these moments, in order, are at `tUs` or before. */
function countUntil(momentsUs: Float64Array, tUs: number): number {
  let [low, high] = [0, momentsUs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (momentsUs[middle] <= tUs) low = middle + 1;
    else high = middle;
  }
  return low;
}
