// Small real runs for tests: a scenario as someone would write it, simulated and shaped; and a player that has run it.
import { simulate, type Model, type Run } from "#engine";
import { createPlayer, indexRun, type Moment, type Player } from "#player";
import { parseScenario, resolve, type Scenario, type ScenarioInput } from "#scenario";
import { chartData, type ChartData } from "../data/chartData.ts";

function writtenScenario(changes: Partial<ScenarioInput> = {}): Scenario {
  const parsed = parseScenario({ version: 1, durationS: 600, workload: { kind: "poisson", ratePerS: 2 }, ...changes });
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join("\n"));
  return parsed.scenario;
}

export interface RealRun {
  readonly run: Run;
  readonly model: Model;
  readonly data: ChartData;
}

export function realRun(changes: Partial<ScenarioInput> = {}): RealRun {
  const model = resolve(writtenScenario(changes), null);
  const run = simulate(model);
  return { run, model, data: chartData(run, model) };
}

/** A player whose worker answers at once. */
export function readyPlayer(changes: Partial<ScenarioInput> = {}): Player & { readonly moment: Moment } {
  const player = createPlayer({
    modelOf: (scenario) => resolve(scenario, null),
    startWorker: ({ onMessage }) => ({
      post: ({ id, model }) => {
        if (model === null) return;
        const run = simulate(model);
        onMessage({ kind: "done", id, run, indices: indexRun(run, model) });
      },
      terminate: () => {},
    }),
  });
  player.setScenario(writtenScenario(changes));
  const { moment } = player.getState();
  if (!moment) throw new Error(player.getState().failure ?? "no run");
  return { ...player, moment };
}
