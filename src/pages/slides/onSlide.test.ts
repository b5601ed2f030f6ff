// Two windows that play and pause at nearly the same moment end alike.
import { expect, test } from "vitest";
import type { LiveClock } from "#teaching/deck";
import { createOnSlide } from "./onSlide.ts";
import type { Told } from "./told.ts";

/** A clock with a run, as far as a slide knows it. */
function fakeClock(): LiveClock {
  const listeners = new Set<() => void>();
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const clock = {
    timeUs: 0,
    playing: false,
    speed: "auto" as const,
    play: () => {
      clock.playing = true;
      tellAll();
    },
    pause: () => {
      if (!clock.playing) return;
      clock.playing = false;
      tellAll();
    },
    seek: (timeUs: number) => {
      clock.timeUs = timeUs;
    },
    setSpeed: () => {},
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const live: unknown = { clock, getState: () => ({ run: {} }), subscribe: () => () => {} };
  return live as LiveClock;
}

function slideWith(live: LiveClock) {
  const told: Told[] = [];
  let nowMs = 0;
  const onSlide = createOnSlide(
    "quiet",
    (each) => told.push(each),
    () => nowMs,
  );
  onSlide.onClock(live);
  const hear = (playing: boolean) =>
    onSlide.follow({ kind: "clock", slide: "quiet", place: 0, timeUs: 5_000_000, playing, speed: "auto" });
  return { told, hear, wait: (ms: number) => (nowMs += ms) };
}

test("what the other window said before it heard of a pause does not play on", () => {
  const live = fakeClock();
  const { told, hear, wait } = slideWith(live);
  hear(true);
  expect(live.clock.playing).toBe(true);
  wait(1000);
  live.clock.pause();
  hear(true);
  expect(live.clock.playing).toBe(false);
  expect(told.at(-1)).toMatchObject({ kind: "clock", playing: false });
});

test("what it says later is followed, and at once where nobody has touched this window", () => {
  const live = fakeClock();
  const { hear, wait } = slideWith(live);
  hear(true);
  hear(false);
  expect(live.clock.playing).toBe(false);
  live.clock.play();
  wait(500);
  hear(false);
  expect(live.clock.playing).toBe(false);
});
