// @vitest-environment happy-dom
// The theme: follows the choice, remembers it where it can, and lives on where storage is denied.

import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { holdTheme, readStored, useTheme, writeStored } from "./index.ts";

function Probe() {
  const { theme, setTheme } = useTheme();
  return <button onClick={() => setTheme(theme === "dark" ? "light" : "dark")}>{theme}</button>;
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function press(): void {
  act(() => screen.getByRole("button").click());
}

it("switches, remembers, and forgets what the system says anyway", () => {
  render(<Probe />);
  press();
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(readStored("theme")).toBe("dark");
  press();
  expect(screen.getByRole("button").textContent).toBe("light");
  expect(readStored("theme")).toBeNull();
});

it("may be held for a while, over any choice, without a trace", () => {
  render(<Probe />);
  const { theme: before } = document.documentElement.dataset;
  let letGo = (): void => undefined;
  act(() => {
    letGo = holdTheme("dark");
  });
  expect(screen.getByRole("button").textContent).toBe("dark");
  act(() => writeThroughAnotherTab("light"));
  expect(document.documentElement.dataset.theme).toBe("dark");
  act(() => writeThroughAnotherTab(null));
  act(() => letGo());
  expect(screen.getByRole("button").textContent).toBe(before ?? "light");
  expect(readStored("theme")).toBeNull();
});

function writeThroughAnotherTab(theme: "light" | null): void {
  writeStored("theme", theme);
  dispatchEvent(new StorageEvent("storage", { key: "serverless-lab.theme" }));
}

it("does both without storage", () => {
  const denied = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.spyOn(globalThis, "localStorage", "get").mockImplementation(denied);
  expect(readStored("theme")).toBeNull();
  expect(writeStored("theme", "dark")).toBe(false);
  render(<Probe />);
  press();
  expect(screen.getByRole("button").textContent).toBe("dark");
  press();
});

it.each(["light", "dark"])("leaves it to a system that sets the colours: %s, whatever is chosen", (system) => {
  vi.spyOn(globalThis, "matchMedia").mockImplementation(
    (query) =>
      Object.assign(new EventTarget(), {
        matches: query.includes("forced-colors") || (query.includes("dark") && system === "dark"),
      }) as MediaQueryList,
  );
  render(<Probe />);
  press();
  expect(document.documentElement.dataset.theme).toBe(system);
});
