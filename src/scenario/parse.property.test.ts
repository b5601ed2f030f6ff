// Reading never throws whatever it is given, and what it accepts can be read again as it was written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeScenario } from "./complete.ts";
import { parseScenario } from "./parse.ts";
import { resolve } from "./resolve/resolve.ts";
import { arbitraryInput, arbitraryScenario } from "./testing/arbitraryScenario.ts";
import { everySection } from "./testing/written.ts";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every place in a document, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? replaced(each, rest, by) : each));
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([name, each]: [string, unknown]) => [name, name === key ? replaced(each, rest, by) : each]),
  );
}

describe("reading", { timeout: 60_000 }, () => {
  test("takes anything without throwing, and says what is wrong", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (input) => {
          const parsed = parseScenario(input);
          expect(parsed.ok ? 1 : parsed.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
  test("takes anything in the place of a section or of one value, and names that place or one that depends on it", () => {
    const places = placesIn(everySection);
    const junk = fc.oneof(
      fc.anything({ withBigInt: true }),
      fc.constantFrom(Number.NaN, Infinity, -0, -1, 1e300, "", "measured", null, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, value) => {
        const parsed = parseScenario(replaced(everySection, place, value));
        if (parsed.ok) return;
        for (const { pointer, message } of parsed.problems) {
          expect(message).not.toMatch(/[\n\r]/);
          expect(pointer === "" || pointer.startsWith("/")).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test("takes every random valid scenario", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(parseScenario(input)).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a scenario that was read", { timeout: 60_000 }, () => {
  test("reads the same again", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(parseScenario(asJson(scenario))).toEqual({ ok: true, scenario });
      }),
    );
  });
  test("is complete once, and runs the same from its complete form", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const complete = asJson(completeScenario(scenario, null));
        const parsed = parseScenario(complete);
        if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join("\n"));
        expect(JSON.stringify(completeScenario(parsed.scenario, null))).toBe(JSON.stringify(complete));
        expect(resolve(parsed.scenario, null)).toEqual(resolve(scenario, null));
      }),
    );
  });
  test("holds nothing but finite numbers once it is resolved, and whole microseconds", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        // Prices alone go on without end.
        const model = resolve(scenario, null);
        const numbers = numbersIn({ ...model, prices: null, server: { ...model.server, hour: null } });
        expect(numbers.filter(([, value]) => !Number.isFinite(value))).toEqual([]);
        expect(numbers.filter(([key, value]) => key.endsWith("Us") && !Number.isSafeInteger(value))).toEqual([]);
      }),
    );
  });
});

/** Every number in a value, with the key it stands under; those of a list under the list's. */
function numbersIn(value: unknown, key = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    numbersIn(each, Array.isArray(value) ? key : name),
  );
}
