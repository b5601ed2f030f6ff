// The command line of sweeps: reads a scenario and what to vary, runs every combination, prints the figures as one JSON object.
import { writeFileSync } from "node:fs";
import { simulate } from "#engine";
import {
  cheapestWithin,
  FIGURES,
  figuresOf,
  leastOf,
  planSweep,
  pointResult,
  sweepCsv,
  type PointResult,
  type SweepPlan,
} from "#experiments";
import { resolve } from "#scenario";
import { answer } from "../simulate/commandLine.ts";
import { BadInput, readInput, reasonOf, type Input } from "../simulate/input.ts";
import { print } from "../simulate/print.ts";
import { createProgressBar } from "../simulate/progressBar.ts";
import { readArguments, USAGE, type Arguments } from "./arguments.ts";

/** Runs the command; resolves to its exit code. */
export function main(words: readonly string[]): Promise<number> {
  return answer(readArguments(words), USAGE, sweep);
}

async function sweep({ file, axes, seeds, goal, csv, progress }: Arguments): Promise<void> {
  const input = await readInput(file);
  const planned = planSweep(input.scenario, axes, seeds);
  if (!planned.ok) throw new BadInput(planned.problems);
  const { plan } = planned;
  // Written before the runs: a file that cannot be written is told at once.
  if (csv !== null) write(csv, "");
  const bar = progress ? createProgressBar((text) => process.stderr.write(text), process.stderr.isTTY) : null;
  const points = runAll(plan, input, (share) => bar?.show(share));
  bar?.finish();
  if (csv !== null) write(csv, sweepCsv(plan, points));
  const least = Object.fromEntries(FIGURES.map((figure) => [figure, leastOf(points, figure)?.values ?? null]));
  const cheapest = goal && { goal, values: cheapestWithin(points, goal)?.values ?? null };
  await print(
    `${JSON.stringify({ vary: plan.axes, seeds: plan.seeds, points, least, ...(cheapest && { cheapest }) }, null, 2)}\n`,
  );
}

function runAll(plan: SweepPlan, { trace, facts }: Input, onProgress: (share: number) => void): readonly PointResult[] {
  let done = 0;
  return plan.points.map(({ values, scenarios }) =>
    pointResult(
      values,
      scenarios.map((scenario) => {
        const figures = figuresOf(simulate(resolve(scenario, trace, facts)).summary);
        onProgress(++done / plan.runs);
        return figures;
      }),
    ),
  );
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new BadInput([`${path}: cannot be written: ${reasonOf(error)}`]);
  }
}
