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
