import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClock, type Course } from "./clock.ts";
import { steadyPace } from "./pace.ts";
import { fakeTime } from "./testing/fakeTime.ts";

const END_US = 60_000_000;
const EVENTS_US = [1_000_000, 2_500_000, 2_500_001, 40_000_000];

const course: Course = {
  endUs: END_US,
  pace: steadyPace(2),
  nextEventUs: (timeUs, direction) =>
    direction === 1
      ? (EVENTS_US.find((eventUs) => eventUs > timeUs) ?? END_US + 5)
      : (EVENTS_US.findLast((eventUs) => eventUs < timeUs) ?? 0),
};

function startedClock() {
  const time = fakeTime();
  const clock = createClock(time);
  clock.setCourse(course);
  return { time, clock };
}

describe("playing", () => {
  test("moves t by the speed, from frame to frame", () => {
    const { time, clock } = startedClock();
    clock.setSpeed(10);
    clock.play();
    time.frame(16);
    time.frame(34);
    expect(clock.timeUs).toBe(500_000);
    clock.setSpeed(0.01);
    time.frame(100);
    expect(clock.timeUs).toBe(501_000);
  });

  test("auto follows the pace of the run", () => {
    const { time, clock } = startedClock();
    expect(clock.pace.speedAt(0)).toBe(2);
    clock.play();
    time.frame(500);
    expect(clock.timeUs).toBe(1_000_000);
  });

  test("stops at the end, and plays again from the start", () => {
    const { time, clock } = startedClock();
    clock.setSpeed(600);
    clock.play();
    time.frame(500);
    expect(clock.timeUs).toBe(END_US);
    expect(clock.playing).toBe(false);
    expect(time.awaited).toBe(false);
    clock.play();
    expect(clock.timeUs).toBe(0);
    expect(clock.playing).toBe(true);
  });

  test("asks for no frame while paused or out of sight, and makes up for neither", () => {
    const { time, clock } = startedClock();
    expect(time.awaited).toBe(false);
    clock.setSpeed(1);
    clock.play();
    time.setVisible(false);
    expect(time.awaited).toBe(false);
    time.frame(60_000);
    time.setVisible(true);
    time.frame(10);
    expect(clock.timeUs).toBe(10_000);
    clock.pause();
    expect(time.awaited).toBe(false);
  });

  test("a frame that comes very late moves t by a second's worth", () => {
    const { time, clock } = startedClock();
    clock.setSpeed(1);
    clock.play();
    time.frame(30_000);
    expect(clock.timeUs).toBe(1_000_000);
  });

  test("under reduced motion t moves four times a second", () => {
    const { time, clock } = startedClock();
    time.setPrefersSteps(true);
    clock.setSpeed(1);
    clock.play();
    const seen: number[] = [];
    clock.onFrame((timeUs) => seen.push(timeUs));
    for (let i = 0; i < 60; i++) time.frame(20);
    expect(seen).toEqual([0, 260_000, 520_000, 780_000, 1_040_000]);
  });

  test("does nothing before there is a run", () => {
    const clock = createClock(fakeTime());
    clock.play();
    expect(clock.playing).toBe(false);
    clock.step(1);
    expect(clock.timeUs).toBe(0);
  });
});

describe("moving", () => {
  test("a step pauses at the next event, within the run", () => {
    const { clock } = startedClock();
    clock.play();
    clock.step(1);
    expect([clock.timeUs, clock.playing]).toEqual([1_000_000, false]);
    clock.step(1);
    clock.step(1);
    expect(clock.timeUs).toBe(2_500_001);
    clock.step(-1);
    expect(clock.timeUs).toBe(2_500_000);
    clock.seek(END_US - 1);
    clock.step(1);
    expect(clock.timeUs).toBe(END_US);
  });

  test("a new run keeps t, held within it, and keeps playing", () => {
    const { clock } = startedClock();
    clock.seek(50_000_000);
    clock.play();
    clock.setCourse({ ...course, endUs: 20_000_000 });
    expect([clock.timeUs, clock.playing, clock.endUs]).toEqual([20_000_000, true, 20_000_000]);
  });

  test("listeners hear of coarse changes only, with a snapshot that stays the same in between", () => {
    const { time, clock } = startedClock();
    let told = 0;
    clock.subscribe(() => told++);
    clock.play();
    const playing = clock.getSnapshot();
    time.frame(16);
    time.frame(16);
    expect([told, clock.getSnapshot() === playing]).toEqual([1, true]);
    clock.pause();
    expect(clock.getSnapshot().settledUs).toBe(clock.timeUs);
  });

  test("a listener to frames hears at once, on seeks, and no more once it stops", () => {
    const { clock } = startedClock();
    const seen: number[] = [];
    const stop = clock.onFrame((timeUs) => seen.push(timeUs));
    clock.seek(5);
    stop();
    clock.seek(6);
    expect(seen).toEqual([0, 5]);
  });

  test("a listener to frames hears once more when the clock comes to stand", () => {
    const { time, clock } = startedClock();
    clock.setSpeed(1);
    clock.play();
    time.frame(10);
    const seen: [number, boolean][] = [];
    clock.onFrame((timeUs) => seen.push([timeUs, clock.playing]));
    clock.pause();
    clock.pause();
    expect(seen).toEqual([
      [10_000, true],
      [10_000, false],
    ]);
  });
});

test("whatever is done, t is a whole number within the run, and what playing adds does not depend on the frames", () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant("seek" as const), to: fc.double({ noNaN: false }) }),
    fc.record({ kind: fc.constant("step" as const), direction: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant("toggle" as const) }),
    fc.record({ kind: fc.constant("frame" as const), ms: fc.integer({ min: 0, max: 5000 }) }),
    fc.record({ kind: fc.constant("speed" as const), speed: fc.double() }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const { time, clock } = startedClock();
      for (const each of actions) {
        if (each.kind === "seek") clock.seek(each.to);
        else if (each.kind === "step") clock.step(each.direction);
        else if (each.kind === "toggle") clock.toggle();
        else if (each.kind === "frame") time.frame(each.ms);
        else clock.setSpeed(each.speed);
        expect(Number.isInteger(clock.timeUs) && clock.timeUs >= 0 && clock.timeUs <= END_US).toBe(true);
        expect(clock.speed === "auto" || (clock.speed >= 0.01 && clock.speed <= 600)).toBe(true);
        expect(time.awaited).toBe(clock.playing);
      }
    }),
  );
});
