// The most instances that are there at once, and the first moment at which they are.
import type { InstanceColumns } from "#engine";

/** None at time 0 for a run without instances. At the same microsecond the reclaimed leave before the new ones come. */
export function peakOf({ count, startedUs, reclaimedUs }: InstanceColumns): { instances: number; atUs: number } {
  const endsUs = reclaimedUs.slice(0, count).sort();
  let ended = 0;
  let most = { instances: 0, atUs: 0 };
  for (let started = 0; started < count; started++) {
    const atUs = startedUs[started];
    while (ended < count && endsUs[ended] <= atUs) ended++;
    if (started + 1 - ended > most.instances) most = { instances: started + 1 - ended, atUs };
  }
  return most;
}
