// @vitest-environment happy-dom
// The small diagram tells in words what it draws, and sends one request at a time.

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HomeDiagram } from "./HomeDiagram.tsx";

beforeEach(() => vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function pass(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}

it("starts an instance for the first request and finds it warm for the second", () => {
  render(<HomeDiagram />);
  const send = screen.getByRole("button", { name: "Send a request" });
  expect(screen.getByText("no instance")).toBeTruthy();
  fireEvent.click(send);
  pass(5500);
  expect(screen.getByText("starting")).toBeTruthy();
  fireEvent.click(send);
  pass(10_000);
  expect(screen.getByText(/^A cold start/)).toBeTruthy();
  expect(screen.getByText("idle, still warm")).toBeTruthy();
  fireEvent.click(send);
  pass(10_000);
  expect(screen.getByText(/^Warm:/)).toBeTruthy();
});
