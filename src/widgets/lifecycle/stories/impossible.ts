// Pairs that cannot be: why, in a sentence, and the nearest one that can.
import type { TriggerKind } from "#engine";
import { t, type MessageKey } from "#messages";
import { storyOf } from "./stories.ts";
import type { How } from "./types.ts";

export interface Impossible {
  readonly reason: string;
  readonly nearest: { readonly trigger: TriggerKind; readonly how: How };
}

type Reason = Extract<MessageKey, `lifecycle.impossible.${string}`>;

/** The outcome that comes nearest with the same trigger. */
const NEAREST_WITHOUT_HTTP: Readonly<Partial<Record<How, How>>> = {
  rateLimited: "throttled",
  gatewayTimeout: "functionTimeout",
};
const NEAREST_WITH_HTTP: Readonly<Partial<Record<How, How>>> = { duplicate: "retried", deadLettered: "functionError" };

/** Null where the pair is possible. */
export function impossible(trigger: TriggerKind, how: How): Impossible | null {
  if (storyOf(trigger, how)) return null;
  const sameTrigger = (trigger === "http" ? NEAREST_WITH_HTTP : NEAREST_WITHOUT_HTTP)[how];
  return {
    reason: t(reasonFor(trigger, how)),
    nearest: sameTrigger ? { trigger, how: sameTrigger } : { trigger: "http", how },
  };
}

function reasonFor(trigger: TriggerKind, how: How): Reason {
  if (how === "duplicate") return "lifecycle.impossible.duplicate";
  if (how === "deadLettered") return "lifecycle.impossible.deadLettered";
  if (how === "rateLimited") return "lifecycle.impossible.rateLimited";
  if (how === "gatewayTimeout") return "lifecycle.impossible.gatewayTimeout";
  if (how === "tooLarge")
    return trigger === "queue" ? "lifecycle.impossible.tooLargeMessage" : "lifecycle.impossible.tooLarge";
  return trigger === "schedule" ? "lifecycle.impossible.tokenSchedule" : "lifecycle.impossible.token";
}
