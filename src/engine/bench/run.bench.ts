// `npm run bench`: the parts of the bench, each measured in a process of its own.
import { loadavg } from "node:os";
import type { Model } from "../model.ts";
import type { Run } from "../record.ts";
import { bytesOfRow } from "./bytes.ts";
import { heapOperationNs } from "./heapOperation.bench.ts";
import { bareModel, sixComponentsModel } from "./models.ts";
import { asFrozen, benchRows, type Row } from "./rows.ts";

const ROUNDS = 9;
const WARM_UP_ROUNDS = 3;
const NAME_WIDTH = 60;

type Simulate = (model: Model) => Run;

/** What is to be measured, in order; with words, only the rows whose names contain one of them. */
export function partsOf(words: readonly string[]): string[] {
  const names = benchRows().map(({ name }) => name);
  if (words.length > 0) return ["head", ...names.filter((name) => words.some((word) => name.includes(word)))];
  return ["ten million now", "ten million frozen", "bytes", "head", ...names];
}

/** Measures a part and prints it. `frozen` is empty where there is none to compare with. */
export async function measurePart(part: string, nowAddress: string, frozenAddress: string): Promise<void> {
  if (part === "head") return printHead();
  // Not both, where only one is measured: its code would be in the peak of memory.
  const now = part === "ten million frozen" ? null : await engineAt(nowAddress);
  const frozen = part === "ten million now" ? null : await engineAt(frozenAddress);
  if (part === "ten million now") return tenMillion("now", now);
  if (part === "ten million frozen") return tenMillion("frozen engine", frozen);
  if (part === "bytes") return printBytes(now, frozen);
  const row = benchRows().find(({ name }) => name === part);
  if (row !== undefined && now !== null) printRow(row, now, frozen);
}

async function engineAt(address: string): Promise<Simulate | null> {
  if (address === "") return null;
  const { simulate } = (await import(/* @vite-ignore */ address)) as { simulate: Simulate };
  return address.includes("/bench/") ? (model) => simulate(asFrozen(model)) : simulate;
}

function printHead(): void {
  console.log(
    `A heap operation at 20 entries: ${heapOperationNs().toFixed(1)} ns. Medians of ${ROUNDS} rounds in turn.\n`,
  );
  console.log("Requests a second, columns recorded".padEnd(NAME_WIDTH), "   now  frozen  ratio  target  load");
}

/** Both engines in turn, so that whatever else the machine does hits both; collecting garbage is in neither's time. */
function printRow({ name, target, model }: Row, now: Simulate, frozen: Simulate | null): void {
  const speeds: Record<"now" | "frozen", number[]> = { now: [], frozen: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const nowFirst = round % 2 === 0;
    if (nowFirst) speeds.now.push(speedOf(now, model));
    if (frozen !== null) speeds.frozen.push(speedOf(frozen, model));
    if (!nowFirst) speeds.now.push(speedOf(now, model));
  }
  const [nowPerS, frozenPerS] = [speeds.now, speeds.frozen].map((all) => median(all.slice(WARM_UP_ROUNDS)));
  const ratios = speeds.frozen.map((speed, round) => speeds.now[round] / speed).slice(WARM_UP_ROUNDS);
  const compared =
    frozen === null
      ? "     –      –"
      : `${million(frozenPerS)}  ${median(ratios).toFixed(2).padStart(5)} ${median(ratios) >= target ? "✓" : "✗"}`;
  const load = loadavg()[0].toFixed(1).padStart(5);
  console.log(name.padEnd(NAME_WIDTH), million(nowPerS), compared, target.toFixed(1).padStart(6), load);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

const million = (perS: number): string => `${(perS / 1e6).toFixed(2)} M`.padStart(6);

/** By processor time: on a machine that does something else besides, wall time says little. Where it does not, both are the same. */
function speedOf(simulate: Simulate, model: Model): number {
  globalThis.gc?.();
  const before = processorS();
  const { total } = simulate(model);
  return total / (processorS() - before);
}

function processorS(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Before anything else has run, so that the peak of memory is its own. */
function tenMillion(whose: string, simulate: Simulate | null): void {
  if (simulate === null) return;
  const model = sixComponentsModel(1000, 10_000_000);
  const started = performance.now();
  const run = simulate(model);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const worked = processorS().toFixed(1);
  const peakMb = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `Ten million requests in a fresh process, ${whose}: ${seconds} s (target 3; ${worked} s of processor time), ${peakMb} MB at most (target 450); ` +
      `${run.requests.rows} kept as rows, p99 ${run.summary.latencyMs.p99.toFixed(1)} ms`,
  );
}

function printBytes(now: Simulate | null, frozen: Simulate | null): void {
  for (const [name, model] of [
    ["function only", bareModel(100, 100_000)],
    ["six components", sixComponentsModel(100, 100_000)],
  ] as const) {
    const told = [now, frozen].map((simulate) => {
      if (simulate === null) return "–";
      const { memory, transfer } = bytesOfRow(() => simulate(model));
      return `${memory.toFixed(0)} written, ${transfer.toFixed(0)} transferred`;
    });
    console.log(`Bytes a request, ${name}: ${told[0]} (frozen engine: ${told[1]})`);
  }
}
