// The handler's own phases: the first run's extra work, CPU work, waiting. On a shared instance nobody knows beforehand when the
// CPU work will be done, so its span stays open until then.
import { addSpan, type Notes } from "./story.ts";

/** Phases of a handler that computes from `startUs` to `cpuEndUs` at an even speed, then waits until `endUs`. */
export function noteWork(notes: Notes, attempt: number, startUs: number, cpuEndUs: number, endUs: number): void {
  const { firstRunUs, ownCpuUs } = notes;
  let ownUs = startUs;
  if (firstRunUs !== null && firstRunUs > 0) {
    ownUs += Math.round(((cpuEndUs - startUs) * firstRunUs) / (firstRunUs + ownCpuUs));
    addSpan(notes, "firstRun", startUs, ownUs, { attempt });
  }
  if (ownCpuUs > 0 || (ownUs === startUs && endUs === cpuEndUs))
    addSpan(notes, "handlerCpu", ownUs, cpuEndUs, { attempt });
  if (endUs > cpuEndUs) addSpan(notes, "handlerWait", cpuEndUs, endUs, { attempt });
}

/** Opens the first phase of a handler on a shared instance; `slower` stretches its work. */
export function beginCpu(notes: Notes, attempt: number, startUs: number, slower: number): void {
  notes.ownCpuUs *= slower;
  addSpan(notes, (notes.firstRunUs ?? 0) > 0 ? "firstRun" : "handlerCpu", startUs, Infinity, { attempt });
}

/** Where the first run's extra work is done, the handler's own begins. Work is in microseconds of a vCPU, speed in vCPUs. */
export function progressCpu(
  notes: Notes,
  attempt: number,
  leftUs: number,
  doneUs: number,
  fromUs: number,
  speed: number,
): void {
  const open = notes.spans[notes.spans.length - 1];
  if (open.kind !== "firstRun" || open.endUs < Infinity || notes.ownCpuUs <= 0 || leftUs > notes.ownCpuUs) return;
  open.endUs = fromUs + Math.round((leftUs + doneUs - notes.ownCpuUs) / speed);
  addSpan(notes, "handlerCpu", open.endUs, Infinity, { attempt });
}

/** Closes the CPU phase of a handler on a shared instance. */
export function endCpu(notes: Notes, attempt: number, timeUs: number, endUs: number): void {
  notes.spans[notes.spans.length - 1].endUs = timeUs;
  if (endUs > timeUs) addSpan(notes, "handlerWait", timeUs, endUs, { attempt });
}
