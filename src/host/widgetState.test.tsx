// @vitest-environment happy-dom
// What is set within a widget: its own, or that of whoever surrounds it, who may set it but not to what the widget does not allow.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createWidgetState, isIndexBelow, useWidgetState, WidgetStateContext } from "./widgetState.ts";

afterEach(cleanup);

function Counter() {
  const [count, setCount] = useWidgetState("count", 0, isIndexBelow(3));
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}
const shown = () => screen.getByRole("button").textContent;

it("is the widget's own where nobody asks", () => {
  render(<Counter />);
  fireEvent.click(screen.getByRole("button"));
  expect(shown()).toBe("1");
});

it("is told to those around it, and set by them within what is allowed", () => {
  const state = createWidgetState();
  const heard = vi.fn<() => void>();
  state.subscribe(heard);
  render(
    <WidgetStateContext value={state}>
      <Counter />
    </WidgetStateContext>,
  );
  fireEvent.click(screen.getByRole("button"));
  expect(heard).toHaveBeenCalledOnce();
  expect(state.get()).toEqual({ count: 1 });
  act(() => state.replace({ count: 2 }));
  expect(shown()).toBe("2");
  for (const hostile of [3, -1, 1.5, "1", null, {}]) {
    act(() => state.replace({ count: hostile }));
    expect(shown()).toBe("0");
  }
});
