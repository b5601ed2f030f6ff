// @vitest-environment happy-dom
// The answer to a token is there once the request is back, and not while it is on its way.
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Track } from "./Track.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const WAY = ["client", "gateway", "security", "gateway", "client"] as const;

function sent(still: boolean) {
  const back = vi.fn<() => void>();
  render(<Track places={WAY} turnedAt={null} failed={false} label="token" still={still} onBack={back} />);
  return back;
}

it("is back when its way is gone", () => {
  const moving = { onfinish: null as (() => void) | null, cancel: () => {} };
  Element.prototype.animate = vi.fn<() => Animation>(() => moving as unknown as Animation);
  const back = sent(false);
  expect(back).not.toHaveBeenCalled();
  act(() => moving.onfinish?.());
  expect(back).toHaveBeenCalledOnce();
});

it("is back at once on paper, where nothing moves", () => {
  const animate = vi.fn<() => Animation>();
  Element.prototype.animate = animate;
  expect(sent(true)).toHaveBeenCalledOnce();
  expect(animate).not.toHaveBeenCalled();
});
