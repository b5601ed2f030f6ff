// Bills worked out by hand, in the numbers of whoever published them, and what must hold of every bill.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Price } from "#engine";
import { breakEven } from "./breakEven.ts";
import { readFigures } from "./figures.ts";
import { monthlyBill, type Figures, type FunctionPrices } from "./monthlyBill.ts";

const price = (usdPerUnit: number, freePerMonth = 0): Price => ({
  unit: "units",
  tiers: [{ upTo: Infinity, usdPerUnit }],
  freePerMonth,
  source: "test",
});
const NOTHING: FunctionPrices = {
  freeTier: true,
  billingStepUs: 1000,
  minimumBilledUs: 0,
  billedTime: "wall",
  initialisationBilled: true,
  accountMinimum: null,
  functionRequest: null,
  functionDuration: { x86_64: null, arm64: null },
  functionVcpuSecond: null,
  functionCpuMs: null,
  gatewayCall: null,
};
/** Prices as AWS, Google Cloud and Cloudflare list them; "Azure" has the rounding of Flex Consumption. */
const LAMBDA: FunctionPrices = {
  ...NOTHING,
  functionRequest: price(0.2 / 1e6, 1e6),
  functionDuration: { x86_64: price(0.0000166667, 400_000), arm64: price(0.0000133334, 400_000) },
  gatewayCall: price(1 / 1e6),
};
const CLOUD_RUN: FunctionPrices = {
  ...NOTHING,
  billingStepUs: 100_000,
  functionRequest: price(0.4 / 1e6, 2e6),
  functionDuration: { x86_64: price(0.0000025, 360_000), arm64: null },
  functionVcpuSecond: price(0.000024, 180_000),
};
const FLEX: FunctionPrices = {
  ...NOTHING,
  billingStepUs: 100_000,
  minimumBilledUs: 1_000_000,
  functionRequest: price(0.4 / 1e6, 250_000),
  functionDuration: { x86_64: price(0.000026, 100_000), arm64: null },
};
const WORKERS: FunctionPrices = {
  ...NOTHING,
  billedTime: "cpu",
  accountMinimum: price(5),
  functionRequest: price(0.3 / 1e6, 10e6),
  functionCpuMs: price(0.02 / 1e6, 30e6),
};

const figures = (text: string, more: Partial<Figures> = {}): Figures => {
  const { groups, problems } = readFigures(text);
  expect(problems).toEqual([]);
  return { groups, architecture: "x86_64", isOverHttp: false, vcpu: null, cpuShare: null, ...more };
};
function billOf(of: Figures, prices: FunctionPrices) {
  const answer = monthlyBill(of, prices);
  if (!answer.ok) throw new Error(answer.ask);
  return answer.bill;
}

