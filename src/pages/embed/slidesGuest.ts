// A deck as its host sees it: which slide, which step.
import { moved, positionAt, type Deck, type Move, type Position } from "#teaching/deck";
import { isObject } from "#ui";
import { refuse, type Guest } from "./guest.ts";

export interface SlidesGuest extends Guest {
  readonly goTo: (position: Position) => void;
}

export function createSlidesGuest(
  name: string,
  slides: Deck["slides"],
  first: Position,
  show: (position: Position) => void,
): SlidesGuest {
  const listeners = new Set<Parameters<Guest["subscribe"]>[0]>();
  let position = first;
  const isLast = () => position.slide === slides.length - 1 && position.step === slides[position.slide].steps;
  const goTo = (to: Position): void => {
    if (to.slide === position.slide && to.step === position.step) return;
    position = to;
    show(to);
    for (const listener of listeners) {
      listener("step");
      if (isLast()) listener("complete");
      listener("state");
    }
  };
  const move = (to: Move) => goTo(moved(slides, position, to));
  return {
    shows: `slides/${name}`,
    state: () => ({
      ...{ scenario: null, timeS: null, endS: null, playing: false },
      settings: { slide: slides[position.slide].id, step: position.step },
    }),
    setState: async ({ settings, ...others }) => {
      const { slide, step = 0 } = isObject(settings) ? settings : {};
      if (Object.keys(others).length > 0 || !slides.some(({ id }) => id === slide) || !Number.isInteger(step))
        refuse(`settings: {slide, step}, the slide one of ${slides.map(({ id }) => id).join(", ")}, and only that`);
      goTo(positionAt(slides, String(slide), String(step)));
    },
    answers: {
      step(value) {
        if (value !== undefined && value !== 1 && value !== -1) refuse("1 or -1");
        move(value === -1 ? "previous" : "next");
      },
      reset: () => goTo(first),
      snapshot: async (value) => (await import("./snapshot.ts")).snapshot(value, ".deck-stage"),
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    heightPx: (widthPx) => (widthPx * 9) / 16 + BAR_PX,
    goTo,
  };
}

const BAR_PX = 41;
