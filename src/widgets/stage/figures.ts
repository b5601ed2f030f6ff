// The figures of a scene: read from the record at a moment, or from the whole run.
import type { Model, Run } from "#engine";
import { formatCount, formatMs, formatNumber, formatPercent, formatSum } from "#messages";
import type { Counts, Moment } from "#player";
import type { FigureName } from "#widgets/scenes";
import { binAt, lanesOf, type Lanes } from "#widgets/worlds";
import { slotsAt } from "./paintSlots.ts";

interface Read {
  readonly run: Run;
  readonly model: Model;
  readonly counts: Counts;
  readonly timeUs: number;
}

const seen = (ms: number): string => (Number.isFinite(ms) ? formatMs(ms) : "–");

const READERS: Readonly<Record<FigureName, (read: Read) => string>> = {
  arrived: ({ counts }) => formatCount(counts.soFar.arrived),
  rate: ({ counts }) => formatNumber(counts.ratePerS),
  instances: ({ counts }) => whole(counts.instances),
  starting: ({ counts }) => whole(counts.starting),
  busy: ({ counts }) => whole(counts.busy),
  idle: ({ counts }) => whole(counts.idle),
  cold: ({ counts }) => formatCount(counts.soFar.cold),
  failed: ({ counts }) => formatCount(counts.soFar.notOk),
  throttled: ({ counts }) => formatCount(counts.soFar.throttled),
  rateLimited: ({ counts }) => formatCount(counts.soFar.rateLimited),
  badTokens: ({ counts }) => formatCount(counts.soFar.badTokens),
  fromCache: ({ counts: { soFar } }) => {
    const pages = soFar.pagesFromCache + soFar.pagesFromOrigin;
    return pages === 0 ? "–" : formatPercent(soFar.pagesFromCache / pages);
  },
  p50: ({ counts }) => seen(counts.latencyP50Ms),
  p99: ({ counts }) => seen(counts.latencyP99Ms),
  runP50: ({ run }) => seen(run.summary.latencyMs.p50),
  runP99: ({ run }) => seen(run.summary.latencyMs.p99),
  runCold: ({ run }) => formatCount(run.summary.coldStarts.count),
  runFailed: ({ run: { summary } }) => formatCount(summary.requests.total - summary.requests.byOutcome.ok),
  costSoFar: (read) => formatSum(paidBy(read, "functions"), read.run.summary.cost.unpriced),
  month: ({ run }) => formatSum(run.summary.cost.month, run.summary.cost.unpriced),
  serverBusy: (read) => whole(slotsAt(read.run, read.model, read.timeUs).busy),
  serverQueued: (read) => whole(slotsAt(read.run, read.model, read.timeUs).queued),
  serverTurnedAway: ({ run }) => formatCount(run.summary.server.rejected),
  serverP99: ({ run }) => seen(run.summary.server.latencyMs.p99),
  serverCostSoFar: (read) => formatSum(paidBy(read, "server"), read.run.summary.server.unpriced),
  serverMonth: ({ run }) => formatSum(run.summary.server.month, run.summary.server.unpriced),
};

/** What a figure says at t. */
export function figureText(name: FigureName, moment: Moment, model: Model, timeUs: number): string {
  return READERS[name]({ run: moment.run, model, counts: moment.countsAt(timeUs), timeUs });
}

/** What is counted; an average of a bin to the nearest whole. */
export function whole(value: number): string {
  return formatCount(Math.round(value));
}

const known = new WeakMap<Run, Lanes>();

/** What has been paid up to the end of the bin of t. */
function paidBy({ run, model, timeUs }: Read, side: "functions" | "server"): number {
  let lanes = known.get(run);
  if (!lanes) known.set(run, (lanes = lanesOf(run, model)));
  return timeUs <= 0 ? 0 : (lanes[side].costUsdSoFar[binAt(lanes, timeUs)] ?? 0);
}
