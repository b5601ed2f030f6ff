// @vitest-environment happy-dom
// Small pictures are drawn one at a time, in the order in which they asked, the next once one is whole; one that has gone does not hold up
// the others.
import { act, cleanup, render } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { useTurn } from "./useTurn.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Picture({ name, isComing = false }: { readonly name: string; readonly isComing?: boolean }) {
  const place = useRef<HTMLParagraphElement>(null);
  const drawn = useTurn(true, place);
  return (
    <p ref={place}>
      {drawn ? `${name} drawn` : name}
      {drawn && isComing && <span data-waiting />}
    </p>
  );
}

it("draws one at a time", () => {
  vi.useFakeTimers();
  const idle: (() => void)[] = [];
  vi.stubGlobal("requestIdleCallback", (then: () => void) => idle.push(then));
  const shown = (names: readonly string[], coming?: string) =>
    names.map((name) => <Picture key={name} name={name} isComing={name === coming} />);
  const { container, rerender } = render(shown(["one", "two", "three"], "one"));
  const texts = () => [...container.querySelectorAll("p")].map((each) => each.textContent);
  const pass = () => act(() => idle.splice(0).forEach((then) => then()));
  const look = () =>
    act(() => {
      vi.runOnlyPendingTimers();
    });
  expect(texts()).toEqual(["one", "two", "three"]);
  pass();
  pass();
  look();
  pass();
  expect(texts()).toEqual(["one drawn", "two", "three"]);
  // It is whole, and the one that was next has gone.
  rerender(shown(["one", "three"]));
  look();
  pass();
  expect(texts()).toEqual(["one drawn", "three drawn"]);
});
