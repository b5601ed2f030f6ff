// A widget whose own steps are steps of its slide: the talk moves it, and what is picked within it moves the talk.
import { useEffect, useEffectEvent, useState } from "react";
import { createWidgetState, type WidgetState } from "#host";
import { isStaged, useDeck } from "./deckContext.ts";

/** Under this name a widget keeps its step, counted from 0. */
const STEP = "step";

/**
 * What is set within a widget of a slide.
 * @param at the step of the slide with which the widget stands at its first
 * @param steps how many it has of its own; undefined where it has none that are the slide's
 */
export function useOwnSteps(at: number, steps: number | undefined): WidgetState {
  const { mode, step, onStep } = useDeck();
  const own = steps === undefined || !isStaged(mode) ? null : Math.max(0, Math.min(steps - 1, step - at));
  const [state] = useState(() => {
    const made = createWidgetState();
    if (own !== null) made.set(STEP, own);
    return made;
  });
  useEffect(() => {
    if (own !== null && state.get()[STEP] !== own) state.set(STEP, own);
  }, [state, own]);
  const pick = useEffectEvent(() => {
    const picked = state.get()[STEP];
    if (own !== null && typeof picked === "number" && picked !== own) onStep?.(at + picked);
  });
  useEffect(() => state.subscribe(() => pick()), [state]);
  return state;
}
