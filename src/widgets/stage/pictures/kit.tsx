// What the pictures share: the sheet they are drawn on, and words that follow the clock.
import "./pictures.css";
import type { ReactNode } from "react";
import { usePlayerState, type Moment } from "#player";
import type { Model } from "#engine";
import { useLiveText } from "../useLiveText.ts";

interface SheetProps {
  readonly width: number;
  readonly height: number;
  /** What the picture adds to what its scene says, in words. */
  readonly twin: string;
  readonly children?: ReactNode;
}

export function Sheet({ width, height, twin, children }: SheetProps) {
  return (
    <>
      <svg aria-hidden="true" className="picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {children}
      </svg>
      <p className="sr-only">{twin}</p>
    </>
  );
}

interface LiveProps {
  readonly x: number;
  readonly y: number;
  readonly className?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly tone?: string;
  /** What it says at t. */
  readonly says: (timeUs: number) => string;
}

/** Words in a picture, written anew at each frame. */
export function Live({ x, y, className, anchor = "start", tone, says }: LiveProps) {
  const text = useLiveText<SVGTextElement>(says);
  return <text ref={text} x={x} y={y} className={className} textAnchor={anchor} data-tone={tone} />;
}

/** The run on show with its moment, once the scene has settled. */
export function useShownRun(settled: boolean): { readonly moment: Moment; readonly model: Model } | null {
  const { moment, model } = usePlayerState();
  return settled && moment && model ? { moment, model } : null;
}
