// The log of instances: when each started, was ready and was reclaimed. Kept whole, whatever the record limit: instances are few
// beside requests, and their peak cannot be known without it.
import { grown } from "../kernel/grown.ts";
import type { InstanceColumns } from "../record.ts";

export interface InstanceLog {
  count: number;
  functionIndex: Int32Array;
  startedUs: Float64Array;
  readyUs: Float64Array;
  reclaimedUs: Float64Array;
  provisioned: Uint8Array;
  zone: Uint8Array;
  version: Uint8Array;
}

export function createLog(): InstanceLog {
  return {
    count: 0,
    functionIndex: new Int32Array(256),
    startedUs: new Float64Array(256),
    readyUs: new Float64Array(256),
    reclaimedUs: new Float64Array(256),
    provisioned: new Uint8Array(256),
    zone: new Uint8Array(256),
    version: new Uint8Array(256),
  };
}

/** Logs a start; returns its index. */
export function logStart(
  log: InstanceLog,
  functionIndex: number,
  startedUs: number,
  readyUs: number,
  provisioned: boolean,
  zone: number,
  version: number,
): number {
  if (log.count === log.startedUs.length) grow(log);
  const at = log.count++;
  log.functionIndex[at] = functionIndex;
  log.startedUs[at] = startedUs;
  log.readyUs[at] = readyUs;
  log.reclaimedUs[at] = Infinity;
  log.provisioned[at] = provisioned ? 1 : 0;
  log.zone[at] = zone;
  log.version[at] = version;
  return at;
}

/** Makes room for so many instances in all. */
export function makeRoomInLog(log: InstanceLog, count: number): void {
  if (count > log.startedUs.length) grow(log, 2 * count);
}

function grow(log: InstanceLog, length = log.startedUs.length * 2): void {
  log.functionIndex = grown(log.functionIndex, length);
  log.startedUs = grown(log.startedUs, length);
  log.readyUs = grown(log.readyUs, length);
  log.reclaimedUs = grown(log.reclaimedUs, length);
  log.provisioned = grown(log.provisioned, length);
  log.zone = grown(log.zone, length);
  log.version = grown(log.version, length);
}

export function finishLog(log: InstanceLog): InstanceColumns {
  const { count } = log;
  return {
    count,
    functionIndex: log.functionIndex.slice(0, count),
    startedUs: log.startedUs.slice(0, count),
    readyUs: log.readyUs.slice(0, count),
    reclaimedUs: log.reclaimedUs.slice(0, count),
    provisioned: log.provisioned.slice(0, count),
    zone: log.zone.slice(0, count),
    version: log.version.slice(0, count),
  };
}

/** The largest number of instances that existed at once; `functionIndex` null for all functions together. */
export function peakInstances(columns: InstanceColumns, functionIndex: number | null): number {
  const starts = ofFunction(columns, columns.startedUs, functionIndex);
  const ends = ofFunction(columns, columns.reclaimedUs, functionIndex).sort();
  let peak = 0;
  let ended = 0;
  for (let started = 0; started < starts.length; started++) {
    while (ends[ended] <= starts[started]) ended++;
    peak = Math.max(peak, started + 1 - ended);
  }
  return peak;
}

function ofFunction(columns: InstanceColumns, column: Float64Array, functionIndex: number | null): Float64Array {
  if (functionIndex === null) return column.slice();
  const chosen = new Float64Array(columns.count);
  let count = 0;
  for (let i = 0; i < columns.count; i++) if (columns.functionIndex[i] === functionIndex) chosen[count++] = column[i];
  return chosen.subarray(0, count);
}
