// Plays requests through the small diagram: which step is shown is React's, and within a step the browser walks the token by itself.

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { JOURNEYS, journey, stepAt, type JourneyKind, type Step } from "./journey.ts";
import type { Arrangement } from "#widgets/floor";
import { NARROW, pointOn, WIDE } from "./rooms.ts";
import { REDUCED_MOTION, useMediaQuery } from "#widgets/rooms";

/** There the stage stands closer together instead of shrinking its words. */
const TELEPHONE = "(max-width: 639px)";

export interface Playing {
  readonly kind: JourneyKind;
  readonly step: Step;
}

export interface Journey {
  /** The step under way, or null while no request is. */
  readonly playing: Playing | null;
  /** Requests answered so far. */
  readonly answered: number;
  readonly plan: Arrangement;
  readonly token: RefObject<SVGGElement | null>;
  /** Sends the next of the three; does nothing while one is under way, or after them. */
  readonly send: () => void;
  readonly startOver: () => void;
}

/** Moves `token` along `plan`. It waits before the room that has the request; with reduced motion it stands there at once. */
export function useJourney(): Journey {
  const plan = useMediaQuery(TELEPHONE) ? NARROW : WIDE;
  const token = useRef<SVGGElement>(null);
  const [answered, setAnswered] = useState(0);
  const [sentAtMs, setSentAtMs] = useState<number | null>(null);
  const [index, setIndex] = useState(0);
  const kind = JOURNEYS[Math.min(answered, JOURNEYS.length - 1)];

  useEffect(() => {
    if (sentAtMs === null) return;
    const steps = journey(kind);
    const still = matchMedia(REDUCED_MOTION);
    let shown = -1;
    let frame = requestAnimationFrame(function draw(nowMs) {
      const at = stepAt(steps, nowMs - sentAtMs);
      if (at === null) {
        setSentAtMs(null);
        setAnswered((count) => count + 1);
        return;
      }
      if (at.index !== shown && token.current) walk(token.current, plan, steps[at.index], at.share, still.matches);
      shown = at.index;
      setIndex(at.index);
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [sentAtMs, kind, plan]);

  const more = answered < JOURNEYS.length;
  const send = useCallback(() => {
    if (!more) return;
    setIndex(0);
    setSentAtMs((under) => under ?? performance.now());
  }, [more]);
  const startOver = useCallback(() => {
    setSentAtMs(null);
    setAnswered(0);
  }, []);

  return {
    playing: sentAtMs === null ? null : { kind, step: journey(kind)[index] },
    answered,
    plan,
    token,
    send,
    startOver,
  };
}

/** Between so many points of its way the token is moved without this page's program: no frame lays anything out. */
const POINTS = 12;

/** Lets the token go a step's way, from where it has come to (0 to 1); it stands at its end then. `still`: it does so at once. */
function walk(token: SVGGElement, { layout }: Arrangement, { way, shownMs }: Step, from: number, still: boolean): void {
  if (way === null) return;
  const placeAt = (share: number): string => {
    const { x, y } = pointOn(layout, way, share);
    return `translate(${x}px, ${y}px)`;
  };
  token.style.transform = placeAt(1);
  if (still) return;
  const places = Array.from({ length: POINTS + 1 }, (_, at) => ({ transform: placeAt(ease(at / POINTS)) }));
  token.animate(places, shownMs).currentTime = from * shownMs;
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