describe("bills by hand", () => {
  it("AWS’s own example, a mobile backend: 3 million invocations of 120 ms at 1 536 MB are $2.73", () => {
    // 3 000 000 × 0.120 s × 1 536 / 1 024 GB = 540 000 GB-s; less 400 000 free = 140 000, × $0.0000166667 = $2.33.
    // 3 000 000 − 1 000 000 free = 2 000 000 × $0.20 / million = $0.40. https://aws.amazon.com/lambda/pricing/
    const { lines, monthUsd } = billOf(figures("3 000 000, 120 ms, 1536 MB"), LAMBDA);
    expect(lines.map(({ item, month }) => [item, month.amount.toFixed(2)])).toEqual([
      ["functionRequest", "0.40"],
      ["functionDuration.x86_64", "2.33"],
    ]);
    expect(lines[1].month.quantity).toBeCloseTo(540_000, 6);
    expect(monthUsd.toFixed(2)).toBe("2.73");
  });

  it("Cloudflare’s own example: 15 million requests of 7 ms of processor time are $8.00", () => {
    // $5.00 + (15 − 10) million × $0.30 = $1.50 + (105 − 30) million CPU ms × $0.02 = $1.50.
    // https://developers.cloudflare.com/workers/platform/pricing/ — here 7 ms are a tenth of a run of 70 ms by the clock.
    const { lines, monthUsd } = billOf(figures("15000000, 70, 128", { cpuShare: 0.1 }), WORKERS);
    expect(lines.map(({ item, month }) => [item, month.amount.toFixed(2)])).toEqual([
      ["functionRequest", "1.50"],
      ["functionCpuMs", "1.50"],
      ["accountMinimum", "5.00"],
    ]);
    expect(monthUsd.toFixed(2)).toBe("8.00");
  });

  it("vCPUs beside memory, in steps of 100 ms: 10 million of 120 ms at 512 MB and half a vCPU", () => {
    // 120 ms are billed as 200. 10 M × 0.2 s × 0.5 GB = 1 000 000 GB-s, less 360 000 = 640 000 × $0.0000025 = $1.60.
    // 10 M × 0.2 s × 0.5 vCPU = 1 000 000 vCPU-s, less 180 000 = 820 000 × $0.000024 = $19.68. 8 M × $0.40 / million = $3.20.
    const { lines, monthUsd } = billOf(figures("10_000_000, 120, 512", { vcpu: 0.5 }), CLOUD_RUN);
    expect(lines.map(({ month }) => month.amount.toFixed(2))).toEqual(["3.20", "1.60", "19.68"]);
    expect(monthUsd.toFixed(2)).toBe("24.48");
  });

  it("a second at least, then steps of 100 ms: 1 million of 120 ms at 2 048 MB, and as many of 1 010 ms", () => {
    // 1 M × 1.0 s × 2 GB = 2 000 000 GB-s; 1 M × 1.1 s × 2 GB = 2 200 000; less 100 000 = 4 100 000 × $0.000026 = $106.60.
    // 2 000 000 − 250 000 = 1 750 000 × $0.40 / million = $0.70.
    const { monthUsd } = billOf(figures("1000000, 120, 2048\n1000000, 1010, 2048"), FLEX);
    expect(monthUsd.toFixed(2)).toBe("107.30");
  });

  it("without what is free, on Arm, over HTTP: 1 million of 100 ms at 1 024 MB", () => {
    // 100 000 GB-s × $0.0000133334 = $1.33334; $0.20; 1 million calls of the gateway at $1.00 a million.
    const free = { ...LAMBDA, freeTier: false };
    const prices = {
      ...free,
      functionRequest: price(0.2 / 1e6),
      functionDuration: { x86_64: null, arm64: price(0.0000133334) },
    };
    const of = figures("1000000, 100, 1024", { architecture: "arm64", isOverHttp: true });
    expect(billOf(of, prices).monthUsd).toBeCloseTo(1.33334 + 0.2 + 1, 9);
  });

  it("initialisation counts where it is billed, and each run is rounded up by itself", () => {
    // 12.34 + 100.66 = 113 ms, not 114; 7.1 → 8 ms: on average 60.5 ms, of 1 GB: 60 500 GB-s a million.
    const group = {
      ...{ name: null, memoryMb: 1024, invocations: 1_000_000 },
      durationsMs: Float64Array.of(7.1, 12.34),
      withInitMs: Float64Array.of(7.1, 12.34 + 100.66),
    };
    const of: Figures = { groups: [group], architecture: "x86_64", isOverHttp: false, vcpu: null, cpuShare: null };
    expect(billOf(of, LAMBDA).lines[1].month.quantity).toBeCloseTo(60_500, 6);
    // 8 and 13 ms where it is not.
    expect(billOf(of, { ...LAMBDA, initialisationBilled: false }).lines[1].month.quantity).toBeCloseTo(10_500, 6);
  });
});

describe("what is not known", () => {
  it("is asked for, never assumed: processor time, and vCPUs where they are charged for", () => {
    expect(monthlyBill(figures("1, 1, 128"), WORKERS)).toEqual({ ok: false, ask: "cpuShare" });
    expect(monthlyBill(figures("1, 1, 128"), CLOUD_RUN)).toEqual({ ok: false, ask: "vcpu" });
  });

  it("is named where it has no price", () => {
    const { unpriced, lines } = billOf(figures("1000, 100, 512", { isOverHttp: true }), FLEX);
    expect(unpriced).toEqual([{ component: "gateway", item: "gatewayCall" }]);
    expect(lines.map(({ item }) => item)).toEqual(["functionRequest", "functionDuration.x86_64"]);
  });

  it("is x86-64 where Arm has no price", () => {
    const bill = billOf(figures("1000, 100, 512", { architecture: "arm64" }), FLEX);
    expect(bill).toEqual(billOf(figures("1000, 100, 512"), FLEX));
  });
});

const prices = fc.constantFrom(LAMBDA, CLOUD_RUN, FLEX, WORKERS);
const rows = fc.record({
  invocations: fc.integer({ min: 0, max: 1e10 }),
  durationMs: fc.integer({ min: 0, max: 900_000 }),
  memoryMb: fc.integer({ min: 128, max: 10_240 }),
});
const asFigures = (each: { invocations: number; durationMs: number; memoryMb: number }) =>
  figures(`${each.invocations}, ${each.durationMs}, ${each.memoryMb}`, { vcpu: 1, cpuShare: 0.3 });

