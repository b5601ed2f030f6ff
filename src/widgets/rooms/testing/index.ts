// A player with a finished run for tests: the real player, its worker in the same thread, its frames moved by hand.

import { simulate } from "#engine";
import { createPlayer, indexRun, type Moment, type Player, type PlayerOptions } from "#player";
import { parseScenario, type Scenario } from "#scenario";

type StartWorker = NonNullable<PlayerOptions["startWorker"]>;

const startHere: StartWorker = ({ onMessage }) => ({
  post: ({ id, model }) => {
    if (model === null) return;
    const run = simulate(model);
    queueMicrotask(() => onMessage({ kind: "done", id, run, indices: indexRun(run, model) }));
  },
  terminate: () => undefined,
});

/** The wall clock of a test: it stands until `pass` is called. */
export interface Wall {
  pass(ms: number): void;
}

export interface Played {
  readonly player: Player;
  readonly moment: Moment;
  readonly wall: Wall;
}

/** A scenario's complete form, from what a test says of it. Throws when it does not hold. */
function scenarioOf(input: Record<string, unknown>): Scenario {
  const parsed = parseScenario({ version: 1, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
  return parsed.scenario;
}

/** Runs a scenario and waits for its end. */
export async function play(input: Record<string, unknown>): Promise<Played> {
  let nowMs = 0;
  let frames: (() => void)[] = [];
  const player = createPlayer({
    startWorker: startHere,
    timeSource: {
      now: () => nowMs,
      requestFrame: (callback) => frames.push(callback),
      cancelFrame: () => {
        frames = [];
      },
      isVisible: () => true,
      onVisibilityChange: () => () => undefined,
      prefersSteps: () => false,
    },
  });
  const finished = new Promise<Moment>((resolve, reject) => {
    player.subscribe(() => {
      const { status, moment, failure } = player.getState();
      if (status === "ready" && moment) resolve(moment);
      if (status === "failed") reject(new Error(failure ?? "failed"));
    });
  });
  player.setScenario(scenarioOf(input));
  const moment = await finished;
  const pass = (ms: number): void => {
    nowMs += ms;
    const due = frames;
    frames = [];
    for (const callback of due) callback();
  };
  return { player, moment, wall: { pass } };
}
