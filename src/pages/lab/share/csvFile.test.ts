// The file holds what the pieces hold; its writing can be ended.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, parseScenario, resolve } from "#scenario";
import { requestsCsv } from "#traceExport";
import { csvFile } from "./csvFile.ts";

const parsed = parseScenario({ ...(await loadPreset("flash-sale")), durationS: 600 });
if (!parsed.ok) throw new Error(parsed.problems[0].message);
const { requests } = simulate(resolve(parsed.scenario, null));

describe("the CSV", () => {
  it("is what the command line writes", async () => {
    const shares: number[] = [];
    const file = await csvFile(requests, new AbortController().signal, (share) => shares.push(share));
    expect(await file.text()).toBe([...requestsCsv(requests)].join(""));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it("ends when it is told to", async () => {
    const ends = new AbortController();
    ends.abort(new Error("closed"));
    await expect(csvFile(requests, ends.signal, () => {})).rejects.toThrow("closed");
  });
});
