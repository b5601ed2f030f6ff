// Where a reader is in an embedded lesson: the heading that was passed last, in a frame that scrolls by itself.

/** A heading counts as read from when it stands in the upper part of the frame, as a share of its height. */
const UPPER = 0.4;

export interface LessonPlace {
  /** The id of the heading; null before the first. */
  readonly get: () => string | null;
  /** Goes there without moving the focus or the page around the frame. False where there is no such heading. */
  readonly set: (id: string) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param ids of the lesson's headings, in order */
export function followPlace(ids: readonly string[]): LessonPlace {
  const scroller = () => document.querySelector("main");
  const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
  const get = () => ids.findLast((id) => topOf(id) <= innerHeight * UPPER) ?? null;
  return {
    get,
    set(id) {
      const main = scroller();
      if (!main || !ids.includes(id) || !document.getElementById(id)) return false;
      main.scrollTop += topOf(id);
      return true;
    },
    subscribe(listener) {
      const main = scroller();
      let before = get();
      const onScroll = () => {
        const now = get();
        if (now !== before) listener();
        before = now;
      };
      main?.addEventListener("scroll", onScroll, { passive: true });
      return () => main?.removeEventListener("scroll", onScroll);
    },
  };
}
