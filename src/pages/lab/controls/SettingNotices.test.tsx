// @vitest-environment happy-dom
// A notice stands beside the control of its setting; one whose setting has no control stands in the list, and none in both.
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { parseScenario, type Scenario } from "#scenario";
import { FunctionControls } from "./FunctionControls.tsx";
import { NoticesElsewhere, NoticesScope } from "./SettingNotices.tsx";
import { TrafficControls } from "./TrafficControls.tsx";

afterEach(cleanup);

function read(input: object): Scenario {
  const parsed = parseScenario({ workload: { kind: "constant", ratePerS: 1 }, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}

function show(scenario: Scenario): void {
  const controls = { draft: scenario, opened: scenario, problems: [], onEdit: () => {}, settings: null };
  render(
    <NoticesScope scenario={scenario} stop={null}>
      <NoticesElsewhere />
      <TrafficControls {...controls} meanRatePerS={1} />
      <FunctionControls {...controls} summary={null} />
    </NoticesScope>,
  );
}

it("stands beside the control of its setting", async () => {
  show(read({ function: { provisionedConcurrency: 950 }, workload: { kind: "constant", ratePerS: 20_000 } }));
  const notes = await screen.findAllByRole("note");
  expect(notes.map(({ textContent }) => textContent.replace(/ here;.*/, ""))).toEqual([
    "20,000 requests a second",
    "950",
  ]);
  expect(screen.queryByRole("region", { name: "Worth knowing" })).toBeNull();
});

it("stands in the list where its setting has no control", async () => {
  show(read({ function: { timeoutS: 1000, startsPerS: 200 }, gateway: { timeoutS: 60 } }));
  const list = await screen.findByRole("region", { name: "Worth knowing" });
  const told = within(list).getAllByRole("listitem");
  expect(told.map(({ textContent }) => textContent.split(" ")[0])).toEqual([
    "/function/startsPerS",
    "/gateway/timeoutS",
  ]);
  expect(screen.getAllByRole("note")).toHaveLength(1);
});
