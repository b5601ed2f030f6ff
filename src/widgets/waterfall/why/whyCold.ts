// Why a request had to start an instance: what there was of its function at that moment.
import type { Run } from "#engine";

export type WhyCold =
  | { readonly kind: "first" | "version" }
  | { readonly kind: "reclaimed"; readonly agoUs: number }
  | { readonly kind: "busy"; readonly n: number };

/**
 * Why `instance` was started: others of its function and version were all in use, or had been reclaimed (how long before, in
 * microseconds), or there had been none. Instances are in order of start.
 */
export function whyCold({ instances }: Pick<Run, "instances">, instance: number): WhyCold {
  const { functionIndex, version, startedUs, reclaimedUs } = instances;
  const timeUs = startedUs[instance];
  let alive = 0;
  let lastReclaimedUs = -Infinity;
  let otherVersion = false;
  for (let other = 0; other < instance; other++) {
    if (functionIndex[other] !== functionIndex[instance]) continue;
    if (version[other] !== version[instance]) otherVersion = true;
    else if (reclaimedUs[other] > timeUs) alive++;
    else lastReclaimedUs = Math.max(lastReclaimedUs, reclaimedUs[other]);
  }
  if (alive > 0) return { kind: "busy", n: alive };
  if (lastReclaimedUs > -Infinity) return { kind: "reclaimed", agoUs: timeUs - lastReclaimedUs };
  return { kind: otherVersion ? "version" : "first" };
}
