// @vitest-environment happy-dom
// The start page: three requests, one at a time, a guess before the third, and the ways on.

import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "./index.ts";
import { HomePage } from "./HomePage.tsx";

const PARTS = { pageMs: 0, beforeMs: 50, startMs: 0, handlerMs: 200, afterMs: 20, totalMs: 270, costUsd: 6e-6 };

vi.mock("./threeRequests.ts", () => ({
  runThree: async () => ({
    parts: [{ ...PARTS, startMs: 500, totalMs: 770 }, PARTS, { ...PARTS, startMs: 480, totalMs: 750 }],
    third: "slow" as const,
  }),
}));

beforeEach(() => vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  await act(async () => void vi.advanceTimersByTime(ms));
}

function open(): void {
  render(
    <MemoryRouter>
      <HomePage />
    </MemoryRouter>,
  );
}

it("starts an instance, finds it warm, and asks before the third", async () => {
  open();
  expect(screen.queryByRole("navigation", { name: "Go on from here" })).toBeNull();
  expect(screen.getByText("no instance")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Send a request" }));
  await pass(5500);
  expect(screen.getByText("starting")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Send a request" }));
  await pass(10_000);
  expect(await screen.findByText("770 ms")).toBeTruthy();
  expect(screen.getByText(/^6\.00\sµ\$$/)).toBeTruthy();
  expect(screen.getByText("idle, still warm")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Send another" }));
  await pass(10_000);
  expect(screen.getByText("270 ms")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Send another" }));
  await pass(10_000);
  expect(screen.queryByText("750 ms")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "slow, like 1" }));
  await pass(10_000);
  expect(screen.getByText("750 ms")).toBeTruthy();
  expect(screen.getByText(/^You were right\./)).toBeTruthy();
  const onward = screen.getByRole("navigation", { name: "Go on from here" });
  expect(
    within(onward)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")),
  ).toEqual(["/lab?scenario=three-clicks", "/lifecycle?scenario=three-clicks&r=0", "/learn/what-is-a-server"]);
  fireEvent.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.queryByText("770 ms")).toBeNull();
});

it("leads to teaching", () => {
  open();
  expect(screen.getByRole("link", { name: "Teach it" }).getAttribute("href")).toBe("/teach");
});
