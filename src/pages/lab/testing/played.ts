// A finished run for tests: a scenario as someone would write it, simulated in the same thread.
import { simulate, type Model, type Run } from "#engine";
import { createPlayer, indexRun, type Moment, type Player } from "#player";
import { parseScenario, resolve } from "#scenario";

export interface Played {
  readonly model: Model;
  readonly run: Run;
  readonly moment: Moment;
}

/** A player that has run the scenario. Throws where it is not allowed. Two minutes long, unless it says otherwise. */
export function playerWith(input: object): Player {
  const parsed = parseScenario({ durationS: 120, ...input });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const player = createPlayer({
    // The clock stands: a test asks for moments.
    timeSource: {
      now: () => 0,
      requestFrame: () => 0,
      cancelFrame: () => {},
      isVisible: () => true,
      onVisibilityChange: () => () => {},
      prefersSteps: () => false,
    },
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
  player.setScenario(parsed.scenario);
  return player;
}

export function play(input: object): Played {
  const { model, run, moment, failure } = playerWith(input).getState();
  if (!model || !run || !moment) throw new Error(failure ?? "no run");
  return { model, run, moment };
}
