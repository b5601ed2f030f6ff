// The engine's names as the Lab says them.

import type { Outcome } from "#engine";
import { formatDuration, t, type MessageKey } from "#messages";
import type { StageName } from "./requestStages.ts";

export const OUTCOME_KEYS: Readonly<Record<Outcome, `lab.outcome.${Outcome}` & MessageKey>> = {
  ok: "lab.outcome.ok",
  notFound: "lab.outcome.notFound",
  payloadTooLarge: "lab.outcome.payloadTooLarge",
  rateLimited: "lab.outcome.rateLimited",
  unauthorized: "lab.outcome.unauthorized",
  forbidden: "lab.outcome.forbidden",
  throttled: "lab.outcome.throttled",
  functionError: "lab.outcome.functionError",
  functionTimeout: "lab.outcome.functionTimeout",
  gatewayTimeout: "lab.outcome.gatewayTimeout",
  databaseError: "lab.outcome.databaseError",
  unavailable: "lab.outcome.unavailable",
  deadLettered: "lab.outcome.deadLettered",
};

export const STAGE_KEYS: Readonly<Record<StageName, `lab.stage.${StageName}` & MessageKey>> = {
  pageLoad: "lab.stage.pageLoad",
  backoff: "lab.stage.backoff",
  toGateway: "lab.stage.toGateway",
  gateway: "lab.stage.gateway",
  security: "lab.stage.security",
  start: "lab.stage.start",
  initialisation: "lab.stage.initialisation",
  waitForInstance: "lab.stage.waitForInstance",
  handler: "lab.stage.handler",
  database: "lab.stage.database",
  back: "lab.stage.back",
};

/** "Four hours", "One hour", "90 s": whole hours up to twelve in words, other lengths in figures. */
export function lengthInWords(seconds: number): string {
  const hours = seconds / 3600;
  const word = t("lab.hourWords").split(" ")[hours - 1];
  return word === undefined ? formatDuration(seconds) : t("lab.hours", { word, n: hours });
}

const COMPONENTS = ["webServer", "trigger", "gateway", "security", "function", "database"] as const;
const ITEMS = [
  ...([
    "pageRequest",
    "pageGb",
    "objectPut",
    "queueRequest",
    "scheduledEvent",
    "gatewayCall",
    "dataOutGb",
    "activeUser",
    "functionRequest",
  ] as const),
  ...([
    "functionDuration.x86_64",
    "functionDuration.arm64",
    "provisionedDuration.x86_64",
    "provisionedDuration.arm64",
  ] as const),
  ...([
    "provisionedCapacity.x86_64",
    "provisionedCapacity.arm64",
    "databaseRead",
    "databaseWrite",
    "databaseStorageGb",
  ] as const),
];

/** A component of the bill in words. */
export function componentWord(component: string): string {
  const known = COMPONENTS.find((each) => each === component);
  return known === undefined ? component : t(`lab.component.${known}`);
}

/** An item of the bill in words. */
export function itemWord(item: string): string {
  const known = ITEMS.find((each) => each === item);
  return known === undefined ? item : t(`lab.item.${known}`);
}
