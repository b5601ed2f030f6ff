// The keyboard of one timeline: keys within it, and single keys on the page while nothing else has the focus.
import { useEffect, useEffectEvent, type RefObject } from "react";
import { usePlayer } from "#player";
import { shortcutCommand, sliderCommand, wantsKey, type KeyCommand } from "./keys.ts";

/** `onPage`: single keys work, too, while the focus is nowhere. `allowed`: any work. */
export function useShortcuts(
  root: RefObject<HTMLElement | null>,
  binUs: number,
  onPage: boolean,
  allowed: boolean,
): void {
  const { clock } = usePlayer();

  const obey = (command: KeyCommand) => {
    if (command.kind === "toggle") clock.toggle();
    else if (command.kind === "step") clock.step(command.direction);
    else clock.seek(command.timeUs);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const focused = document.activeElement;
    const inside = root.current?.contains(focused) ?? false;
    const nowhere = focused === null || focused === document.body;
    if (!allowed || event.defaultPrevented || clock.endUs === 0 || !(inside || (nowhere && onPage))) return;
    const onSlider = focused?.getAttribute("role") === "slider";
    const position = { timeUs: clock.timeUs, endUs: clock.endUs, binUs };
    const command =
      (onSlider ? sliderCommand(event, position) : null) ??
      (wantsKey(focused, event.key) ? null : shortcutCommand(event));
    if (!command) return;
    event.preventDefault();
    obey(command);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
