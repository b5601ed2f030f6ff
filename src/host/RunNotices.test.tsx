// @vitest-environment happy-dom
// What a run is told stands below its widget, folded up; a run without notices has no such line.
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { PlayerProvider, type Player } from "#player";
import { loadNotices, loadPreset, parseScenario, type Scenario } from "#scenario";
import { playerDouble } from "./playerDouble.ts";
import { WidgetHost } from "./WidgetHost.tsx";

afterEach(cleanup);

function show(scenario: Scenario): void {
  const double = playerDouble();
  const state = { ...double.getState(), scenario };
  const player: Player = { ...double, getState: () => state };
  render(
    <PlayerProvider player={player}>
      <WidgetHost title="The timeline" surface="embed">
        <p>the widget</p>
      </WidgetHost>
    </PlayerProvider>,
  );
}
function read(gateway: object): Scenario {
  const parsed = parseScenario({ gateway, workload: { kind: "poisson", ratePerS: 1 } });
  if (!parsed.ok) throw new Error("not a scenario");
  return parsed.scenario;
}

it("counts the notices, and lists each with its setting", async () => {
  show(read({ timeoutS: 60 }));
  expect(await screen.findByText("1 notice")).toBeTruthy();
  expect(screen.getByRole("listitem", { hidden: true }).textContent).toMatch(/^\/gateway\/timeoutS 60 s here; .*30 s/);
});

it("tells of a preset what its file holds more than is played", async () => {
  show(await loadPreset("real-morning"));
  expect((await screen.findByRole("listitem", { hidden: true })).textContent).toMatch(
    /^\/durationS .* calls are played/,
  );
});

it("says nothing where there is nothing to tell", async () => {
  const scenario = read({ timeoutS: 30 });
  show(scenario);
  await Promise.all([loadNotices(scenario, null), import("./RunNotices.tsx")]);
  await new Promise((later) => setTimeout(later));
  expect(screen.queryByText(/notice/)).toBeNull();
});
