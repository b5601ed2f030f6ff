// What the last of the first minute's steps tells: the change, and the figures that differ most by it.
import "#messages/labCompare";
import "#messages/labFirst";
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { figuresOf } from "#experiments";
import type { PlayerState } from "#player";
import { loadPreset, modelOf, type Scenario } from "#scenario";
import { DEFAULT_PRESET } from "../opening.ts";
import { whatChanged } from "./steps.ts";

const plain = (text: string) => text.replaceAll(/\s/g, " ");

async function played(scenario: Scenario) {
  const model = await modelOf(scenario);
  const run = simulate(model);
  return {
    status: "ready",
    scenario,
    run,
    model,
    moment: null,
    tookMs: null,
    failure: null,
  } satisfies PlayerState;
}

const opened = await loadPreset(DEFAULT_PRESET);
const first = await played(opened);
const before = { scenario: opened, figures: figuresOf(first.run.summary) };
const withFunction = (changes: Partial<Scenario["function"]>): Scenario => ({
  ...opened,
  function: { ...opened.function, ...changes },
});

it("works in the scenario that opens by itself: more memory changes what is told", async () => {
  const more = withFunction({ memoryMb: 2048 });
  const after = await played(more);
  const told = plain(whatChanged(before, more, after));
  expect(told).toMatch(/^function\.memoryMb: 512 → 2048: Cost a month \$25\.74 → \$[\d.]+, p50 464 ms → \d+ ms, /);
  expect(told.match(/→/g)).toHaveLength(4);
});

it("says that no figure differs where none does, and waits for the run of what was set", async () => {
  const longer = withFunction({ timeoutS: 60 });
  expect(whatChanged(before, longer, await played(longer))).toMatch(/: no figure above differs\./);
  expect(whatChanged(before, longer, first)).toBe("It is being simulated again.");
  expect(whatChanged(before, opened, first)).toMatch(/^All is as it was opened again\./);
});
