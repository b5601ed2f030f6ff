// A first run that was never measured for its runtime is told, wherever the runtime is chosen, and nowhere else.
import { expect, test } from "vitest";
import { runtimes } from "#facts";
import { standInsOf } from "./standIns.ts";
import { parseScenario } from "./parse.ts";

function told(input: object): readonly string[] {
  const parsed = parseScenario({ workload: { kind: "poisson", ratePerS: 1 }, ...input });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return standInsOf(parsed.scenario).map(
    ({ pointer, runtime, standIn }) => `${pointer}: ${runtime} by ${standIn.name}`,
  );
}

test("every runtime of the menu is told just where another's first run is used", () => {
  for (const { id, name, firstRunStandsIn } of runtimes())
    expect(told({ function: { runtime: id } })).toEqual(
      firstRunStandsIn === null ? [] : [`/function/runtime: ${name} by ${firstRunStandsIn.name}`],
    );
});

test("a first run that is given needs no stand-in", () => {
  expect(told({ function: { runtime: "java21", firstRunCpuMs: 400 } })).toEqual([]);
});

test("a function's own runtime is told at that function, one that is inherited once", () => {
  const functions = [{ name: "a" }, { name: "b" }, { name: "c", runtime: "nodejs22.x" }];
  expect(told({ function: { runtime: "java21" }, functions })).toEqual(["/function/runtime: Java 21 by Node.js 22"]);
  expect(told({ functions: [{ name: "a" }, { name: "b", runtime: "dotnet8" }] })).toEqual([
    "/functions/1/runtime: .NET 8 by Node.js 22",
  ]);
});

test("a runtime that is set or deployed later is told at its intervention", () => {
  expect(told({ interventions: [{ atS: 10, set: { "function.runtime": "ruby3.4" } }] })).toEqual([
    "/interventions/0/set/function.runtime: Ruby 3.4 by Python 3.14",
  ]);
  const deploy = { atS: 10, deploy: "v2", share: 0.5, set: { "function.runtime": "provided.al2023-go" } };
  expect(told({ interventions: [deploy] })).toEqual([
    "/interventions/0/set/function.runtime: Go (OS-only runtime) by Rust",
  ]);
});
