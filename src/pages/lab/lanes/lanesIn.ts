// Which instances have a lane: all that are there at some moment of what is shown, in order of start.
import type { InstanceColumns } from "#engine";

export function lanesIn({ count, startedUs, reclaimedUs }: InstanceColumns, fromUs: number, toUs: number): Int32Array {
  const lanes = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count && startedUs[i] < toUs; i++) if (reclaimedUs[i] > fromUs) lanes[found++] = i;
  return lanes.subarray(0, found);
}
