// The file holds what the pieces hold; its writing can be ended.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, modelOf } from "#scenario";
import { requestsCsv } from "#traceExport";
import { csvFile } from "./csvFile.ts";

const { requests } = simulate(await modelOf(await loadPreset("flash-sale")));

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