describe("every bill", () => {
  it("never falls as invocations, run time or memory grow, and takes no more off than is free", () => {
    fc.assert(
      fc.property(prices, rows, rows, (list, a, b) => {
        const least = {
          invocations: Math.min(a.invocations, b.invocations),
          durationMs: Math.min(a.durationMs, b.durationMs),
          memoryMb: Math.min(a.memoryMb, b.memoryMb),
        };
        const small = billOf(asFigures(least), list);
        const large = billOf(asFigures(a), list);
        expect(large.monthUsd).toBeGreaterThanOrEqual(small.monthUsd - 1e-9);
        for (const { month } of large.lines) {
          expect(month.free).toBeGreaterThanOrEqual(0);
          expect(month.free).toBeLessThanOrEqual(month.quantity);
        }
      }),
    );
  });

  it("costs as much as the server at the break-even, and less one invocation before it", () => {
    fc.assert(
      fc.property(prices, rows, fc.double({ min: 0.008, max: 2, noNaN: true }), (list, row, hourUsd) => {
        const each = { ...row, invocations: Math.max(1, row.invocations) };
        const of = asFigures(each);
        const found = breakEven(of, list, price(hourUsd));
        if (!found?.invocations) return;
        const at = (invocations: number) => billOf(asFigures({ ...each, invocations }), list).monthUsd;
        if (found.invocations > 1e13) return;
        expect(at(found.invocations)).toBeGreaterThanOrEqual(found.serverUsd - 1e-6);
        expect(at(found.invocations - 1)).toBeLessThan(found.serverUsd + 1e-6);
      }),
    );
  });
});

describe("the break-even with a server", () => {
  it("by hand: $0.0816 an hour is $59.568 a month; at 100 ms and 1 024 MB that is 40 153 240 invocations", () => {
    // n × $0.0000002 − $0.20 + n × 0.1 × $0.0000166667 − 400 000 × $0.0000166667 = $59.568
    // n = (59.568 + 0.2 + 6.66668) / (0.0000002 + 0.00000166667) = 35 589 962
    const found = breakEven(figures("3000000, 100, 1024"), LAMBDA, price(0.0816));
    expect(found?.serverUsd).toBeCloseTo(59.568, 9);
    expect(found?.invocations).toBe(Math.ceil((59.568 + 0.2 + 6.66668) / (0.0000002 + 0.00000166667)));
    expect(found?.atOnce).toBeCloseTo(((found?.invocations ?? 0) * 0.1) / 2_628_000, 9);
  });

  it("is at nothing where an account’s minimum is more, and nowhere where nothing costs anything", () => {
    expect(breakEven(figures("1, 1, 128", { cpuShare: 1 }), WORKERS, price(0.001))?.invocations).toBe(0);
    const given = { ...NOTHING, functionRequest: price(0), functionDuration: { x86_64: price(0), arm64: price(0) } };
    expect(breakEven(figures("1, 1, 128"), given, price(1))?.invocations).toBeNull();
    expect(breakEven(figures("0, 1, 128"), LAMBDA, price(1))).toBeNull();
  });
});

describe("figures as they are pasted", () => {
  it("take a name, units, spaces in numbers, tabs and semicolons, and pass over a head", () => {
    const { groups, problems } = readFigures(
      "function, invocations, mean, memory\norders; 1 200 000; 120.5 ms; 512 MB\r\n\n3\t4\t128",
    );
    expect(problems).toEqual([]);
    expect(groups.map(({ name, invocations, memoryMb }) => [name, invocations, memoryMb])).toEqual([
      ["orders", 1_200_000, 512],
      [null, 3, 128],
    ]);
  });

  it.each([
    ["1, 2", "threeNumbers"],
    ["1, 2, 3, 4, 5", "threeNumbers"],
    ["many, 2, 128", "invocations"],
    ["1.5, 2, 128", "invocations"],
    ["1, -2, 128", "duration"],
    ["1, 2, 12", "memory"],
    ["1, 2, =1+1", "memory"],
  ])("say by line what is wrong with %j", (line, wanted) => {
    expect(readFigures(`10, 10, 128\n${line}`).problems).toEqual([{ line: 2, found: line, wanted }]);
  });
});
