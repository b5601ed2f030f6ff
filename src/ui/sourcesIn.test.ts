// Sources as the facts write them, taken apart.
import { expect, it } from "vitest";
import { sourcesIn } from "./sourcesIn.ts";

it("finds each title, its address, and what is said behind it", () => {
  expect(sourcesIn("A, one <https://a.example/x> of 2026-01; B, two; C <http://c.example>")).toEqual([
    { title: "A, one", address: "https://a.example/x", rest: " of 2026-01" },
    { title: "B, two", address: null, rest: "" },
    { title: "C", address: "http://c.example", rest: "" },
  ]);
});

it("takes nothing that is no web address for one", () => {
  expect(sourcesIn("see <b> and javascript <javascript:alert(1)>")[0].address).toBeNull();
});
