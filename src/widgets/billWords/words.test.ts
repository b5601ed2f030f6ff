// A bill in words: everything that can stand in one has a word, and every printed sum comes out.
import "#messages/bill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate, type BillLine } from "#engine";
import { formatUsd } from "#messages";
import { parseScenario, resolve } from "#scenario";
import { amountOf, componentWord, itemWord, lineInWords, missingWords } from "./words.ts";

const numbersIn = (text: string): number[] =>
  [...text.replaceAll(/[\u202f\u00a0]/g, "").matchAll(/(?<![a-z])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));

const line = (quantity: number, unitPrice: number, month: BillLine["month"]): BillLine => ({
  component: "gateway",
  item: "gatewayCall",
  quantity,
  unit: "requests",
  unitPrice,
  amount: quantity * unitPrice,
  shared: false,
  source: "test",
  month,
});
const quantities = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const prices = fc.constantFrom(2e-7, 1.66667e-5, 1e-6, 0.09, 0.015, 0.0816, 0.0225, 1.25e-7, 4e-7);

describe("names", () => {
  it("are words for what a bill lists, and the name itself for what nobody foresaw", () => {
    expect(itemWord("functionDuration.arm64")).toBe("Duration, Arm");
    expect(itemWord("something")).toBe("something");
    expect(componentWord("webServer")).toBe("Web server");
    expect(componentWord("moon")).toBe("moon");
  });

  it.each(["http", "upload", "schedule", "queue"])(
    "are there for every line of both bills of a run by %s",
    (trigger) => {
      const parsed = parseScenario({ trigger, durationS: 60, workload: { kind: "constant", ratePerS: 1 } });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { cost, server } = simulate(resolve(parsed.scenario, null)).summary;
      for (const { component, item } of [...cost.lines, ...server.lines]) {
        expect(componentWord(component)).not.toBe(component);
        expect(itemWord(item)).not.toBe(item);
      }
    },
  );
});

describe("what has no price", () => {
  const unpriced = [{ component: "database", item: "relationalDatabase" }];

  it("is named with its component", () => {
    expect(missingWords(unpriced)).toBe("Relational database (Database)");
  });
});

describe("a line's sum", () => {
  it("comes out: printed quantity times printed price is the printed amount", () => {
    fc.assert(
      fc.property(quantities, prices, (quantity, unitPrice) => {
        const of = line(quantity, unitPrice, { quantity: 0, free: 0, amount: 0 });
        const [printed, price] = numbersIn(lineInWords(of, "run"));
        expect(formatUsd(printed * price)).toBe(formatUsd(amountOf(of, "run")));
      }),
    );
  });

  it("comes out in a month, too: what is paid for times the price", () => {
    fc.assert(
      fc.property(
        quantities,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        prices,
        (quantity, freeShare, unitPrice) => {
          const free = quantity * freeShare;
          const of = line(1, unitPrice, { quantity, free, amount: (quantity - free) * unitPrice });
          const [printed, price] = numbersIn(lineInWords(of, "month")).slice(-2);
          expect(formatUsd(printed * price)).toBe(formatUsd(amountOf(of, "month")));
        },
      ),
    );
  });

  it("comes out as a difference, too, where part of it is free", () => {
    fc.assert(
      fc.property(fc.double({ min: 101, max: 1e8, noNaN: true }), prices, (quantity, unitPrice) => {
        const of = line(1, unitPrice, { quantity, free: 100, amount: (quantity - 100) * unitPrice });
        const [all, free, paid] = numbersIn(lineInWords(of, "month"));
        expect(Math.abs(all - free - paid)).toBeLessThan(1e-6);
      }),
    );
  });

  it("has the unit of one where there is one", () => {
    const minimum = { ...line(0, 5, { quantity: 1, free: 0, amount: 5 }), unit: "months" };
    expect(lineInWords(minimum, "month")).toBe("1 month at $5");
  });

  it("says so where all of it is free, and where the price falls with volume", () => {
    expect(lineInWords(line(1, 1, { quantity: 800, free: 800, amount: 0 }), "month")).toBe("800 requests, all free");
    expect(lineInWords(line(1, 2, { quantity: 800, free: 0, amount: 1500 }), "month")).toBe(
      "800 requests in tiers, the first at $2",
    );
  });
});
