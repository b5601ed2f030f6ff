// What can happen, and how it can go: the two choices of Lifecycle, and a story for each pair that is possible.
import type { Outcome, TokenState, TriggerKind } from "#engine";

export const TRIGGERS = ["http", "upload", "schedule", "queue"] as const satisfies readonly TriggerKind[];

/** How it goes, as in the address and in content/lifecycles. */
export const HOWS = [
  "cold",
  "warm",
  "missing",
  "expired",
  "forged",
  "wrongScope",
  "tooLarge",
  "rateLimited",
  "throttled",
  "gatewayTimeout",
  "functionTimeout",
  "functionError",
  "databaseThrottled",
  "retried",
  "deadLettered",
  "duplicate",
] as const;
export type How = (typeof HOWS)[number];

/** How it goes, by how it ends; the usual first. */
export const ENDINGS = {
  answered: ["cold", "warm"],
  turnedAway: ["missing", "expired", "forged", "wrongScope", "tooLarge", "rateLimited", "throttled"],
  failed: ["gatewayTimeout", "functionTimeout", "functionError", "databaseThrottled"],
  triedAgain: ["retried", "deadLettered", "duplicate"],
} as const satisfies Readonly<Record<string, readonly How[]>>;

/** What must hold of the request that a story follows. */
export interface WatchRule {
  readonly outcome?: Outcome;
  readonly cold?: boolean;
  readonly token?: TokenState;
  /** At least so many. */
  readonly attempts?: number;
  readonly duplicate?: boolean;
  /** One of its steps ends so. */
  readonly meets?: Outcome;
  /** Which of those that fit. Default: the first. */
  readonly pick?: "first" | "last";
}

/** As it stands in content/lifecycles; `because` is for whoever edits it. */
export interface Story {
  readonly how: How;
  readonly because: string;
  /** A JSON merge patch of the file's base. */
  readonly changes: unknown;
  readonly watch: WatchRule;
  /** What it can be shown beside, each a further patch. */
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface StoryFile {
  readonly trigger: TriggerKind;
  readonly because: string;
  readonly base: unknown;
  readonly stories: readonly Story[];
}
