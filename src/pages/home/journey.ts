// What one request of the small diagram goes through, as a list of steps. It shows the order of things, not their true times:
// those are the Lab's.

import type { MessageKey } from "#messages";
import type { Room, Way } from "./rooms.ts";

export type InstanceState = "none" | "starting" | "busy" | "idle";

/** The three requests of a visit: none is there yet; one idles; one is busy with the request before. */
export const JOURNEYS = ["first", "warm", "third"] as const;
export type JourneyKind = (typeof JOURNEYS)[number];

export interface Step {
  /** The room where the request stays; null while it is on its way. */
  readonly room: Room | null;
  readonly way: Way | null;
  /** How long the step is shown, in milliseconds of the reader's time. */
  readonly shownMs: number;
  readonly instance: InstanceState;
  /** The instance that serves the request before, where that is still under way; else null. */
  readonly other: InstanceState | null;
  readonly caption: Extract<MessageKey, `home.caption${string}`>;
}

const MOVE_MS = 420;
const STAY_MS = 500;
const START_MS = 2200;

type Caption = Step["caption"];

const move = (way: Way, instance: InstanceState, caption: Caption, shownMs = MOVE_MS): Step => ({
  room: null,
  way,
  shownMs,
  instance,
  other: null,
  caption,
});
const stay = (room: Room, shownMs: number, instance: InstanceState, caption: Caption): Step => ({
  room,
  way: null,
  shownMs,
  instance,
  other: null,
  caption,
});

function visit(): Step[] {
  return [
    move("client webServer", "none", "home.captionPage"),
    stay("webServer", STAY_MS, "none", "home.captionPage"),
    move("webServer client", "none", "home.captionPage"),
    stay("client", STAY_MS, "none", "home.captionPage"),
  ];
}

/** The steps of a request: the first of a visit loads the page and finds no instance, the second finds it idle, the third busy. */
export function journey(kind: JourneyKind): readonly Step[] {
  const cold = kind !== "warm";
  const before: InstanceState = cold ? "none" : "idle";
  const steps: Step[] = [
    ...(kind === "first" ? visit() : []),
    move("client gateway", before, "home.captionGateway"),
    { ...stay("gateway", STAY_MS, before, "home.captionGateway"), way: "gateway gateway" },
    move("gateway security", before, "home.captionSecurity"),
    stay("security", STAY_MS, before, "home.captionSecurity"),
    move("security gateway", before, "home.captionSecurity"),
    move("gateway function", before, "home.captionInvoke"),
    cold
      ? stay("function", START_MS, "starting", kind === "first" ? "home.captionCold" : "home.captionBusy")
      : stay("function", STAY_MS, "busy", "home.captionWarm"),
    move("function database", "busy", "home.captionDatabase"),
    stay("database", STAY_MS, "busy", "home.captionDatabase"),
    move("database function", "busy", "home.captionDatabase"),
    move("function client", "idle", "home.captionAnswer", 2 * MOVE_MS),
  ];
  if (kind !== "third") return steps;
  // The request before has its answer long before an instance has started.
  const started = steps.findIndex(({ instance }) => instance === "starting");
  return steps.map((step, at) => ({ ...step, other: at <= started ? "busy" : "idle" }));
}

/** The step shown at a time since the request was sent, and how far it has come, or null once it is answered. */
export function stepAt(
  steps: readonly Step[],
  elapsedMs: number,
): { readonly index: number; readonly share: number } | null {
  let begin = 0;
  for (const [index, step] of steps.entries()) {
    if (elapsedMs < begin + step.shownMs) return { index, share: Math.max(0, elapsedMs - begin) / step.shownMs };
    begin += step.shownMs;
  }
  return null;
}
