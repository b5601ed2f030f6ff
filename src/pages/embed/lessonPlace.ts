// Where a reader is in an embedded lesson: the heading that was passed last, in a frame that scrolls by itself.

/** A heading counts as read from when it stands in the upper part of the frame, as a share of its height. */
const UPPER = 0.4;
/** What a reader does who goes on from where they are. */
const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

export interface LessonPlace {
  /** The id of the heading; null before the first. */
  readonly get: () => string | null;
  /**
   * Goes there without moving the focus or the page around the frame, and stays there while parts of the lesson come, until the reader
   * does something. False where there is no such heading.
   */
  readonly set: (id: string) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param ids of the lesson's headings, in order */
export function followPlace(ids: readonly string[]): LessonPlace {
  let held: string | null = null;
  let letGo = () => {};
  const scroller = () => document.querySelector("main");
  const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
  const get = () => held ?? ids.findLast((id) => topOf(id) <= innerHeight * UPPER) ?? null;

  const hold = (id: string, main: HTMLElement) => {
    letGo();
    held = id;
    const goThere = () => (main.scrollTop += topOf(id));
    const sizes = new ResizeObserver(goThere);
    for (const part of main.children) sizes.observe(part);
    const ends = new AbortController();
    letGo = () => {
      held = null;
      sizes.disconnect();
      ends.abort();
    };
    for (const act of ACTS) addEventListener(act, letGo, { capture: true, signal: ends.signal });
    goThere();
  };
  return {
    get,
    set(id) {
      const main = scroller();
      if (!main || !ids.includes(id) || !document.getElementById(id)) return false;
      hold(id, main);
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
      return () => {
        main?.removeEventListener("scroll", onScroll);
        letGo();
      };
    },
  };
}
