// @vitest-environment happy-dom
// What fingers on a slide do: one turns it, two do not, and none while it is zoomed.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Move } from "#teaching/deck";
import { useTouch } from "./useTouch.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Page({ move }: { readonly move: (move: Move) => void }) {
  return <main {...useTouch(move)} />;
}

function fingers(...events: readonly (readonly ["down" | "up" | "cancel", number, boolean?])[]): readonly Move[] {
  const moves: Move[] = [];
  render(<Page move={(move) => moves.push(move)} />);
  for (const [kind, clientX, isPrimary = true] of events) {
    const at = { clientX, clientY: 300, pointerType: "touch", isPrimary, pointerId: isPrimary ? 1 : 2 };
    if (kind === "down") fireEvent.pointerDown(screen.getByRole("main"), at);
    if (kind === "up") fireEvent.pointerUp(screen.getByRole("main"), at);
    if (kind === "cancel") fireEvent.pointerCancel(screen.getByRole("main"), at);
  }
  return moves;
}

it("one finger goes on, and back", () => {
  expect(fingers(["down", 500], ["up", 400], ["down", 400], ["up", 500])).toEqual(["next", "previous"]);
});

it("two fingers turn nothing", () => {
  expect(fingers(["down", 400], ["down", 600, false], ["up", 300], ["up", 700, false])).toEqual([]);
});

it("what the browser takes over turns nothing", () => {
  expect(fingers(["down", 500], ["cancel", 400], ["up", 300])).toEqual([]);
});

it("while the slide is zoomed, a finger moves it and does not turn it", () => {
  vi.stubGlobal("visualViewport", Object.assign(new EventTarget(), { scale: 2 }));
  expect(fingers(["down", 500], ["up", 300])).toEqual([]);
});
