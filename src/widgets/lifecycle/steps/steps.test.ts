// Every step of every story: its words are whole, its figures add up to the record's, its documents can be filled in.
import "../index.ts";
import { describe, expect, it } from "vitest";
import { loadEvents } from "#facts";
import { allStories } from "../stories/stories.ts";
import { played } from "../testing/played.ts";
import { travelAt } from "../travel/travelAt.ts";
import { explain } from "./explain.ts";
import { figuresAt } from "./figures.ts";
import { coldBecause, instancesAt, ranBefore } from "./instances.ts";
import { documentsAt, factsAt } from "./travelAtStep.ts";

describe.each(allStories())("$trigger, $story.how", ({ trigger, story }) => {
  it("has a title, a reason and figures at each step", async () => {
    const lifecycle = await played(trigger, story.how);
    const { trace } = lifecycle;
    for (let step = 0; step < trace.spans.length; step++) {
      const { title, why, notes } = explain(lifecycle, step);
      expect(`${title} ${why} ${notes.join(" ")}`, trace.spans[step].kind).not.toMatch(/[{}]|undefined|NaN|Infinity/);
      expect(title).not.toBe("");
      const figures = figuresAt(lifecycle, step);
      expect(`${figures.billed} ${figures.instances} ${figures.kept}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(figures.soFarUs).toBeLessThanOrEqual(figures.totalUs);
    }
    // What is shown as cost so far ends at what the record says, and the time at the last span's end.
    const last = figuresAt(lifecycle, trace.spans.length - 1);
    expect(last.soFarUsd).toBeCloseTo(trace.costUsd, 15);
    expect(trace.costUsd).toBeCloseTo(lifecycle.run.requests.costUsd[trace.row], 15);
  });

  it("has documents that can be filled in at each step", async () => {
    const lifecycle = await played(trigger, story.how);
    const shapes = await loadEvents("aws");
    lifecycle.trace.spans.forEach((_, step) => {
      for (const document of documentsAt(lifecycle, step))
        expect(travelAt(shapes, document, factsAt(lifecycle, step, false)).text, document).not.toMatch(/\{\{|NaN/);
    });
  });

  it("counts an instance that its own span occupies as starting or busy", async () => {
    const lifecycle = await played(trigger, story.how);
    for (const { instance, startUs, endUs, kind } of lifecycle.trace.spans) {
      if (instance === null || endUs === startUs) continue;
      const { starting, busy } = instancesAt(lifecycle, startUs);
      if (kind === "start" || kind === "initialisation") expect(starting).toBeGreaterThan(0);
      else expect(busy).toBeGreaterThan(0);
    }
  });
});

describe("why it is cold", () => {
  it("tells of the instance that was reclaimed: five minutes after its last work, as the scenario keeps it", async () => {
    const lifecycle = await played("http", "cold");
    const invocation = lifecycle.trace.spans.find(({ kind }) => kind === "invocation");
    const because = coldBecause(lifecycle, invocation?.instance ?? -1, invocation?.startUs ?? 0);
    expect(because).toMatchObject({ kind: "reclaimed", idleUs: 300_000_000 });
  });

  it("tells that others are busy, where a duplicate comes at the same moment", async () => {
    const lifecycle = await played("upload", "duplicate");
    const second = lifecycle.trace.spans.find(({ kind, delivery }) => kind === "invocation" && delivery === 1);
    expect(coldBecause(lifecycle, second?.instance ?? -1, second?.startUs ?? 0)).toEqual({ kind: "allBusy", alive: 1 });
  });
});

describe("state kept", () => {
  it("is that of the earlier request on a warm instance", async () => {
    const lifecycle = await played("http", "warm");
    const { instance, invocationUs } = invocationOf(lifecycle);
    expect(ranBefore(lifecycle, instance, invocationUs)).toMatchObject({ rows: [0], own: false });
  });

  it("is that of the request's own earlier try", async () => {
    const lifecycle = await played("schedule", "deadLettered");
    const last = lifecycle.trace.spans.findLast(({ kind }) => kind === "invocation");
    expect(ranBefore(lifecycle, last?.instance ?? -1, last?.startUs ?? 0)).toMatchObject({ rows: [], own: true });
  });
});

function invocationOf({ trace }: Awaited<ReturnType<typeof played>>) {
  const span = trace.spans.find(({ kind }) => kind === "invocation");
  return { instance: span?.instance ?? -1, invocationUs: span?.startUs ?? 0 };
}
