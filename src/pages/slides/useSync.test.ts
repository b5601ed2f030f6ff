// @vitest-environment happy-dom
// Two windows of a talk in step although what they tell each other takes its time.
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Deck } from "#teaching/deck";
import type { Told } from "./told.ts";
import { useSync } from "./useSync.ts";
import type { Shown, Talk } from "./useTalk.ts";

afterEach(cleanup);

const talk = { position: { slide: 0, step: 0 }, heading: () => talk.position, moves: () => 0 } as Talk;
const shown = {
  name: "cold-starts",
  query: "",
  deck: { slides: [{ id: "one", steps: 0 }] } as unknown as Deck,
} as Shown;

/** A presenter's window, and what it told the room, whose answers come when the test says so. */
function presenter() {
  const room = { closed: false, postMessage: vi.fn<(data: { readonly told: Told }) => void>() };
  const { result } = renderHook(() => useSync(shown, talk, room as unknown as Window, "presenter"));
  return {
    sync: () => result.current,
    told: () => room.postMessage.mock.calls.map(([{ told }]) => told),
    hear: (told: Told) =>
      act(() => {
        const data = { talk: "serverless-lab.talk.cold-starts?", told };
        dispatchEvent(new MessageEvent("message", { data, origin: location.origin }));
      }),
  };
}

it("takes over what lies on the slide when it comes", () => {
  const { sync, told, hear } = presenter();
  expect(told()).toContainEqual({ kind: "hello" });
  hear({ kind: "cover", cover: "white", answer: true });
  hear({ kind: "panel", slide: "one", panel: "ask", answer: true });
  expect([sync().cover, sync().panel]).toEqual(["white", "ask"]);
});

it("keeps what was laid over the slide before the answer to its hello has come, and obeys what comes after", () => {
  const { sync, told, hear } = presenter();
  act(() => sync().setCover("black"));
  act(() => sync().setPanel("share"));
  expect(told()).toContainEqual({ kind: "cover", cover: "black" });
  hear({ kind: "cover", cover: null, answer: true });
  hear({ kind: "panel", slide: "one", panel: null, answer: true });
  expect([sync().cover, sync().panel]).toEqual(["black", "share"]);
  hear({ kind: "cover", cover: null });
  hear({ kind: "panel", slide: "one", panel: null });
  expect([sync().cover, sync().panel]).toEqual([null, null]);
});
