// Cold starts: what was measured at a measured size, straight lines between, and the first run's work from its definition.
import { describe, expect, it } from "vitest";
import { coldStart, limit, loadFacts, runtimes } from "./index.ts";
import type { ColdStart, ColdStartQuery } from "./index.ts";

const file = loadFacts().aws.coldStarts;
const query: ColdStartQuery = { runtime: "nodejs22.x", package: "zip", memoryMb: 512, architecture: "x86_64" };

function found(changes: Partial<ColdStartQuery>): ColdStart {
  const result = coldStart({ ...query, ...changes });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const everyMeasurement = file.runtimes.flatMap(({ id, initMs }) =>
  initMs.flatMap((measured) => measured.memoryMb.map((memoryMb, i) => ({ runtime: id, memoryMb, measured, i }))),
);

describe("initialisation", () => {
  it("is what was measured, at every measured memory size", () => {
    for (const { runtime, memoryMb, measured, i } of everyMeasurement) {
      const { initMs, measuredAtMb } = found({
        runtime,
        memoryMb,
        package: measured.package,
        architecture: measured.architecture,
      });
      expect(initMs.values).toEqual(measured.values[i]);
      expect(initMs.probabilities).toEqual(file.init.probabilities);
      expect(measuredAtMb).toEqual([memoryMb]);
    }
  });

  it("lies on a straight line between two measured sizes", () => {
    const [small, large, between] = [512, 1024, 640].map((memoryMb) => found({ memoryMb }).initMs.values);
    small?.forEach((value, i) => expect(between?.[i]).toBeCloseTo(value + 0.25 * ((large?.[i] ?? NaN) - value), 9));
    expect(found({ memoryMb: 640 }).measuredAtMb).toEqual([512, 1024]);
  });

  it("is that of the nearest size outside the measured ones", () => {
    expect(found({ memoryMb: 10_240 }).initMs).toEqual(found({ memoryMb: 1024 }).initMs);
    expect(found({ memoryMb: 64 }).initMs).toEqual(found({ memoryMb: 128 }).initMs);
  });

  it("is a quantile function: it never falls", () => {
    for (const memoryMb of [128, 300, 512, 777, 1024, 3008]) {
      const { values } = found({ memoryMb }).initMs;
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });
});

describe("the first run's extra work", () => {
  it("is the cold handler's time less the warm one's, at the CPU speed of its memory", () => {
    const wholeVcpuMb = limit("aws", "memoryMbPerVcpu").value;
    for (const family of file.firstRun.families) {
      for (const { memoryMb, coldMs, warmMs, cpuMs } of [family.x86_64, family.arm64]) {
        memoryMb.forEach((memory, i) => {
          const expected = ((coldMs[i] ?? NaN) - (warmMs[i] ?? NaN)) * Math.min(1, memory / wholeVcpuMb);
          expect(cpuMs[i]).toBeCloseTo(expected, 2);
        });
      }
    }
  });

  it("is constant, and read linearly in memory", () => {
    const { probabilities, values } = found({}).firstRunCpuMs;
    const family = file.firstRun.families.find(({ runtime }) => runtime === "nodejs22")?.x86_64;
    const measured = family?.cpuMs[family.memoryMb.indexOf(512)];
    expect(probabilities).toEqual([0, 1]);
    expect(values).toEqual([measured, measured]);
  });

  it("says when another runtime's stands in, and for what", () => {
    const languageOf = (name: string) => /^[^\d]*/.exec(name)?.[0].trim();
    for (const { id, name, firstRun } of file.runtimes) {
      const { note, confidence, standsIn } = found({ runtime: id }).firstRunCpuMs;
      const own = id.replace(".x", "").replace("provided.al2023-", "") === firstRun;
      expect(standsIn === null).toBe(own);
      expect(runtimes().find((each) => each.id === id)?.firstRunStandsIn).toEqual(standsIn);
      expect(confidence).toBe(standsIn?.for === "language" ? "low" : "medium");
      if (standsIn === null) continue;
      expect(standsIn.for).toBe(languageOf(standsIn.name) === languageOf(name) ? "version" : "language");
      expect(note).toContain(`Not measured for this ${standsIn.for}: that of ${standsIn.name} stands in.`);
      const measured = file.runtimes.find((each) => each.name.startsWith(standsIn.name));
      expect(measured?.firstRun).toBe(firstRun);
    }
  });
});

describe("a cold start that was never measured", () => {
  it("is answered with what exists", () => {
    expect(coldStart({ ...query, runtime: "cobol" })).toMatchObject({
      ok: false,
      error: { what: "runtime", allowed: runtimes().map(({ id }) => id) },
    });
  });

  it("is none for the combinations that the menu offers", () => {
    for (const { id, packages, architectures } of runtimes()) {
      for (const kind of packages)
        for (const architecture of architectures)
          expect(coldStart({ ...query, runtime: id, package: kind, architecture }).ok).toBe(true);
    }
  });
});
