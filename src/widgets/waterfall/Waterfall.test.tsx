// @vitest-environment happy-dom
// The waterfall as a reader meets it: by names, keys, and what must stay hidden.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { RequestTrace } from "#engine";
import { traced } from "./testing/traced.ts";
import { Waterfall } from "./Waterfall.tsx";

afterEach(cleanup);

const pick = vi.fn<(index: number) => void>();
const show = (trace: RequestTrace, current: number | null = null, reached: number | null = null) =>
  render(<Waterfall trace={trace} current={current} reached={reached} onPick={pick} label="Spans" />);
const rows = () => within(screen.getByRole("list", { name: "Spans" })).getAllByRole("button");
const nameOf = (element: Element) => (element.getAttribute("aria-label") ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

/** Sent in 40 ms, a start of 100 ms, 10 ms of waiting, answered in 40 ms. */
const COLD = traced([0], { client: { networkMs: 40 }, function: { startMs: 100 } }).traces[0];

test("each row says all that it shows", () => {
  show(COLD);
  const names = rows().map(nameOf);
  expect(names[0]).toBe("1 Client sends the request: starts at 0 ms, takes 40 ms, on the critical path");
  expect(names).toContainEqual(
    expect.stringMatching(/^\d Function · start fetch code, make sandbox: starts at 40 ms, takes 100 ms, on the /),
  );
  expect(names).toContainEqual(
    expect.stringMatching(
      /^\d Function · handler waits for other services: starts at 140 ms, takes 10 ms, costs .* µ\$/,
    ),
  );
  expect(names.filter((name) => name.includes("takes no time")).length).toBeGreaterThan(0);
});

test("the total is the record's, and the spans' times and costs add up to it", () => {
  show(COLD);
  expect(screen.getByText("In all").parentElement?.textContent?.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("190 ms");
  const critical = COLD.spans.filter((span) => span.critical);
  expect(critical.reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0)).toBe(COLD.endUs - COLD.arrivalUs);
});

test("one tab stop; up, down, home and end move, a press picks", () => {
  show(COLD, 1);
  const all = rows();
  expect(all.map(({ tabIndex }) => tabIndex)).toEqual(all.map((_, index) => (index === 1 ? 0 : -1)));
  expect(all[1].getAttribute("aria-current")).toBe("step");
  all[1].focus();
  fireEvent.keyDown(all[1], { key: "ArrowDown" });
  expect(document.activeElement).toBe(all[2]);
  fireEvent.keyDown(all[2], { key: "End" });
  expect(document.activeElement).toBe(all[all.length - 1]);
  fireEvent.keyDown(all[all.length - 1], { key: "Home" });
  fireEvent.keyDown(all[0], { key: "ArrowUp" });
  expect(document.activeElement).toBe(all[0]);
  fireEvent.click(all[3]);
  expect(pick).toHaveBeenCalledExactlyOnceWith(3);
});

test("what lies ahead shows no bar, no figure, no detail and no total", () => {
  const { container } = show(COLD, 1, 1);
  const ahead = rows().slice(2);
  expect(ahead.every((row) => nameOf(row).endsWith(", not reached yet"))).toBe(true);
  expect(ahead.every((row) => row.querySelector(".waterfall-bar") === null)).toBe(true);
  expect(ahead.map((row) => row.textContent).join(" ")).not.toMatch(/\d ms|µ\$/);
  expect(container.querySelectorAll(".waterfall-bar").length).toBe(2);
  expect(screen.queryByText("In all")).toBeNull();
});

test("what goes on after the answer is marked, and so is the answer", () => {
  const late = traced([0], { gateway: { timeoutS: 2 }, function: { waitMs: 5000 } }).traces[0];
  const { container } = show(late);
  expect(rows().map(nameOf)).toContainEqual(expect.stringContaining("goes on while nobody waits"));
  expect(rows().map(nameOf)).toContainEqual(expect.stringMatching(/gives up, gateway timeout: .*fails$/));
  expect(container.querySelectorAll(".waterfall-bar[data-beside]").length).toBeGreaterThan(0);
  expect(screen.getByText("the client has its answer")).toBeTruthy();
  expect(screen.getByText("failed")).toBeTruthy();
});

test("a pause of minutes is named on the axis", () => {
  const tried = traced([0], { trigger: "upload", function: { waitMs: 100, errorShare: 1 } }).traces[0];
  const { container } = show(tried);
  expect(container.textContent?.replaceAll(/[\u00a0\u202f]/g, " ")).toMatch(/1 min pause.*2 min pause/);
});
