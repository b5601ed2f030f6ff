// The check of the facts finds what is planted, and tells of age without failing.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editionFaults } from "./editionFaults.mjs";
import { factsIn, faultsIn, isOlder } from "./factsIn.mjs";
import { oldFacts, tellOfOldFacts } from "./oldFacts.mjs";

const good = { value: 1, unit: "ms", source: "AWS, Lambda pricing", asOf: "2026-05", confidence: "high" };
const planted = (fact: object) => faultsIn({ items: { functionRequest: fact } });

describe("a fact", () => {
  it("with unit, source, date and confidence is well", () => {
    expect(planted(good)).toEqual([]);
    expect(planted({ ...good, freePerMonth: good })).toEqual([]);
  });

  it.each(["unit", "source", "asOf", "confidence"])("without %s is found", (key) => {
    const at = `/items/functionRequest: no ${key}`;
    expect(planted({ ...good, [key]: undefined })).toEqual([at]);
    expect(planted({ ...good, [key]: "" })).toEqual([at]);
  });

  it("is found within another, in a list, and where tiers or an hourly table stand for its value", () => {
    const nothing = ["no unit", "no source", "no asOf", "no confidence"];
    const all = (pointer: string) => nothing.map((each) => `${pointer}: ${each}`);
    expect(planted({ ...good, freePerMonth: { value: 1 } })).toEqual(all("/items/functionRequest/freePerMonth"));
    expect(faultsIn([{ tiers: [{ upTo: null, usd: 1 }] }])).toEqual(all("/0"));
    expect(faultsIn({ servers: { usdPerHour: { small: 1 } } })).toEqual(all("/servers"));
  });

  it("with a date or a confidence of another form is told what is allowed", () => {
    expect(planted({ ...good, asOf: "May 2026" })).toEqual([
      '/items/functionRequest: asOf is "May 2026"; allowed is a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD',
    ]);
    expect(planted({ ...good, confidence: "sure" })).toEqual([
      '/items/functionRequest: confidence is "sure"; allowed is high, medium or low',
    ]);
  });

  it("is looked for in the real files, which have many", () => {
    const prices = new URL("../../content/facts/aws/2026-11/prices.json", import.meta.url);
    expect(factsIn(JSON.parse(readFileSync(prices, "utf8"))).length).toBeGreaterThan(25);
  });
});

describe("an edition of prices", () => {
  const name = "aws/2026-11/prices.json";
  // The SHA-256 of "{}".
  const published = { [name]: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" };

  it("that is as it was published is well", () => {
    expect(editionFaults(published, { [name]: "{}" })).toEqual([]);
  });

  it("that changed by a space, is gone or is not listed is found", () => {
    expect(editionFaults(published, { [name]: "{ }" })).toEqual([
      `${name} was published, and has changed since: put what is new into a new edition`,
    ]);
    expect(editionFaults(published, {})).toEqual([`${name} was published, and is gone`]);
    expect(editionFaults({}, { [name]: "{}" })).toEqual([
      `${name} is not listed in publishedEditions.json: "${published[name]}"`,
    ]);
  });
});

describe("age", () => {
  it.each([
    ["2026-05-01", "2026-10-28", false],
    ["2026-05-01", "2026-10-29", true],
    ["2026-02", "2026-08-27", false],
    ["2026-02", "2026-08-28", true],
    ["2024", "2025-06-29", false],
    ["2024", "2025-06-30", true],
  ])("of %s on %s: more than 180 days is %s", (asOf, today, expected) => {
    expect(isOlder(asOf, 180, today)).toBe(expected);
  });

  const at = (asOf: string) => ({ items: { a: { ...good, asOf }, b: { ...good, asOf: "2026-10" } } });

  it("is told of a provider's newest edition and of what has none, oldest first", () => {
    const files = {
      "aws/2019-12/prices.json": at("2019"),
      "aws/2026-12/prices.json": at("2025-01"),
      "aws/limits.json": at("2023"),
    };
    expect(oldFacts(files, "2026-12-01")).toEqual([
      "warning: content/facts/aws/2026-12/prices.json: 1 of 2 facts are older than 180 days; the oldest, 2025-01, is /items/a",
      "warning: content/facts/aws/limits.json: 1 of 2 facts are older than 180 days; the oldest, 2023, is /items/a",
    ]);
    expect(oldFacts(files, "2023-01-01")).toEqual([]);
  });

  it("fails nothing, whatever the day", async () => {
    expect(await tellOfOldFacts()).toMatchObject({ passed: 1, failed: 0 });
  });
});
