// What an instance did before: read from the record, without running anything again.
import { OUTCOMES, type Outcome, type RequestColumns, type Run } from "../record.ts";

/** A request whose last attempt ran on the instance. Messages of one batch are rows with the same times. */
export interface InstanceUse {
  readonly row: number;
  readonly invokedUs: number;
  /** -1: the attempt ended before its handler began. */
  readonly handlerUs: number;
  readonly handlerEndUs: number;
  readonly cold: boolean;
  readonly outcome: Outcome;
}

/** The life of an instance until a request was invoked on it. */
export interface InstanceHistory {
  readonly instance: number;
  readonly functionIndex: number;
  readonly version: number;
  readonly zone: number;
  readonly provisioned: boolean;
  readonly startedUs: number;
  readonly readyUs: number;
  /** Infinity for one that never is. */
  readonly reclaimedUs: number;
  /** In order of invocation, then of row. */
  readonly before: readonly InstanceUse[];
  /** False when more may have run on it than the record tells: attempts that were repeated, second deliveries, rows beyond the limit. */
  readonly complete: boolean;
}

/**
 * What ran on an instance before the request in `beforeRow` was invoked on it (those invoked at the same moment included, if
 * their row is smaller). Throws a RangeError for an instance or a row that the run does not have.
 */
export function instanceHistory(run: Run, instance: number, beforeRow: number): InstanceHistory {
  const { requests, instances } = run;
  if (!(instance >= 0 && instance < instances.count)) throw new RangeError(`no such instance: ${instance}`);
  if (!(beforeRow >= 0 && beforeRow < requests.rows)) throw new RangeError(`no such request: row ${beforeRow}`);
  const before: InstanceUse[] = [];
  const untilUs = requests.invokedUs[beforeRow];
  let repeated = false;
  for (let row = 0; row < requests.rows; row++) {
    if (requests.attempts[row] > 1) repeated = true;
    if (requests.instance[row] !== instance || row === beforeRow) continue;
    const invokedUs = requests.invokedUs[row];
    if (invokedUs < untilUs || (invokedUs === untilUs && row < beforeRow)) before.push(useOf(requests, row));
  }
  return {
    instance,
    functionIndex: instances.functionIndex[instance],
    version: instances.version[instance],
    zone: instances.zone[instance],
    provisioned: instances.provisioned[instance] === 1,
    startedUs: instances.startedUs[instance],
    readyUs: instances.readyUs[instance],
    reclaimedUs: instances.reclaimedUs[instance],
    before: before.toSorted((a, b) => a.invokedUs - b.invokedUs || a.row - b.row),
    complete: !repeated && requests.rows === run.total,
  };
}

function useOf(requests: RequestColumns, row: number): InstanceUse {
  return {
    row,
    invokedUs: requests.invokedUs[row],
    handlerUs: requests.handlerUs[row],
    handlerEndUs: requests.handlerEndUs[row],
    cold: requests.cold[row] === 1,
    outcome: OUTCOMES[requests.outcome[row]],
  };
}
