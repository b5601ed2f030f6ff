// If-then rules of one's own: an event, a condition on it, and the function that runs where it holds.
import type { TriggerKind } from "#engine";
import type { Chosen } from "../travel/chosen.ts";

export interface Condition {
  readonly name: string;
  /** What the event may have; the first meets the condition. */
  readonly given: readonly Given[];
}

interface Given {
  readonly value: string;
  /** What of it travels. */
  readonly chosen: Chosen;
  /** The merge patch that it makes to the scenario. */
  readonly patch?: unknown;
}

/** A path that no route leads to, a file name, an hour, an attribute: what a real trigger can be filtered by. */
export const CONDITIONS: Readonly<Record<TriggerKind, readonly Condition[]>> = {
  http: [
    {
      name: "path",
      given: [
        { value: "/orders", chosen: { path: "/orders" } },
        { value: "/reports", chosen: { path: "/reports" } },
      ],
    },
    {
      name: "size",
      given: [
        { value: "2 KB", chosen: { path: "/orders" }, patch: { client: { payloadKb: 2 } } },
        { value: "12 MB", chosen: { path: "/orders" }, patch: { client: { payloadKb: 12_288 } } },
      ],
    },
  ],
  upload: [
    {
      name: "suffix",
      given: [
        { value: "photo.jpg", chosen: { fileName: "photo.jpg" } },
        { value: "notes.txt", chosen: { fileName: "notes.txt" } },
      ],
    },
    {
      name: "folder",
      given: [
        { value: "incoming/photo.jpg", chosen: { fileName: "incoming/photo.jpg" } },
        { value: "thumbnails/photo.jpg", chosen: { fileName: "thumbnails/photo.jpg" } },
      ],
    },
  ],
  schedule: [
    {
      name: "hour",
      given: [
        { value: "02:00", chosen: { dueMs: Date.UTC(2026, 0, 1, 2) } },
        { value: "14:00", chosen: { dueMs: Date.UTC(2026, 0, 1, 14) } },
      ],
    },
    {
      name: "weekday",
      given: [
        { value: "Monday", chosen: { dueMs: Date.UTC(2026, 0, 5, 2) } },
        { value: "Sunday", chosen: { dueMs: Date.UTC(2026, 0, 4, 2) } },
      ],
    },
  ],
  queue: [
    {
      name: "attribute",
      given: [
        { value: "kind=invoice", chosen: { message: { kind: "invoice" } } },
        { value: "kind=reminder", chosen: { message: { kind: "reminder" } } },
      ],
    },
    {
      name: "amount",
      given: [
        { value: "amount=250", chosen: { message: { amount: 250 } } },
        { value: "amount=40", chosen: { message: { amount: 40 } } },
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

/** What the rule is fired with. */
export function givenOf({ trigger, condition, given }: OwnRule): Given {
  const { given: allowed } = CONDITIONS[trigger].find(({ name }) => name === condition) ?? CONDITIONS[trigger][0];
  return allowed.find(({ value }) => value === given) ?? allowed[0];
}

/** Whether the event meets the condition. */
export function holds(rule: OwnRule): boolean {
  return CONDITIONS[rule.trigger].find(({ name }) => name === rule.condition)?.given[0].value === rule.given;
}
