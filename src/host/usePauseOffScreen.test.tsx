// @vitest-environment happy-dom
// The clock is paused when the last widget of its player leaves the screen, and not before.
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PlayerProvider } from "#player";
import { playerDouble } from "./playerDouble.ts";
import { WidgetHost } from "./WidgetHost.tsx";

/** How each observed widget is told whether it is seen, in the order of the page. */
let watchers: ((seen: boolean) => void)[] = [];

class FakeObserver {
  private readonly callback: IntersectionObserverCallback;
  constructor(callback: IntersectionObserverCallback) {
    this.callback = callback;
  }
  observe(): void {
    watchers.push((isIntersecting) =>
      this.callback([{ isIntersecting } as IntersectionObserverEntry], this as unknown as IntersectionObserver),
    );
  }
  disconnect(): void {}
}

beforeEach(() => {
  watchers = [];
  vi.stubGlobal("IntersectionObserver", FakeObserver);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("pauses when neither of two widgets is on screen any more", () => {
  const pause = vi.fn<() => void>();
  const player = playerDouble(pause);
  render(
    <PlayerProvider player={player}>
      <WidgetHost title="diagram" surface="page">
        <p>diagram</p>
      </WidgetHost>
      <WidgetHost title="timeline" surface="page">
        <p>timeline</p>
      </WidgetHost>
    </PlayerProvider>,
  );
  const [diagram, timeline] = watchers;
  diagram(true);
  timeline(true);
  diagram(false);
  expect(pause).not.toHaveBeenCalled();
  timeline(false);
  expect(pause).toHaveBeenCalledOnce();
});
