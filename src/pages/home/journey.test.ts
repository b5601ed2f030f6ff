// The small diagram's requests: each begins and ends at the client, passes from room to room without jumping, and only the second finds an instance.

import { describe, expect, it } from "vitest";
import { JOURNEYS, journey, stepAt, type Step } from "./journey.ts";
import { between, LINES, NARROW, ROOMS, WIDE, type Box, type Point } from "./rooms.ts";

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

describe.each(JOURNEYS)("the %s request", (kind) => {
  const steps = journey(kind);

  it("goes from the client and back without a jump, along lines there are", () => {
    expect(steps[0].from).toBe("client");
    expect(steps.at(-1)?.to).toBe("client");
    expect(steps.slice(1).map((step) => step.from)).toEqual(steps.slice(0, -1).map((step) => step.to));
    const joined = ({ from, to }: Step): boolean =>
      LINES.some(([a, b]) => (a === from && b === to) || (a === to && b === from));
    expect(steps.filter((step) => step.from !== step.to && !joined(step))).toEqual([]);
  });

  it("starts an instance only when none is free", () => {
    expect(steps.some((step) => step.instance === "starting")).toBe(kind !== "warm");
    expect(steps.at(-1)?.instance).toBe("idle");
  });

  it("ends after all its steps", () => {
    const lengthMs = steps.reduce((sum, step) => sum + step.shownMs, 0);
    expect(stepAt(steps, -1)).toEqual({ index: 0, share: 0 });
    expect(stepAt(steps, lengthMs - 1)?.index).toBe(steps.length - 1);
    expect(stepAt(steps, lengthMs)).toBeNull();
  });
});

describe.each([WIDE, NARROW])("the plan $width wide", (plan) => {
  it("keeps the token between the rooms, the same both ways", () => {
    for (const [from, to] of LINES) {
      for (const share of [0, 0.3, 1]) {
        const there = between(plan, from, to, share);
        const back = between(plan, to, from, 1 - share);
        expect(there.x).toBeCloseTo(back.x);
        expect(there.y).toBeCloseTo(back.y);
        expect(ROOMS.filter((room) => isInside(there, plan.boxes[room]))).toEqual([]);
      }
    }
  });

  it("keeps every room inside", () => {
    for (const box of Object.values(plan.boxes)) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(plan.width);
      expect(box.y + box.height).toBeLessThanOrEqual(plan.height);
    }
  });
});
