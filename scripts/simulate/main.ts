// The command line: reads a scenario, runs it, prints the summary as one JSON object on standard output and nothing else.
// What the scenario is told although it runs goes to standard error, too.
import { closeSync, openSync, writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { simulate, type Run } from "#engine";
import { completeScenario, noticeLine, stopNotices } from "#scenario";
import { requestsCsv } from "#traceExport";
import { readArguments, USAGE, type Arguments } from "./arguments.ts";
import { answer } from "./commandLine.ts";
import { BadInput, readInput, reasonOf, type Input } from "./input.ts";
import { otlpTraces } from "./otlp.ts";
import { print } from "./print.ts";
import { createProgressBar } from "./progressBar.ts";

/** Runs the command; resolves to its exit code. */
export function main(words: readonly string[]): Promise<number> {
  return answer(readArguments(words), USAGE, run);
}

async function run({ file, requests, otlp, progress }: Arguments): Promise<void> {
  const input = await readInput(file);
  // Opened before the run: a file that cannot be written is told at once.
  const outputs = {
    requests: requests && { path: requests, file: open(requests) },
    otlp: otlp && { path: otlp, file: open(otlp) },
  };
  for (const notice of input.notices) process.stderr.write(`${noticeLine(notice)}\n`);
  const bar = progress ? createProgressBar((text) => process.stderr.write(text), process.stderr.isTTY) : null;
  const startMs = performance.now();
  const finished = simulate(input.model, bar ? { onProgress: (share) => bar.show(share) } : {});
  const wallMs = performance.now() - startMs;
  bar?.finish();
  const stopped = stopNotices(finished.stopped);
  for (const notice of stopped) process.stderr.write(`${noticeLine(notice)}\n`);
  if (outputs.requests) write(outputs.requests.path, outputs.requests.file, requestsCsv(finished.requests));
  if (outputs.otlp)
    write(outputs.otlp.path, outputs.otlp.file, [JSON.stringify(otlpTraces(input.model, finished.requests))]);
  await print(
    `${JSON.stringify(output({ ...input, notices: [...input.notices, ...stopped] }, finished, wallMs), null, 2)}\n`,
  );
}

function output({ scenario, trace, facts, notices }: Input, { summary, total }: Run, wallMs: number): unknown {
  return {
    scenario: completeScenario(scenario, trace, facts),
    ...summary,
    notices,
    run: { wallMs, requestsPerS: wallMs > 0 ? total / (wallMs / 1000) : 0 },
  };
}

function open(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw new BadInput([`${path}: cannot be written: ${reasonOf(error)}`]);
  }
}

function write(path: string, file: number, pieces: Iterable<string>): void {
  try {
    for (const piece of pieces) writeWhole(file, Buffer.from(piece));
  } catch (error) {
    throw new BadInput([`${path}: cannot be written: ${reasonOf(error)}`]);
  } finally {
    closeSync(file);
  }
}

/** The system may take less at once than it is given. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}
