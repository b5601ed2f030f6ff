// The height an embed would like: as high as its content, or, where it fills whatever it is given, in proportion to its width.
import { announceHeight, greetH5p, type Frame } from "#embedding";
import type { Guest } from "./guest.ts";

const EVERY_MS = 250;

/** Tells the host the height, at first and whenever it changes. Returns how to stop. */
export function followHeight(chosen: Guest["heightPx"], tell: Frame["tell"]): () => void {
  const main = document.querySelector("main");
  if (!main) return () => {};
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const wished = () => Math.ceil(chosen ? chosen(innerWidth) : contentHeight(main));
  const look = () => {
    timer = null;
    const heightPx = wished();
    if (heightPx === last) return;
    last = heightPx;
    tell("resize", { heightPx });
    announceHeight(window.parent, location.href, heightPx);
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, EVERY_MS);
  };
  const sizes = new ResizeObserver(lookSoon);
  sizes.observe(main);
  const contents = new MutationObserver(lookSoon);
  if (!chosen) contents.observe(main, { subtree: true, childList: true, characterData: true });
  const stopH5p = greetH5p(window, wished);
  lookSoon();
  return () => {
    sizes.disconnect();
    contents.disconnect();
    stopH5p();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Without the frame's height around it; whoever has scrolled stays where they are. */
function contentHeight(main: HTMLElement): number {
  const { scrollTop } = main;
  main.style.height = "auto";
  const { scrollHeight } = main;
  main.style.height = "";
  main.scrollTop = scrollTop;
  return scrollHeight;
}
