// @vitest-environment happy-dom
// What happens in a run is told in order of time and jumped to; what is made to happen is moved by keys, its length kept, and taken away.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { PlayerProvider } from "#player";
import type { Scenario } from "#scenario";
import { playerWith } from "../testing/played.ts";
import { Along } from "./Along.tsx";

afterEach(cleanup);
beforeAll(() => {
  // Nothing is laid out here.
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 24 });
});

async function show() {
  const player = playerWith({
    workload: { kind: "constant", ratePerS: 20 },
    function: { maxConcurrency: 2 },
    interventions: [{ atS: 30, untilS: 50, outage: "database" }],
  });
  const { run, model, scenario } = player.getState();
  if (!run || !model || !scenario) throw new Error("no run");
  const edits: Scenario[] = [];
  render(
    <PlayerProvider player={player}>
      <Along
        run={run}
        model={model}
        scenario={scenario}
        draft={scenario}
        onEdit={(next) => edits.push(next)}
        selectedRow={null}
        onSelect={() => {}}
      />
    </PlayerProvider>,
  );
  await screen.findByText(/First cold start/);
  const times = () => edits.at(-1)?.interventions.map((each) => [each.atS, "untilS" in each && each.untilS]);
  return { player, times, edits };
}

it("tells the run in order of time, and goes to each moment", async () => {
  const { player } = await show();
  const rows = within(screen.getByRole("list", { name: "" })).getAllByRole("listitem");
  const told = rows.map(({ textContent }) => textContent);
  expect(told.map((text) => text.slice(1, 13))).toEqual(told.map((text) => text.slice(1, 13)).toSorted());
  expect(told.some((text) => text.includes("Limit reached: 2 requests are in flight"))).toBe(true);
  expect(told.some((text) => text.includes("What if: database out, until 00:00:50."))).toBe(true);
  act(() => screen.getByRole("button", { name: "Go to 00:00:30.000" }).click());
  expect(player.clock.timeUs).toBe(30e6);
  act(() => screen.getAllByRole("button", { name: /First cold start/ })[0].click());
  expect(player.clock.timeUs).toBeLessThan(1e6);
});

it("moves what is made to happen by keys, and takes it away", async () => {
  const { times, edits } = await show();
  const begins = screen.getByRole("slider", { name: "database out, begins" });
  expect(begins.getAttribute("aria-valuetext")).toBe("00:00:30.000");
  fireEvent.keyDown(begins, { key: "ArrowRight" });
  expect(times()).toEqual([[30.5, 50.5]]);
  fireEvent.keyDown(begins, { key: "ArrowLeft", shiftKey: true });
  expect(times()).toEqual([[25, 45]]);
  const ends = screen.getByRole("slider", { name: "database out, ends" });
  fireEvent.keyDown(ends, { key: "ArrowRight" });
  expect(times()).toEqual([[30, 50.5]]);
  fireEvent.keyDown(ends, { key: "Home" });
  expect(times()).toEqual([[30, 30.5]]);
  fireEvent.keyDown(begins, { key: "Delete" });
  expect(edits.at(-1)?.interventions).toEqual([]);
});
