// A session against a player without workers and a history without a browser.
import { expect, vi } from "vitest";
import type { Clock, Player, PlayerState } from "#player";
import type { Scenario } from "#scenario";
import type { Kept } from "../opening.ts";
import { createSession, type Session } from "../session.ts";
import { createZoom, type Zoom } from "../zoom.ts";

export const ROWS = 100;
export const END_US = 3_600_000_000;

/** A player whose runs are empty of numbers, and done when the test says so. */
function fakePlayer() {
  let state: PlayerState = {
    status: "empty",
    scenario: null,
    run: null,
    model: null,
    moment: null,
    tookMs: null,
    failure: null,
  };
  const listeners = new Set<() => void>();
  const clockListeners = new Set<() => void>();
  const tell = (changes: Partial<PlayerState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  let timeUs = 0;
  const clock = {
    get timeUs() {
      return timeUs;
    },
    playing: false,
    endUs: END_US,
    pause: () => {},
    seek: (us: number) => {
      timeUs = us;
      for (const listener of clockListeners) listener();
    },
    subscribe: (listener: () => void) => {
      clockListeners.add(listener);
      return () => clockListeners.delete(listener);
    },
  } as unknown as Clock;
  const player = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setScenario: (scenario: Scenario) => tell({ status: "running", scenario }),
    clock,
  } as unknown as Player;
  const run = {
    // A request every ten seconds; each takes one, and never comes to a function.
    requests: {
      rows: ROWS,
      arrivalUs: Float64Array.from({ length: ROWS }, (_, row) => row * 10_000_000),
      endUs: Float64Array.from({ length: ROWS }, (_, row) => row * 10_000_000 + 1_000_000),
      handlerUs: new Float64Array(ROWS).fill(-1),
    },
    series: { bins: 0, binUs: 1, inFlight: new Float64Array(0) },
  } as unknown as PlayerState["run"];
  return {
    player,
    finish: () => tell({ status: "ready", run }),
    fail: () => tell({ status: "failed", failure: "no memory" }),
  };
}

interface Bench {
  readonly session: Session;
  readonly player: Player;
  readonly zoom: Zoom;
  readonly finish: () => void;
  /** The browser's history, oldest first. */
  readonly entries: string[];
  /** What stands beside each of them. */
  readonly kept: readonly Kept[];
  /** What was due when the page was left. */
  readonly left: string[];
  readonly arrive: (search: string) => Promise<void>;
  /** The page is about to be left or loaded again. */
  readonly leave: () => void;
  /** One entry back. */
  readonly back: () => void;
}

export function sessionBench(): Bench {
  const { player, finish } = fakePlayer();
  const entries = [""];
  const kept: Kept[] = [{}];
  const left: string[] = [];
  const leaving = new Set<() => void>();
  const zoom = createZoom();
  const session = createSession(
    player,
    {
      write: (search, mode, text) => {
        const place = mode === "push" ? entries.length : entries.length - 1;
        kept[place] = text;
        if (mode === "leave") left.push(search);
        else entries[place] = search;
      },
      kept: () =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(kept[entries.length - 1]).map(([name, each]) => [name, JSON.stringify(each)]),
          ),
        ),
      onLeave(listener) {
        leaving.add(listener);
        return () => leaving.delete(listener);
      },
    },
    zoom,
  );
  session.start();
  const leave = () => {
    for (const listener of leaving) listener();
  };
  const arrive = async (search: string) => {
    entries[entries.length - 1] = search;
    const before = player.getState().scenario;
    session.follow(search);
    await vi.waitFor(() => expect(player.getState().scenario).not.toBe(before));
  };
  const back = () => {
    entries.pop();
    session.follow(entries[entries.length - 1]);
  };
  return { session, player, zoom, finish, entries, kept, left, arrive, leave, back };
}
