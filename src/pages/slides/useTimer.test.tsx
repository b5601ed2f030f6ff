// @vitest-environment happy-dom
// The time of a talk: none before the first move, the same after a reload, from zero when it is set back.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTimer, useTimerStart } from "./useTimer.ts";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Talk({ slide }: { readonly slide: number }) {
  const { elapsedS, setBack } = useTimer("deck");
  useTimerStart("deck", { slide, step: 0 });
  return (
    <button type="button" onClick={setBack}>
      {elapsedS}
    </button>
  );
}

const wait = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};
const elapsed = () => screen.getByRole("button").textContent;

it("begins with the first move, and again after it was set back", () => {
  const { rerender, unmount } = render(<Talk slide={0} />);
  wait(60_000);
  expect(elapsed()).toBe("0");
  rerender(<Talk slide={1} />);
  wait(30_000);
  expect(elapsed()).toBe("30");
  rerender(<Talk slide={2} />);
  wait(30_000);
  expect(elapsed()).toBe("60");
  unmount();
  render(<Talk slide={2} />);
  expect(elapsed()).toBe("60");
  act(() => screen.getByRole("button").click());
  wait(5000);
  expect(elapsed()).toBe("0");
});

it("another talk, hours later, begins anew", () => {
  const { rerender } = render(<Talk slide={0} />);
  rerender(<Talk slide={1} />);
  wait(5 * 3_600_000);
  expect(elapsed()).toBe("0");
});
