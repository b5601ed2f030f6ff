// What the pictures show is what the files hold, and what they claim in words is so of every runtime that was measured.
import { describe, expect, it } from "vitest";
import { loadFacts } from "#facts";
import { byMemory, idleProbes, initialisations, measuredRuntimes, MEMORY_MB, PROBES, withLibrary } from "./figures.ts";

const { runtimes, firstRun } = loadFacts().aws.coldStarts;

describe("initialisation by runtime", () => {
  it.each(MEMORY_MB)(
    "has every runtime once at %i MB, the quickest first, and its figures as they stand in the file",
    (memoryMb) => {
      const rows = initialisations("zip", "arm64", memoryMb);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(runtimes.map(({ id }) => id).toSorted());
      const medians = rows.map(({ spread }) => spread.median);
      expect(medians).toEqual(medians.toSorted((a, b) => a - b));
      for (const { id, spread, samples } of rows) {
        const file = runtimes
          .find((each) => each.id === id)
          ?.initMs.find((each) => each.package === "zip" && each.architecture === "arm64");
        const index = file?.memoryMb.indexOf(memoryMb) ?? -1;
        expect(Object.values(spread)).toEqual(file?.values[index]);
        expect(samples).toBe(file?.samples[index]);
      }
    },
  );

  it("is empty for a size that was not measured", () => {
    expect(initialisations("zip", "arm64", 129)).toEqual([]);
  });
});

describe("what memory buys", () => {
  it.each(measuredRuntimes.map(({ id }) => id))(
    "%s: initialisation stays within a tenth from 128 to 1024 MB, the first run falls by half at least",
    (id) => {
      const { initialisation, firstRun: runs } = byMemory(id, "arm64");
      const medians = initialisation.map(({ spread }) => spread.median);
      expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.1);
      expect(runs[runs.length - 1].extraMs).toBeLessThan(runs[0].extraMs / 2);
    },
  );

  it("leaves out runtimes for whose first run another one stands in", () => {
    expect(measuredRuntimes.map(({ id }) => id)).not.toContain("java21");
    expect(measuredRuntimes.length).toBe(firstRun.families.length);
  });
});

it("compares a library's initialisation with that of the same runtime at the same memory", () => {
  const rows = withLibrary("x86_64");
  expect(rows.length).toBe(measuredRuntimes.length);
  // By hand, from both files: Python 3.12 at 128 MB, 473.51 ms with the library, 84.66 ms (the fourth of eight quantiles) without.
  const python = rows.find(({ id }) => id === "python3.12");
  expect(python).toMatchObject({ memoryMb: 128, withLibraryMs: 473.51, plainMs: 84.66 });
  // Rust was not measured at 128 MB with it.
  expect(rows.find(({ id }) => id === "provided.al2023-rust")?.memoryMb).toBe(256);
});

it("never finds more alive after a longer wait, as the curve is drawn, nor more than were probed", () => {
  const shares = idleProbes.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  for (const { alive } of idleProbes) expect(alive).toBeLessThanOrEqual(PROBES);
});
