// `npm run bench`: requests a second beside the targets, medians of several runs. A yardstick loop that
// touches nothing of ours runs first, so that figures of different machines and moments can be compared as ratios.
import { simulate } from "../index.ts";
import { isForeseeable } from "../passes/run.ts";
import type { Model } from "../model.ts";
import { bareModel, sixComponentsModel } from "./models.ts";

const ROUNDS = 7;
const WARM_UP_ROUNDS = 3;
const REQUESTS = 1_000_000;

interface Row {
  readonly name: string;
  readonly target: number;
  readonly model: Model;
}

/** Prints the tables. */
export function runBench(): void {
  // First, so that the peak of memory is its own.
  tenMillion();
  console.log(
    `Yardstick: ${yardstickNs().toFixed(1)} ns for a heap operation at 20 entries (24 ns where the targets were set)\n`,
  );
  const rows: Row[] = [
    { name: "function only, 10/s", target: 8, model: bareModel(10, REQUESTS) },
    { name: "function only, 100/s", target: 6, model: bareModel(100, REQUESTS) },
    { name: "six components, 10/s", target: 3, model: sixComponentsModel(10, REQUESTS) },
    { name: "six components, 5 000/s", target: 2, model: sixComponentsModel(5000, REQUESTS) },
    {
      name: "six components, 10/s, a client that retries (general loop)",
      target: 0,
      model: withRetries(sixComponentsModel(10, REQUESTS)),
    },
  ];
  console.log("Requests a second, columns recorded".padEnd(62), "median", "  best", "target");
  for (const { name, target, model } of rows) {
    const speeds = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => speedOf(model))
      .slice(WARM_UP_ROUNDS)
      .sort((a, b) => a - b);
    const median = speeds[ROUNDS >> 1];
    const loop = isForeseeable(model) ? "" : " *";
    console.log(
      (name + loop).padEnd(62),
      million(median),
      million(speeds[ROUNDS - 1]),
      target > 0 ? million(target * 1e6) : "     –",
    );
  }
}

function million(perS: number): string {
  return `${(perS / 1e6).toFixed(2)} M`.padStart(6);
}

function speedOf(model: Model): number {
  const started = performance.now();
  const { total } = simulate(model);
  return total / ((performance.now() - started) / 1000);
}

function withRetries(model: Model): Model {
  return {
    ...model,
    settings: {
      ...model.settings,
      client: { ...model.settings.client, retries: 1, retryBaseUs: 100_000, retryCapUs: 20_000_000 },
    },
  };
}

function tenMillion(): void {
  const model = sixComponentsModel(1000, 10_000_000);
  const started = performance.now();
  const run = simulate(model);
  const seconds = (performance.now() - started) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(
    `Ten million requests, before anything else has run: ${seconds.toFixed(1)} s (target 6), ${peakMb.toFixed(0)} MB at most (target 512);`,
  );
  console.log(
    `${run.total} simulated, ${run.requests.rows} kept as rows, the rest aggregated: p99 ${run.summary.latencyMs.p99.toFixed(1)} ms\n`,
  );
}

/** Nanoseconds of a push or pop on a binary heap of 20 doubles. */
function yardstickNs(): number {
  const heap = new Float64Array(64);
  let size = 0;
  let state = 12345;
  const random = (): number => {
    state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
    state ^= state >>> 15;
    return (state >>> 0) / 4294967296;
  };
  const push = (value: number): void => {
    let hole = size++;
    while (hole > 0 && heap[(hole - 1) >> 1] > value) {
      heap[hole] = heap[(hole - 1) >> 1];
      hole = (hole - 1) >> 1;
    }
    heap[hole] = value;
  };
  const pop = (): number => {
    const top = heap[0];
    const last = heap[--size];
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= last) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = last;
    return top;
  };
  while (size < 20) push(random());
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    for (let i = 0; i < 1e6; i++) push(pop() + random());
    times.push((performance.now() - started) / 2);
  }
  return times.sort((a, b) => a - b)[2];
}
