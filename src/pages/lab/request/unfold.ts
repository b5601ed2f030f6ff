// Where a request's panel comes from: its token in the diagram grows into the waterfall's first bar.
import { REDUCED_MOTION } from "#widgets/rooms";

const UNFOLD_MS = 230;
const EASE = "cubic-bezier(0.3, 0, 0.2, 1)";
/** Of the token where the diagram is at its own size. */
const TOKEN_PX = 14;

const isCalm = (): boolean => matchMedia(REDUCED_MOTION).matches;

/**
 * A circle grows from the selected request of the diagram into a bar of its waterfall. Nothing moves where either cannot be seen, or where
 * the reader wants less motion.
 * @param bar the first of the waterfall
 * @param colour of the token
 */
export function unfold(bar: HTMLElement, colour: string): void {
  const token = document.querySelector<HTMLElement>(".diagram-selected");
  if (isCalm() || !token || token.style.visibility === "hidden") return;
  const [from, to] = [token.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (![from, to].every(isSeen)) return;
  const [width, height] = [Math.max(2, to.width), Math.max(2, to.height)];
  const circle = document.createElement("div");
  circle.setAttribute("aria-hidden", "true");
  circle.className = "pointer-events-none fixed top-0 left-0 z-40 origin-top-left";
  Object.assign(circle.style, { width: `${width}px`, height: `${height}px`, backgroundColor: colour });
  document.body.append(circle);
  const [x, y] = [from.x + (from.width - TOKEN_PX) / 2, from.y + (from.height - TOKEN_PX) / 2];
  const moving = circle.animate(
    [
      {
        transform: `translate(${x}px, ${y}px) scale(${TOKEN_PX / width}, ${TOKEN_PX / height})`,
        borderRadius: "50%",
      },
      {
        transform: `translate(${to.x}px, ${to.y}px)`,
        borderRadius: "2px",
        backgroundColor: getComputedStyle(bar).backgroundColor,
      },
    ],
    { duration: UNFOLD_MS, easing: EASE },
  );
  const leave = () => circle.remove();
  moving.finished.then(leave, leave);
}

function isSeen({ x, y, right, bottom, width }: DOMRect): boolean {
  return width > 0 && right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
}
