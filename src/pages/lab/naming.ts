// Names in an address for scenarios of the reader's own: a link or, where that would be too long, a name for what stands beside the address.
// Comes with the first change.
import { encodeLink, type Scenario } from "#scenario";
import { fileNameOf, hashOf } from "#ui";
import { LONGEST_LINK, type Named } from "./opening.ts";

/** Packing a longer scenario takes too long to be done at each change, and will not make it short enough. In characters. */
const LONGEST_PACKED = 200_000;
/** So many listed arrivals are longer; to write them down takes longer than the page may wait. */
const MANY_ARRIVALS = 50_000;

export function ownNameOf(scenario: Scenario): Named {
  const { workload } = scenario;
  const isLong = workload.kind === "arrivals" && workload.timesS.length > MANY_ARRIVALS;
  const text = isLong || JSON.stringify(scenario).length > LONGEST_PACKED ? null : encodeLink(scenario);
  return text !== null && text.length <= LONGEST_LINK
    ? { source: { kind: "link", text }, kept: null }
    : besideAddress(scenario);
}

/** Different scenarios of one title have different addresses. */
export function besideAddress(scenario: Scenario): Named {
  const hash = hashOf(JSON.stringify(scenario, inShort)).toString(36);
  return { source: { kind: "file", name: `${fileNameOf(scenario.title, "scenario")}-${hash}` }, kept: scenario };
}

const shortOf = new WeakMap<object, number>();

/** Of a long list of times, what tells it from another: to write it down takes too long. */
function inShort(_key: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= MANY_ARRIVALS) return value;
  const numbers = value as readonly number[];
  let hash = shortOf.get(numbers) ?? 0;
  // As FNV-1a, of microseconds; once for each list, which stays while other settings change.
  if (hash === 0) for (let at = 0; at < numbers.length; at++) hash = Math.imul(hash ^ (numbers[at] * 1e6), 0x01000193);
  shortOf.set(numbers, hash);
  return [numbers.length, hash];
}
