// @vitest-environment happy-dom
// What the page is shown of the player's state, and how often it is asked to draw it.
import { act, render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { resolve } from "#scenario";
import { createPlayer } from "./player.ts";
import { PlayerProvider, usePlayerState, wordsAreDue } from "./react.tsx";
import { fakeTime } from "./testing/fakeTime.ts";
import { fakeWorkers } from "./testing/fakeWorkers.ts";
import { writtenScenario } from "./testing/runs.ts";
import type { PlayerState } from "./types.ts";

const first = writtenScenario({ title: "first" });
const second = writtenScenario({ title: "second" });

function shown() {
  const { all: workers, start } = fakeWorkers();
  const player = createPlayer({
    timeSource: fakeTime(),
    startWorker: start,
    modelOf: (scenario) => resolve(scenario, null),
  });
  const states: PlayerState[] = [];
  const Probe = () => {
    states.push(usePlayerState());
    return null;
  };
  render(
    <PlayerProvider player={player}>
      <Probe />
    </PlayerProvider>,
  );
  return { player, states, workers };
}

test("the run that is drawn keeps its columns until the next is drawn", () => {
  const { player, states, workers } = shown();
  const drawnRows = () => states.at(-1)?.run?.requests.arrivalUs.length;
  act(() => player.setScenario(first));
  act(() => workers[0].finish());
  const { run } = player.getState();
  act(() => {
    // The second run is there, and the first still on show, when the third is asked for.
    player.setScenario(second);
    workers[0].finish();
    player.setScenario(first);
    expect(run?.requests.arrivalUs.length).toBeGreaterThan(0);
  });
  expect(player.getState().run).not.toBe(run);
  act(() => player.setScenario(second));
  expect(run?.requests.arrivalUs.length).toBe(0);
  expect(drawnRows()).toBeGreaterThan(0);
});

describe("a changed scenario", () => {
  test("is drawn twice: when it is asked for, and when its run is there", () => {
    const { player, states, workers } = shown();
    act(() => player.setScenario(first));
    act(() => workers[0].finish());
    const { run } = player.getState();
    states.length = 0;
    act(() => player.setScenario(second));
    act(() => workers[0].finish());
    expect(states).toMatchObject([
      { status: "running", scenario: second, run },
      { status: "ready", scenario: second, run: player.getState().run },
    ]);
  });

  test("whose run fails says so, and keeps the former run on show", () => {
    const { player, states, workers } = shown();
    act(() => player.setScenario(first));
    act(() => workers[0].finish());
    const { run } = player.getState();
    act(() => player.setScenario(second));
    act(() => workers[0].fail("out of memory"));
    expect(states.at(-1)).toMatchObject({ status: "failed", failure: "out of memory", run });
  });

  test("that comes with the run of the one before is the one asked for, its own run still on the way", () => {
    const { player, states, workers } = shown();
    act(() => player.setScenario(first));
    act(() => {
      workers[0].finish();
      player.setScenario(second);
    });
    expect(states.at(-1)).toMatchObject({ status: "running", scenario: second, run: player.getState().run });
    expect(states.at(-1)?.run).not.toBeNull();
  });
});

describe("words that follow the clock", () => {
  test("are due at once while it stands, and in the same frames for all while it plays", () => {
    expect(wordsAreDue(false, 1000, 1000)).toBe(true);
    const duringASecond = (atMs: number): number[] => {
      const writtenMs: number[] = [];
      for (let nowMs = 1000; nowMs < 2000; nowMs += 16)
        if (wordsAreDue(true, writtenMs.at(-1) ?? atMs, nowMs)) writtenMs.push(nowMs);
      return writtenMs;
    };
    expect(duringASecond(-Infinity)).toEqual(duringASecond(990));
    expect(duringASecond(-Infinity)).toHaveLength(5);
  });
});
