// A small deck for tests, set as compiled text is.
import { createElement as h, Fragment, type ReactNode } from "react";
import type { Deck } from "#teaching/deck";
import type { Scene } from "#widgets/scenes";

type Components = Record<string, (props: { readonly children?: ReactNode }) => ReactNode>;

const titles: Readonly<Record<string, string>> = { a: "First", b: "Second", c: "Third", d: "Fourth" };

const scene: Scene = {
  ...{
    scenario: null,
    from: "start",
    to: null,
    seconds: 6,
    rooms: [],
    light: null,
    look: null,
    meters: [],
    figures: [],
  },
  ...{ picture: "question", part: null, say: "It waits." },
};

/** Its slides are those of the letters: an edition of a deck with the slides a, b, c and d. The last one has a scene. */
export function edition(letters: string, bText = "Two of them"): Deck {
  const slides = letters.split("").map((id) => ({
    ...{ id, title: titles[id], layout: "columns", minutes: 1, steps: 0 },
    ...(id === "d" && { scenes: [{ at: 0, scene }] }),
  }));
  const parts = (id: string, { h1, Column, Notes }: Components): readonly ReactNode[] => [
    h(h1, null, titles[id]),
    "\n",
    h("p", null, "Words of ", h("strong", null, id), " alone"),
    h(
      Column,
      null,
      h("ul", null, "\n", h("li", null, id === "b" ? bText : "One of them"), "\n", h("li", null, "Another")),
    ),
    h(Notes, null, h("p", null, `Say ${id}.`), "\n", h("ul", null, h("li", null, "slowly"), h("li", null, "aloud"))),
  ];
  return {
    slides,
    default: ({ components }) => {
      const words = components as Components;
      const drawn = slides.map(({ id, layout }) => h(words.Slide, { id, layout } as object, ...parts(id, words)));
      return h(Fragment, null, ...drawn.flatMap((slide) => [slide, "\n"]));
    },
  };
}
