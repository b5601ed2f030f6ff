// @vitest-environment happy-dom
// The widget by hand, without runs: a guess is drawn, the lines are told, another comparison is asked about anew, and what is typed is checked.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import "./index.ts";
import { createWidgetState, WidgetStateContext, type WidgetValues } from "#host";
import { BreakEven } from "./BreakEven.tsx";
import { presets, PRESETS, presetOf, readAsked, writeAsked } from "./settings.ts";

afterEach(cleanup);
/** Spaces that do not break are spaces to who reads. */
const read = (element: Element) => (element.textContent ?? "").replaceAll(/\s/g, " ");

function Shown({
  values,
  surface = "embed",
}: {
  readonly values?: WidgetValues;
  readonly surface?: "print" | "embed" | "slide";
}) {
  const [state] = useState(() => {
    const made = createWidgetState();
    if (values) made.replace(values);
    return made;
  });
  return (
    <WidgetStateContext value={state}>
      <BreakEven surface={surface} />
    </WidgetStateContext>
  );
}

it("tells on paper, by formula alone, where the lines cross", () => {
  render(<Shown surface="print" />);
  expect(read(screen.getByRole("status"))).toMatch(
    /^Up to 7\.\d+ requests a second, functions cost less than servers: \$/,
  );
  expect(screen.queryByRole("table", { hidden: true })).toBeNull();
});

it("asks on a slide with the lines alone, and says where they cross", () => {
  render(<Shown surface="slide" />);
  expect(screen.queryByRole("textbox")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Just show me" }));
  expect(read(screen.getByRole("status"))).toMatch(/^Up to 7\.\d+ requests a second/);
});

it("tells where the lines cross, and the table has the same figures", () => {
  render(<Shown />);
  fireEvent.click(screen.getByRole("button", { name: "Just show me" }));
  const crossings = screen.getByRole("region", { name: "Where the lines cross" });
  const told = /Up to ([\d.]+) requests a second, functions cost less than servers: (\$[\d.]+) a month/.exec(
    read(crossings),
  );
  const row = screen.getByRole("row", { name: /functions = servers/, hidden: true });
  expect(read(within(row).getByRole("rowheader", { hidden: true }))).toBe(told?.[1]);
  const cells = within(row).getAllByRole("cell", { hidden: true }).map(read);
  expect([cells[0], cells[2]]).toEqual([told?.[2], told?.[2]]);
});

it("asks first: only the servers are drawn, and a guess is needed, or to be shown", () => {
  render(<Shown surface="embed" />);
  expect(screen.getByRole("figure", { name: "Cost a month by load: Servers" })).toBeTruthy();
  const show = screen.getByRole("button", { name: "Show the costs" });
  fireEvent.click(show);
  expect(screen.queryByRole("region", { name: "Where the lines cross" })).toBeNull();
  const points = screen.getAllByRole("slider", { name: /^At / });
  expect(points[0].getAttribute("aria-label")).toMatch(/^At a request every 1.min/);
  for (const point of points.slice(4)) fireEvent.change(point, { target: { value: "1" } });
  fireEvent.click(show);
  // The fourth point is at 7.07 requests a second and the fifth at 63: the drawn line rises past the servers' between them.
  expect(read(screen.getByRole("status"))).toMatch(
    /^Your line crosses the servers’ at 1\d\.\d requests a second; it is at 7\.\d+/,
  );
  fireEvent.click(screen.getByRole("radio", { name: "Long processes" }));
  expect(screen.getByRole("button", { name: "Just show me" })).toBeTruthy();
});

it("takes what is typed, and says of what cannot be what is allowed", () => {
  render(<Shown />);
  const typed = screen.getByRole("textbox", { name: "Memory in MB, typed" });
  fireEvent.change(typed, { target: { value: "12" } });
  expect(read(screen.getByRole("alert"))).toBe("Found “12”; allowed: 128 to 10 240.");
  fireEvent.change(typed, { target: { value: "1024" } });
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole<HTMLInputElement>("slider", { name: "Memory in MB" }).getAttribute("aria-valuetext")).toMatch(
    /^1.024$/,
  );
});

it("names what it cannot take of an address, and shows the rest", () => {
  render(<Shown values={{ asked: { preset: "long", memory: "tons", load: "nights" } }} />);
  expect(read(screen.getByText(/Not all of the address/).closest("[role]") ?? document.body)).toContain(
    "memory: Found “tons”",
  );
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Load" }).value).toBe("nights");
});

it("writes an address that is read back, a preset by its name", () => {
  for (const name of PRESETS) {
    const text = writeAsked(presets[name]);
    expect(presetOf(readAsked(Object.fromEntries(new URLSearchParams(text))).settings)).toBe(name);
  }
  const own = { ...presets.heavy, durationMs: 61, waitShare: 0.07, busyMost: 0.29 };
  const { settings, faults } = readAsked(Object.fromEntries(new URLSearchParams(writeAsked(own))));
  expect(settings).toEqual(own);
  expect(faults).toEqual([]);
});
