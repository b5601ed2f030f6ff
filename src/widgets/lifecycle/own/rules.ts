// If-then rules of one's own: an event, a condition on it, and the function that runs where it holds.
import type { TriggerKind } from "#engine";

export interface Condition {
  readonly name: string;
  /** What the event may have, the first of which meets the condition, each with the merge patch that it makes to the scenario. */
  readonly given: readonly { readonly value: string; readonly patch: unknown }[];
}

/** A path that no route leads to, a file name, an hour, an attribute: what a real trigger can be filtered by. */
export const CONDITIONS: Readonly<Record<TriggerKind, readonly Condition[]>> = {
  http: [
    {
      name: "path",
      given: [
        { value: "/orders", patch: {} },
        { value: "/reports", patch: {} },
      ],
    },
    {
      name: "size",
      given: [
        { value: "2 KB", patch: { client: { payloadKb: 2 } } },
        { value: "12 MB", patch: { client: { payloadKb: 12_288 } } },
      ],
    },
  ],
  upload: [
    {
      name: "suffix",
      given: [
        { value: "photo.jpg", patch: {} },
        { value: "notes.txt", patch: {} },
      ],
    },
    {
      name: "folder",
      given: [
        { value: "incoming/photo.jpg", patch: {} },
        { value: "thumbnails/photo.jpg", patch: {} },
      ],
    },
  ],
  schedule: [
    {
      name: "hour",
      given: [
        { value: "02:00", patch: {} },
        { value: "14:00", patch: {} },
      ],
    },
    {
      name: "weekday",
      given: [
        { value: "Monday", patch: {} },
        { value: "Sunday", patch: {} },
      ],
    },
  ],
  queue: [
    {
      name: "attribute",
      given: [
        { value: "kind=invoice", patch: {} },
        { value: "kind=reminder", patch: {} },
      ],
    },
    {
      name: "amount",
      given: [
        { value: "amount=250", patch: {} },
        { value: "amount=40", patch: {} },
      ],
    },
  ],
};

/** What may run, and what it does: computes a little, computes a lot, or waits for something outside. */
export const FUNCTIONS = [
  { name: "createOrder", settings: { cpuMs: 20, waitMs: 30 } },
  { name: "makeThumbnail", settings: { cpuMs: 250, waitMs: 0 } },
  { name: "sendMail", settings: { cpuMs: 10, waitMs: 900 } },
] as const;
export type FunctionName = (typeof FUNCTIONS)[number]["name"];

export interface OwnRule {
  readonly trigger: TriggerKind;
  readonly condition: string;
  /** What the event has. */
  readonly given: string;
  readonly run: FunctionName;
}

export const DEFAULT_RULE: OwnRule = {
  trigger: "upload",
  condition: "suffix",
  given: "photo.jpg",
  run: "makeThumbnail",
};

/** The rule with everything that its event does not know put back to the first that it does. */
export function completed(rule: OwnRule): OwnRule {
  const conditions = CONDITIONS[rule.trigger];
  const condition = conditions.find(({ name }) => name === rule.condition) ?? conditions[0];
  const given = condition.given.find(({ value }) => value === rule.given) ?? condition.given[0];
  return { ...rule, condition: condition.name, given: given.value };
}

/** Whether the event meets the condition. */
export function holds(rule: OwnRule): boolean {
  return CONDITIONS[rule.trigger].find(({ name }) => name === rule.condition)?.given[0].value === rule.given;
}
