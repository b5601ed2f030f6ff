// CPU curves by name, and the limits: read as they stand.
import { describe, expect, it } from "vitest";
import { cpuCurve, cpuCurveNames, cpuSpeed, limit, loadFacts } from "./index.ts";

describe("a CPU curve", () => {
  it.each([...cpuCurveNames])("%s is read at its points, linearly between, flat outside", (name) => {
    const result = cpuCurve(name);
    if (!result.ok) throw new Error(result.error.message);
    const { memoryMb, speed } = result.value;
    memoryMb.forEach((memory, i) => expect(cpuSpeed(result.value, memory)).toBe(speed[i]));
    const [first = NaN, second = NaN] = memoryMb;
    expect(cpuSpeed(result.value, (first + second) / 2)).toBeCloseTo(((speed[0] ?? NaN) + (speed[1] ?? NaN)) / 2, 12);
    expect(cpuSpeed(result.value, 1)).toBe(speed[0]);
    expect(cpuSpeed(result.value, 1e6)).toBe(speed.at(-1));
  });

  it("of an unknown name is an error that lists those that exist", () => {
    expect(cpuCurve("none")).toMatchObject({ ok: false, error: { what: "curve", allowed: cpuCurveNames } });
  });

  it("gives a whole vCPU at the documented memory size, within 2 %", () => {
    for (const curve of loadFacts().aws.cpuCurves.curves)
      expect(cpuSpeed(curve, limit("aws", "memoryMbPerVcpu").value)).toBeGreaterThan(0.98);
  });
});

describe("the limits", () => {
  it("are answered with unit and source", () => {
    const { value, unit, source } = limit("aws", "gatewayBurst");
    expect([value, unit, source.startsWith("AWS, ")]).toEqual([5000, "requests at once", true]);
  });
});
