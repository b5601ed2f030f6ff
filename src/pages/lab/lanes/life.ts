// The life of an instance in figures and words: when it came, what it served, how much of the time it was busy, when it went.
import "#messages/labLanes";
import type { Model, Run } from "#engine";
import { formatMs, formatPercent, t } from "#messages";
import { clockOf } from "../along/story.ts";
import { firstUse, rowAt, type Uses } from "./uses.ts";

export interface Life {
  readonly startedUs: number;
  /** How long its start took. */
  readonly startUs: number;
  /** Requests that ran on it, as far as they are recorded. */
  readonly requests: number;
  /** Of the time from when it was ready until it was reclaimed or the run ended, the part in which at least one ran. */
  readonly busyShare: number;
  /** Infinity for one that never is. */
  readonly reclaimedUs: number;
}

export function lifeOf(run: Run, uses: Uses, instance: number, endUs: number): Life {
  const { invokedUs, handlerEndUs } = run.requests;
  const { startedUs, readyUs, reclaimedUs } = run.instances;
  const [first, end] = [uses.from[instance], uses.from[instance + 1]];
  let [busyUs, untilUs] = [0, readyUs[instance]];
  for (let at = first; at < end; at++) {
    const row = uses.rows[at];
    busyUs += Math.max(0, handlerEndUs[row] - Math.max(untilUs, invokedUs[row]));
    untilUs = Math.max(untilUs, handlerEndUs[row]);
  }
  const livedUs = Math.min(reclaimedUs[instance], Math.max(endUs, untilUs)) - readyUs[instance];
  return {
    startedUs: startedUs[instance],
    startUs: readyUs[instance] - startedUs[instance],
    requests: end - first,
    busyShare: livedUs > 0 ? Math.min(1, busyUs / livedUs) : 0,
    reclaimedUs: reclaimedUs[instance],
  };
}

/** Its number, from 1, as a request's facts tell it, and whose it is. */
function nameOf(run: Run, model: Model, instance: number): string {
  const words = { n: instance + 1, name: model.settings.functions[run.instances.functionIndex[instance]].name };
  return run.instances.version[instance] === 0 ? t("labLanes.instance", words) : t("labLanes.instanceNew", words);
}

export function lifeText(run: Run, model: Model, uses: Uses, instance: number): string {
  const life = lifeOf(run, uses, instance, model.durationUs);
  const told = t("labLanes.told", {
    instance: nameOf(run, model, instance),
    started: clockOf(life.startedUs),
    ready: formatMs(life.startUs / 1000),
    requests: life.requests,
    busy: formatPercent(life.busyShare),
  });
  return `${told} ${
    life.reclaimedUs < Infinity
      ? t("labLanes.toldReclaimed", { time: clockOf(life.reclaimedUs) })
      : t("labLanes.toldNever")
  }`;
}

/** What an instance does at a moment, in words. */
export function doingText(run: Run, model: Model, uses: Uses, instance: number, tUs: number): string {
  const { startedUs, readyUs, reclaimedUs } = run.instances;
  const words = { instance: nameOf(run, model, instance), time: clockOf(tUs) };
  const row = rowAt(run, uses, instance, tUs);
  if (tUs >= readyUs[instance] && row >= 0) return t("labLanes.underRow", { ...words, number: row + 1 });
  if (tUs < startedUs[instance]) return words.instance;
  const state = tUs < readyUs[instance] ? "starting" : tUs < reclaimedUs[instance] ? "idle" : "reclaimed";
  return t("labLanes.under", { ...words, doing: t(`labLanes.${state}`) });
}

/** The request nearest to a moment on an instance, no further than `reachUs` from it; -1 for none. */
export function rowNear(run: Run, uses: Uses, instance: number, tUs: number, reachUs: number): number {
  const under = rowAt(run, uses, instance, tUs);
  if (under >= 0) return under;
  const { invokedUs, handlerEndUs } = run.requests;
  let [found, nearestUs] = [-1, reachUs];
  for (let at = firstUse(run, uses, instance, tUs - reachUs); at < uses.from[instance + 1]; at++) {
    const row = uses.rows[at];
    if (invokedUs[row] > tUs + reachUs) break;
    const awayUs = Math.max(invokedUs[row] - tUs, tUs - handlerEndUs[row]);
    if (awayUs < nearestUs) [found, nearestUs] = [row, awayUs];
  }
  return found;
}
