// @vitest-environment happy-dom
// A shorter talk is the same slides, chosen: their numbers, minutes and text.
import { createElement, Fragment, type ReactNode } from "react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Deck } from "./decks.ts";
import { onRoute, routesOf } from "./routes.ts";

const Slide = ({ id, children }: { readonly id: string; readonly children?: ReactNode }) =>
  createElement("section", { id }, children);

const entry = (id: string, minutes: number, routes?: readonly string[]) => ({
  ...{ id, title: id, layout: "title", minutes, steps: 0 },
  ...(routes && { routes }),
});

const deck: Deck = {
  slides: [entry("a", 1, ["20", "10"]), entry("b", 2), entry("c", 0.5, ["20"])],
  default: ({ components }) => {
    const { Slide: Tag } = components as { Slide: typeof Slide };
    return createElement(Fragment, null, ...["a", "b", "c"].flatMap((id) => [createElement(Tag, { id }, id), "\n"]));
  },
};

afterEach(cleanup);

const drawn = (of: Deck) => render(of.default({ components })).container.innerHTML;
const components = { Slide };

describe("a route", () => {
  it("is known by its minutes, the shortest first, with what is planned for it", () => {
    expect(routesOf(deck).map(({ name, minutes, slides }) => [name, minutes, slides.map(({ id }) => id)])).toEqual([
      ["10", 1, ["a"]],
      ["20", 1.5, ["a", "c"]],
    ]);
  });
  it("has its slides and no others, in numbers and in text", () => {
    const shorter = onRoute(deck, "20");
    expect(shorter?.slides.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(shorter && drawn(shorter)).toBe('<section id="a">a</section><section id="c">c</section>');
  });
  it("is the same deck each time, and none where there is no such route", () => {
    expect(onRoute(deck, "10")).toBe(onRoute(deck, "10"));
    expect(onRoute(deck, "10")).not.toBe(onRoute(deck, "20"));
    for (const name of ["15", "", "__proto__"]) expect(onRoute(deck, name)).toBeNull();
  });
});
