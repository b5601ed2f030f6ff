// @vitest-environment happy-dom
// Ask a request: pick, read, go to neighbours by key, come back, and what is shown when it cannot be followed.
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test } from "vitest";
import { simulate, traceRequests, type Run } from "#engine";
import { createPlayer, indexRun, PlayerProvider, type Player } from "#player";
import { parseScenario, resolve } from "#scenario";
import { RequestsPanel } from "./RequestsPanel.tsx";

const SCENARIO = {
  version: 1,
  durationS: 60,
  workload: { kind: "poisson", ratePerS: 2 },
  function: { errorShare: 0.2, waitMs: 400 },
} as const;

let player: Player | null = null;

afterEach(() => {
  cleanup();
  player?.dispose();
  player = null;
});

function readyPlayer(failing: boolean): { made: Player; run: Run } {
  const parsed = parseScenario(SCENARIO);
  if (!parsed.ok) throw new Error("the scenario is not allowed");
  const made = createPlayer({
    modelOf: (scenario) => resolve(scenario, null),
    startWorker: ({ onMessage }) => ({
      post: (message) => {
        if (message.model === null) return;
        const { id, model, rows } = message;
        // A worker never answers while it is still being asked.
        if (rows)
          queueMicrotask(() =>
            onMessage(
              failing
                ? { kind: "failed", id, detail: "no memory" }
                : { kind: "traced", id, traces: traceRequests(model, rows) },
            ),
          );
        else {
          const run = simulate(model);
          onMessage({ kind: "done", id, run, indices: indexRun(run, model) });
        }
      },
      terminate: () => {},
    }),
  });
  player = made;
  made.setScenario(parsed.scenario);
  const { run, failure } = made.getState();
  if (!run) throw new Error(failure ?? "no run");
  return { made, run };
}

async function show(failing = false): Promise<Run> {
  const { made, run } = readyPlayer(failing);
  function Panel() {
    const [row, setRow] = useState<number | null>(null);
    return (
      <RequestsPanel
        run={run}
        selectedRow={row}
        lifecycleOf={(picked) => `/lifecycle?scenario=x&r=${picked}`}
        onSelect={setRow}
        onSeek={made.clock.seek}
      />
    );
  }
  render(
    <MemoryRouter>
      <PlayerProvider player={made}>
        <Panel />
      </PlayerProvider>
    </MemoryRouter>,
  );
  await screen.findByRole("list", { name: "Requests" });
  return run;
}

const listed = () => within(screen.getByRole("list", { name: "Requests" })).getAllByRole("button");
const view = () => screen.getByRole("region", { name: /^Request \d/ });

test("cold only lists those that were, and a page holds twenty", async () => {
  const { requests } = await show();
  expect(listed().length).toBe(20);
  fireEvent.click(screen.getByRole("checkbox", { name: "Cold only" }));
  const cold = [...requests.cold].filter(Boolean).length;
  await screen.findByText(`${cold} of ${requests.rows} requests.`);
  expect(listed().every((button) => /cold/.test(button.getAttribute("aria-label") ?? ""))).toBe(true);
});

test("a number that does not exist is answered with those that do", async () => {
  const { requests } = await show();
  fireEvent.change(screen.getByRole("textbox", { name: "Number" }), { target: { value: "0" } });
  fireEvent.click(screen.getByRole("button", { name: "Show" }));
  expect(screen.getByRole("alert").textContent).toBe(`There are requests 1 to ${requests.rows}.`);
  fireEvent.change(screen.getByRole("textbox", { name: "Number" }), { target: { value: "7" } });
  fireEvent.click(screen.getByRole("button", { name: "Show" }));
  expect(view().getAttribute("aria-label")).toBe("Request 7");
});

test("picking unfolds the waterfall and takes the focus along; keys lead to neighbours; Escape leads back", async () => {
  await show();
  fireEvent.click(listed()[2]);
  expect(document.activeElement?.textContent).toBe("Request 3");
  expect((await screen.findByRole("list", { name: "Request 3, span by span" })).children.length).toBeGreaterThan(3);
  expect(within(view()).getByText(/^Request 3 (took|ended)/)).toBeTruthy();
  act(() => void fireEvent.keyDown(document.body, { key: "ArrowDown", altKey: true }));
  expect(view().getAttribute("aria-label")).toBe("Request 4");
  act(() => void fireEvent.keyDown(document.body, { key: "ArrowUp", altKey: true }));
  expect(view().getAttribute("aria-label")).toBe("Request 3");
  expect(screen.getByRole("link", { name: "Open in Lifecycle" }).getAttribute("href")).toBe(
    "/lifecycle?scenario=x&r=2",
  );
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.queryByRole("region", { name: /^Request \d/ })).toBeNull();
});

test("a request that cannot be followed keeps what the record says", async () => {
  await show(true);
  fireEvent.click(listed()[0]);
  await screen.findByText(/no memory/);
  expect(screen.getByRole("table", { name: "Stages of the request" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});
