// Runs played in turns by events and passes are those of events alone: every column to the bit, every sum but for rounding.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixComponentsModel } from "../bench/models.ts";
import { begin, play } from "../events/run.ts";
import { BOUNDS } from "../bounds.ts";
import { addFree, createMemory } from "../kernel/memory.ts";
import type { Intervention, Model, Settings } from "../model.ts";
import type { Run } from "../record.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import "../testing/engine.ts";
import { differences, digestOf } from "../testing/same/index.ts";
import { runThroughEvents } from "../testing/throughEvents.ts";
import { runInTurns } from "./run.ts";
import { toPasses } from "./toPasses.ts";

/** Passes take their turn however short it is, in memory in which something else has stood. */
function inTurns(model: Model): Run {
  const memory = createMemory();
  const dirty = Array.from({ length: 80 }, () => new Uint8Array(1 << 17).fill(0xa5).buffer);
  addFree(memory, dirty);
  const steps = runInTurns(model, memory, BOUNDS, 0);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const traceRequests = () => [];

function expectTheSame(model: Model): void {
  const found = digestOf({ simulate: inTurns, traceRequests }, model, false);
  const expected = digestOf({ simulate: (each) => runThroughEvents(each), traceRequests }, model, false);
  expect(differences(found, expected, true)).toEqual([]);
}

/** Most settings suit passes; some deploy a version to a share, after which events go on alone. */
function mostlyCalm(model: Model): Model {
  const calm = (settings: Settings): Settings => ({
    ...settings,
    nextVersion: model.seed % 5 === 0 ? settings.nextVersion : null,
    client: { ...settings.client, retries: 0 },
    gateway: { ...settings.gateway, overheadUs: { kind: "constant", value: model.seed % 20_000 } },
    database: { ...settings.database, kind: "keyValue", capacityPerS: null },
    functions: settings.functions.map((each) => ({ ...each, requestsPerInstance: 1 })),
  });
  return {
    ...model,
    settings: calm(model.settings),
    interventions: model.interventions.map((each) =>
      each.kind === "settings" ? { ...each, settings: calm(each.settings) } : each,
    ),
  };
}

const disturbed = arbitraryModel({ triggers: ["http"] }).filter(({ interventions }) => interventions.length > 0);

test("random models", () => {
  fc.assert(fc.property(disturbed.map(mostlyCalm), expectTheSame), { numRuns: 150 });
});

test("random models, whatever their settings", () => {
  fc.assert(fc.property(disturbed, expectTheSame), { numRuns: 80 });
});

describe("the same few minutes", () => {
  const model = sixComponentsModel(50, 10_000);
  const atUs = 100_000_000;
  const untilUs = 130_000_000;
  const { settings } = model;
  const functions = settings.functions.map((each) => ({ ...each, memoryMb: 1024, generation: 1 }));
  const interventions: readonly Intervention[] = [
    { kind: "settings", atUs, label: "more memory", settings: { ...settings, functions } },
    { kind: "killInstances", atUs, label: "instances killed", share: 0.5 },
    { kind: "outage", atUs, untilUs, label: "security out", target: "security" },
    { kind: "outage", atUs, untilUs, label: "a zone out", target: "zone" },
    { kind: "slow", atUs, untilUs, label: "a slow database", target: "database", factor: 10 },
    { kind: "slow", atUs, untilUs, label: "a slow network", target: "client", factor: 10 },
  ];

  test.each(interventions)("$label", (intervention) => {
    expectTheSame({ ...model, interventions: [intervention] });
  });

  test.each(interventions)("$label: passes play what comes before, and what comes after", (intervention) => {
    const sim = begin({ ...model, interventions: [intervention] });
    expect(toPasses(sim, -1, atUs - 1_000_000)).not.toBeNull();
    const after = begin({ ...model, interventions: [intervention] });
    after.untilUs = untilUs + 1_000_000;
    for (const _ of play(after));
    expect(toPasses(after, after.untilUs, Infinity)).not.toBeNull();
  });
});
