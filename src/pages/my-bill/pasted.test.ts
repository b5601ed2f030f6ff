// What was pasted, read whole: figures and REPORT lines, and what is not understood of either.
import { describe, expect, it } from "vitest";
import { EXAMPLE, EXAMPLE_REPORTS } from "./examples.ts";
import { monthlyBill, type Figures } from "./monthlyBill.ts";
import { readPasted, scaledTo } from "./pasted.ts";
import { loadProviders, pricedProviders } from "./providers.ts";

const read = (text: string) => readPasted(text, new AbortController().signal);

describe("what was pasted", () => {
  it("are figures, a function on each line", async () => {
    expect(await read(EXAMPLE)).toMatchObject({ groups: [{ invocations: 3_000_000 }], problemCount: 0, reports: null });
  });

  it("are REPORT lines: how many, how many cold, for how long, and what they come to in a month", async () => {
    const { groups, reports, problemCount } = await read(EXAMPLE_REPORTS);
    expect(problemCount).toBe(0);
    expect(reports).toMatchObject({ lines: 4, cold: 1, memoriesMb: [512], withoutMemory: 0, billedMs: 293 });
    expect(reports?.meanMs).toBeCloseTo((84.21 + 12.03 + 11.48 + 14.9) / 4, 9);
    // Three invocations after the first in 902 s and a little: some 8 740 a month of 2 628 000 s.
    expect(reports?.perMonth).toBeGreaterThan(8700);
    expect(reports?.perMonth).toBeLessThan(8780);
    expect(scaledTo(groups, 1000).map(({ invocations }) => invocations)).toEqual([1000]);
  });

  it("may hold lines that are cut off, or say no memory: told, not guessed", async () => {
    const { groups, reports, problems } = await read(
      "START RequestId: 1\nREPORT RequestId: 1-a Duration: 5.00 ms\nREPORT RequestId: 2-b Dura",
    );
    expect(groups).toEqual([]);
    expect(reports?.withoutMemory).toBe(1);
    expect(problems).toMatchObject([{ line: 3, wanted: "report" }]);
  });

  it("is given up once nobody waits for it", async () => {
    const line = `${EXAMPLE_REPORTS}\n`;
    await expect(readPasted(line.repeat(20_000), AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  });
});

describe("the price lists as they are", () => {
  const figures = async (more: Partial<Figures> = {}): Promise<Figures> => ({
    groups: (await read(EXAMPLE)).groups,
    ...{ architecture: "x86_64", isOverHttp: false, vcpu: null, cpuShare: null },
    ...more,
  });
  const month = async (provider: string, of: Figures) => {
    const priced = pricedProviders(await loadProviders(), true).find((each) => each.provider === provider);
    return priced && monthlyBill(of, priced.prices);
  };

  it("of all providers are there, each with what it bills by", async () => {
    expect(pricedProviders(await loadProviders(), true).map(({ provider }) => provider)).toEqual([
      "aws",
      "azure",
      "gcp",
      "cloudflare",
    ]);
    expect(await month("gcp", await figures())).toEqual({ ok: false, ask: "vcpu" });
    expect(await month("cloudflare", await figures())).toEqual({ ok: false, ask: "cpuShare" });
  });

  it.each([
    // AWS's own example: 140 000 GB-s × $0.0000166667 + 2 million × $0.20 / million.
    ["aws", 2.73],
    // A second at least: 3 000 000 × 1 s × 1.5 GB = 4 500 000 − 100 000 = 4 400 000 × $0.000026 = $114.40; 2 750 000 × $0.40 / million.
    ["azure", 115.5],
    // 200 ms: 900 000 GB-s − 360 000 = 540 000 × $0.0000025 = $1.35; 600 000 vCPU-s − 180 000 = 420 000 × $0.000024 = $10.08; $0.40.
    ["gcp", 11.83],
    // 36 ms of processor time: 108 million − 30 million = 78 million × $0.02 / million = $1.56; all requests free; $5.
    ["cloudflare", 6.56],
  ])("come to, by hand, on %s: $%d", async (provider, usd) => {
    const answer = await month(provider, await figures({ vcpu: 1, cpuShare: 0.3 }));
    expect(answer?.ok && answer.bill.monthUsd).toBeCloseTo(usd, 2);
    expect(answer?.ok && answer.bill.unpriced).toEqual([]);
  });
});
