// The complete scenario: nothing left to look up.
import { expect, test } from "vitest";
import { loadTrace } from "#facts";
import { completeScenario } from "./complete.ts";
import { resolve } from "./resolve/resolve.ts";
import { parsedScenario } from "./testing/written.ts";

test("nothing is left to look up", () => {
  const complete = completeScenario(
    parsedScenario({
      function: { keepAliveS: "measured" },
      functions: [{ name: "a", memoryMb: 1024 }],
      database: { capacityPerS: 9 },
    }),
    null,
  );
  expect(JSON.stringify(complete)).not.toContain('"measured"');
  expect(complete.database.burst).toBe(9);
});
test("each function says everything itself", () => {
  const { function: all, functions } = completeScenario(
    parsedScenario({ functions: [{ name: "a", memoryMb: 1769 }, { name: "b" }] }),
    null,
  );
  expect(functions.map((each) => each.memoryMb)).toEqual([1769, 512]);
  expect(functions[1]).toEqual({ name: "b", route: "ANY /b", share: 0.5, ...all });
});
test("measured values that were printed follow a change of memory; others do not", () => {
  const complete = completeScenario(parsedScenario({}), null);
  const interventions = [{ atS: 1, set: { "function.memoryMb": 1024 } }];
  const initAfter = (scenario: object) => {
    const [after] = resolve(parsedScenario({ ...scenario, interventions }), null).interventions;
    return after.kind === "settings" && after.settings.functions[0].initUs;
  };
  expect(initAfter(complete)).toEqual(initAfter({}));
  const mine = { kind: "percentiles", percentiles: [0, 100], valuesMs: [1, 2], followsSettings: true };
  expect(initAfter({ function: { initMs: mine } })).toEqual({
    kind: "quantiles",
    probabilities: [0, 1],
    values: [1000, 2000],
  });
});
test("the functions of a named trace are left to the trace", async () => {
  const trace = await loadTrace("azure2019-http");
  const scenario = parsedScenario({ workload: { kind: "trace", name: "azure2019-http", handlerTimes: "trace" } });
  const complete = completeScenario(scenario, trace);
  expect(complete.functions).toEqual([]);
  expect(resolve(parsedScenario({ ...complete }), trace)).toEqual(resolve(scenario, trace));
});
