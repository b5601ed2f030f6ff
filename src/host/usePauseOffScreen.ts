// Nothing runs off screen: when the last widget of a player leaves the screen, its clock is paused.

import { useEffect, type RefObject } from "react";
import { usePlayer, type Player } from "#player";

const visible = new WeakMap<Player, Set<Element>>();

/** Pauses the player around it when neither this element nor any other widget of the same player is on screen. */
export function usePauseOffScreen(ref: RefObject<HTMLElement | null>): void {
  const player = usePlayer();
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver !== "function") return;
    const shown = visible.get(player) ?? new Set<Element>();
    visible.set(player, shown);
    const hide = () => {
      if (shown.delete(element) && shown.size === 0) player.clock.pause();
    };
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) shown.add(element);
      else hide();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      hide();
    };
  }, [player, ref]);
}
