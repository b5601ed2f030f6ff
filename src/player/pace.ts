// The speed "auto": a map from time on the wall to simulated time that gives more of the wall to stretches where something happens.
import { OUTCOMES, type Intervention, type Run } from "#engine";

/** The whole run takes this long on the wall; a run shorter than this takes its own time, a very short one is stretched. */
const LONGEST_WALL_S = 90;
const SHORTEST_WALL_S = 20;
/** The most eventful stretch runs this many times slower than one where nothing happens. */
const SLOWEST = 9;

export interface Pace {
  /** Where simulated time stands `wallS` seconds on the wall after `timeUs`, or before it if negative; beyond the end it is the end. */
  advance(timeUs: number, wallS: number): number;
  /** Seconds on the wall from the start of the run to `timeUs`. */
  wallSAt(timeUs: number): number;
  /** Simulated seconds per second on the wall. */
  speedAt(timeUs: number): number;
}

/** A steady speed, in simulated seconds per second on the wall. */
export function steadyPace(speed: number): Pace {
  return {
    advance: (timeUs, wallS) => timeUs + wallS * speed * 1e6,
    wallSAt: (timeUs) => timeUs / (speed * 1e6),
    speedAt: () => speed,
  };
}

/** The pace of "auto" for a run: the time on the wall at each bin's edge, read linearly in between, both ways. */
export function eventfulPace(run: Run, interventions: readonly Intervention[], endUs: number): Pace {
  const { bins, binUs } = run.series;
  const weights = Float64Array.from(eventfulness(run, interventions), (share) => 1 + (SLOWEST - 1) * share);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wallS = Math.min(LONGEST_WALL_S, Math.max(SHORTEST_WALL_S, endUs / 1e6));
  const edgesS = new Float64Array(bins + 1);
  for (let bin = 0; bin < bins; bin++) edgesS[bin + 1] = edgesS[bin] + (weights[bin] / total) * wallS;

  const binAt = (timeUs: number): number => Math.max(0, Math.min(bins - 1, Math.floor(timeUs / binUs)));
  const wallSAt = (timeUs: number): number => {
    const bin = binAt(timeUs);
    return edgesS[bin] + (timeUs / binUs - bin) * (edgesS[bin + 1] - edgesS[bin]);
  };
  return {
    wallSAt,
    advance(timeUs, seconds) {
      const wall = wallSAt(timeUs) + seconds;
      let bin = binAt(timeUs);
      while (bin > 0 && edgesS[bin] > wall) bin--;
      while (bin < bins && edgesS[bin + 1] <= wall) bin++;
      if (bin === bins) return endUs;
      return (bin + (wall - edgesS[bin]) / (edgesS[bin + 1] - edgesS[bin])) * binUs;
    },
    speedAt(timeUs) {
      const bin = binAt(timeUs);
      return binUs / 1e6 / (edgesS[bin + 1] - edgesS[bin]);
    },
  };
}

/** How much happens in each bin and its neighbours, 0 to 1: cold starts and failed requests on a logarithmic scale, interventions in full. */
function eventfulness(run: Run, interventions: readonly Intervention[]): Float64Array {
  const { bins, binUs, requests, cold } = run.series;
  const events = Float64Array.from(cold);
  for (let outcome = 1; outcome < OUTCOMES.length; outcome++) {
    for (let bin = 0; bin < bins; bin++) events[bin] += requests[outcome * bins + bin];
  }
  const most = events.reduce((max, count) => Math.max(max, count), 0);
  const shares = events.map((count) => (most === 0 ? 0 : Math.log1p(count) / Math.log1p(most)));
  for (const each of interventions) {
    const bin = Math.floor(each.atUs / binUs);
    if (bin < bins) shares[bin] = 1;
  }
  return shares.map((share, bin) => Math.max(share, shares[bin - 1] ?? 0, shares[bin + 1] ?? 0));
}
