// @vitest-environment happy-dom
// Windows in step: what one tells the other hears, and nothing that anybody else says has an effect.
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { createLink, type WindowLink } from "./link.ts";
import type { Told } from "./told.ts";

const links: WindowLink[] = [];
afterEach(() => {
  for (const link of links.splice(0)) link.close();
});
function link(other: Window | null = null) {
  const heard: Told[] = [];
  const made = createLink("deck", other, (told) => heard.push(told));
  links.push(made);
  return { ...made, heard };
}

it("speaks to the window that it knows, and to the channel where that is gone", async () => {
  const peer = { closed: false, postMessage: vi.fn<(data: unknown, origin: string) => void>() };
  const [one, two] = [link(peer as unknown as Window), link()];
  one.tell({ kind: "at", slide: "ten", step: 1 });
  expect(peer.postMessage.mock.calls[0][1]).toBe(location.origin);
  peer.closed = true;
  one.tell({ kind: "cover", cover: "black" });
  await vi.waitFor(() => expect(two.heard).toEqual([{ kind: "cover", cover: "black" }]));
  expect(peer.postMessage).toHaveBeenCalledTimes(1);
});

it("hears nothing from elsewhere, nothing of another talk, and nothing that is not said properly", () => {
  const { heard } = link();
  const say = (data: unknown, origin = location.origin) => dispatchEvent(new MessageEvent("message", { data, origin }));
  say({ talk: "serverless-lab.talk.deck", told: { kind: "hello" } }, "https://elsewhere.example");
  say({ talk: "serverless-lab.talk.other", told: { kind: "hello" } });
  say({ talk: "serverless-lab.talk.deck", told: { kind: "at", slide: 3, step: "x" } });
  say({ talk: "serverless-lab.talk.deck", told: { kind: "point", at: { x: 0.5, y: 2 } } });
  fc.assert(
    fc.property(fc.anything(), (told) => void say({ talk: "serverless-lab.talk.deck", told: { kind: "no", told } })),
  );
  fc.assert(fc.property(fc.anything(), (data) => void say(data)));
  expect(heard).toEqual([]);
  say({ talk: "serverless-lab.talk.deck", told: { kind: "hello" } });
  expect(heard).toEqual([{ kind: "hello" }]);
});
