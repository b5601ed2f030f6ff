// The time of a talk: when it began is kept on the device, so that it survives a reload and is the same in both windows.
import { useEffect, useState } from "react";
import { readStored, writeStored } from "#ui";

/** A talk that began longer ago than this is another talk. */
const FORGOTTEN_MS = 4 * 3_600_000;

export interface Timer {
  readonly elapsedS: number;
  readonly restart: () => void;
}

export function useTimer(deck: string): Timer {
  const name = `slides.began.${deck}`;
  const [nowMs, setNowMs] = useState(() => Date.now());
  const [began, setBegan] = useState(() => keptOr(name, nowMs));
  useEffect(() => {
    const tick = setInterval(() => {
      setNowMs(Date.now());
      setBegan((before) => Number(readStored(name) ?? before));
    }, 1000);
    return () => clearInterval(tick);
  }, [name]);
  return {
    elapsedS: Math.max(0, Math.floor((nowMs - began) / 1000)),
    restart: () => {
      writeStored(name, String(Date.now()));
      setBegan(Date.now());
    },
  };
}

function keptOr(name: string, nowMs: number): number {
  const kept = Number(readStored(name) ?? Number.NaN);
  if (nowMs - kept < FORGOTTEN_MS) return kept;
  writeStored(name, String(nowMs));
  return nowMs;
}

/** Minutes and seconds: 12:48. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
