// A text that is edited says whether it can be played, and where in it what is wrong stands.
import { describe, expect, it } from "vitest";
import { loadPreset, presetNames } from "#scenario";
import { checkText } from "./checkText.ts";
import { editorText, numbersIn } from "./editorText.ts";

const flashSale = await loadPreset("flash-sale");
const text = editorText(flashSale);

async function wrong(given: string) {
  const checked = await checkText(given);
  if (checked.kind === "fits") throw new Error("it fits");
  return checked;
}

describe("the text of a scenario", () => {
  it("reads as the scenario it was written from, its lines short enough to read", async () => {
    for (const name of presetNames) {
      const scenario = await loadPreset(name);
      const written = editorText(scenario);
      expect(await checkText(written)).toEqual({ kind: "fits", scenario });
      expect(Math.max(...written.split("\n").map((line) => line.length))).toBeLessThan(400);
    }
  });

  it("counts the numbers of its lists, wherever they are", () => {
    expect(numbersIn({ a: [1, 2, 3], b: { c: [[1], [2, 3]], d: "x", e: null }, f: [] })).toBe(6);
  });
});

describe("what is wrong with a text", () => {
  it("is marked at its line and column: no JSON", async () => {
    const { marks, more } = await wrong('{\n  "title": "x",\n  "seed": 1,\n}');
    expect(marks).toEqual([
      { from: 31, to: 32, line: 4, column: 1, text: expect.stringContaining('found "}"') as string },
    ]);
    expect(more).toBe(0);
    expect((await wrong("")).marks).toMatchObject([{ from: 0, to: 0, line: 1, column: 1 }]);
  });

  it("is marked at its line and column: no scenario, each problem at its setting", async () => {
    const given = text
      .replace(/"seed": \d+/, '"seed": -1')
      .replace(/"memoryMb": \d+/, '"memoryMb": "much", "memory": 5');
    const { marks } = await wrong(given);
    const lines = given.split("\n");
    expect(marks.map((mark) => given.slice(mark.from, mark.to))).toEqual([
      '"seed": -1',
      '"memoryMb": "much"',
      '"memory": 5',
    ]);
    for (const mark of marks)
      expect(lines[mark.line - 1].slice(mark.column - 1)).toMatch(new RegExp(`^${given.slice(mark.from, mark.to)}`));
    expect(marks[1].text).toMatch(/^\/function\/memoryMb: found "much"; allowed: /);
  });

  it("is marked at what is around it where something is missing", async () => {
    const given = '{"workload": {"kind": "poisson"}}';
    const { marks } = await wrong(given);
    expect(marks.map((mark) => [given.slice(mark.from, mark.to), mark.text])).toEqual([
      ['"workload"', expect.stringMatching(/^\/workload\/ratePerS: found nothing/)],
    ]);
  });

  it("is also what only its trace tells", async () => {
    const named = { workload: { kind: "trace", name: "azure2019-http" }, functions: [{ name: "nobody" }] };
    expect((await wrong(JSON.stringify(named))).marks.length).toBeGreaterThan(0);
  });

  it("is counted where there is much of it, and refused at once where it is too long", async () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`key${index}`, 1])));
    const { marks, more } = await wrong(many);
    expect([marks.length, marks.length + more]).toEqual([50, 81]);
    const long = await wrong(" ".repeat(500_001));
    expect(long.marks[0].text).toMatch(/^found 500.001 characters; allowed: at most 500.000/);
  });
});
