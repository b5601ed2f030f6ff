// What the address of Teach asks for: known pieces and scenarios are taken, anything else is told with what is allowed.
import fc from "fast-check";
import { expect, it } from "vitest";
import { presetNames } from "#scenario";
import { readAsked } from "./asked.ts";
import { pieces } from "./pieces.ts";
import { DEFAULTS } from "./snippet.ts";

const all = pieces();

it("takes what there is", () => {
  const piece = fc.constantFrom(...all);
  const time = fc.constantFrom("", "0", "61.5");
  fc.assert(
    fc.property(piece, fc.constantFrom("", ...presetNames), time, ({ show }, scenario, t) => {
      const { faults, ...asked } = readAsked(`?${new URLSearchParams({ show, scenario, t }).toString()}`, all);
      expect(faults).toEqual([]);
      expect(asked.piece.show).toBe(show);
      expect(asked.settings).toEqual({ ...DEFAULTS, scenario, time: t });
    }),
  );
  expect(readAsked("?s=v1.q1YqSy0q", all).settings.scenario).toBe("v1.q1YqSy0q");
});

it("tells what there is not, and shows the first piece", () => {
  const { piece, settings, faults } = readAsked("?show=nothing&scenario=nobody&t=soon&s=me", all);
  expect([piece, settings]).toEqual([all[0], DEFAULTS]);
  expect(faults.map(({ parameter, found }) => `${parameter} ${found}`)).toEqual([
    "show nothing",
    "scenario nobody",
    "s me",
    "t soon",
  ]);
  expect(faults[0].allowed).toContain("slides/webinar");
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (search) => {
      expect(readAsked(search, all).settings.controls).toBe("shown");
    }),
  );
});
