// Every scenario in content/scenarios is listed, valid, and can be run.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ArrivalStream } from "#engine";
import { loadTrace } from "#facts";
import { modelOf } from "./models.ts";
import { loadPreset, presetNames } from "./presetFiles.ts";
import { presets } from "./presets.ts";
import { resolve } from "./resolve/resolve.ts";
import { traceNameOf } from "./workload.ts";

test("the list names every file, and only those", () => {
  const files = readdirSync(new URL("../../content/scenarios/", import.meta.url)).filter((file) =>
    file.endsWith(".scenario.json"),
  );
  expect(presets.map((each) => `${each.name}.scenario.json`).toSorted()).toEqual(files.toSorted());
  expect(presetNames.toSorted()).toEqual(presets.map(({ name }) => name).toSorted());
});

/** What the build writes down is read as lists. */
function asWritten({ process, ...stream }: ArrivalStream): ArrivalStream {
  if (process.kind !== "arrivals") return { ...stream, process };
  const { timesUs, durationsUs } = process;
  return {
    ...stream,
    process: { ...process, timesUs: Array.from(timesUs), durationsUs: durationsUs && Array.from(durationsUs) },
  };
}

describe.each(presets)("$name", ({ name, title, description, load }) => {
  test("is valid, with the title it is listed under, and the model it is resolved to", async () => {
    const scenario = await load();
    const traceName = traceNameOf(scenario.workload);
    expect(scenario.title).toBe(title);
    expect(description).not.toBe("");
    expect(await loadPreset(name)).toEqual(scenario);
    const model = resolve(scenario, traceName === null ? null : await loadTrace(traceName));
    expect(modelOf(scenario)).toEqual({ ...model, streams: model.streams.map(asWritten) });
  });
});
test("an unknown name is told with those that exist", async () => {
  await expect(loadPreset("moon")).rejects.toThrow(/no scenario named "moon"; there is: .*real-morning/);
});
