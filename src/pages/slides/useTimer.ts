// The time of a talk: it begins with the first move. When that was is kept on the device, so that it survives a reload and is the same in both
// windows.
import { useEffect, useRef, useState } from "react";
import { isSamePosition, type Position } from "#teaching/deck";
import { readStored, writeStored } from "#ui";

/** A talk that began longer ago than this is another talk. */
const FORGOTTEN_MS = 4 * 3_600_000;
/** Where nothing can be kept on the device: it lasts as long as the window. */
const keptHere = new Map<string, number>();

export interface Timer {
  /** 0 until the talk has begun. */
  readonly elapsedS: number;
  readonly hasBegun: boolean;
  /** Back to zero: it begins again with the next move. */
  readonly setBack: () => void;
}

export function useTimer(deck: string): Timer {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const began = beganMs(deck, nowMs);
  return {
    elapsedS: began === null ? 0 : Math.max(0, Math.floor((nowMs - began) / 1000)),
    hasBegun: began !== null,
    setBack: () => {
      keep(deck, null);
      setNowMs(Date.now());
    },
  };
}

/** Starts the time of a talk with the first move that is seen here, in whichever window it was made. */
export function useTimerStart(deck: string, position: Position): void {
  const last = useRef(position);
  useEffect(() => {
    if (isSamePosition(last.current, position)) return;
    last.current = position;
    if (beganMs(deck, Date.now()) === null) keep(deck, Date.now());
  }, [deck, position]);
}

function beganMs(deck: string, nowMs: number): number | null {
  const stored = readStored(entryOf(deck));
  const kept = stored === null ? keptHere.get(deck) : Number(stored);
  return kept !== undefined && nowMs - kept < FORGOTTEN_MS ? kept : null;
}

function keep(deck: string, ms: number | null): void {
  const kept = writeStored(entryOf(deck), ms === null ? null : String(ms));
  if (ms === null || kept) keptHere.delete(deck);
  else keptHere.set(deck, ms);
}

function entryOf(deck: string): string {
  return `slides.began.${deck}`;
}

/** Minutes and seconds: 12:48. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
