// Plays requests through the small diagram: which step is shown is React's, where the token stands in it is written to the page directly.

import { useCallback, useEffect, useState, type RefObject } from "react";
import { journey, stepAt, type Step } from "./journey.ts";
import { between, type Plan } from "./rooms.ts";

export interface Playing {
  readonly cold: boolean;
  readonly step: Step;
}

export interface Journey {
  /** The step under way, or null while no request is. */
  readonly playing: Playing | null;
  /** Requests answered so far. */
  readonly answered: number;
  readonly send: () => void;
}

/** Moves `token` along `plan`. It waits before the room that has the request; with reduced motion it stands there at once. */
export function useJourney(token: RefObject<SVGGElement | null>, plan: Plan): Journey {
  const [answered, setAnswered] = useState(0);
  const [sentAtMs, setSentAtMs] = useState<number | null>(null);
  const [index, setIndex] = useState(0);
  const cold = answered === 0;

  useEffect(() => {
    if (sentAtMs === null) return;
    const steps = journey(cold);
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    let frame = requestAnimationFrame(function draw(nowMs) {
      const at = stepAt(steps, nowMs - sentAtMs);
      if (at === null) {
        setSentAtMs(null);
        setAnswered((count) => count + 1);
        return;
      }
      const { from, to } = steps[at.index];
      if (from !== to) {
        const { x, y } = between(plan, from, to, still.matches ? 1 : ease(at.share));
        token.current?.setAttribute("transform", `translate(${x} ${y})`);
      }
      setIndex(at.index);
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [sentAtMs, cold, token, plan]);

  const send = useCallback(() => {
    setIndex(0);
    setSentAtMs((under) => under ?? performance.now());
  }, []);

  return { playing: sentAtMs === null ? null : { cold, step: journey(cold)[index] }, answered, send };
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
