// @vitest-environment happy-dom
// The first size, however often it is said: what it brings into being takes nothing away that stands before it is ready.
import { act, render, screen } from "@testing-library/react";
import { Suspense, use, useRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useSize } from "./useSize.ts";

const never = new Promise<never>(() => {});

function NeverReady(): never {
  return use(never);
}

function Place() {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  return <div ref={place}>{size ? <NeverReady /> : "before"}</div>;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a browser that says the first size once more does not hurry what it brings into being", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  let say = (): void => {};
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        say = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  await act(async () =>
    render(
      <Suspense fallback="waiting">
        <Place />
      </Suspense>,
    ),
  );
  await act(async () => say());
  expect(screen.getByText("before")).toBeTruthy();
  expect(screen.queryByText("waiting")).toBeNull();
});
