// The stages of one recorded request, in the order in which it went through them, read from the run's columns.
import type { RequestColumns } from "#engine";

export type StageName =
  | "pageLoad"
  | "backoff"
  | "toGateway"
  | "gateway"
  | "security"
  | "start"
  | "initialisation"
  | "waitForInstance"
  | "handler"
  | "database"
  | "back";

export interface RequestStage {
  readonly name: StageName;
  readonly startUs: number;
  readonly durationUs: number;
}

/**
 * The stages of the request in row `row`, without those it never came to. They follow each other without gaps or overlaps from
 * the user's action to the answer, save `handler`, which goes on after a gateway timeout.
 */
export function requestStages(columns: RequestColumns, row: number): readonly RequestStage[] {
  const at = (column: Float64Array) => column[row];
  const stages: RequestStage[] = [];
  let fromUs = at(columns.arrivalUs);
  const until = (name: StageName, toUs: number) => {
    if (toUs < 0) return;
    if (toUs > fromUs) stages.push({ name, startUs: fromUs, durationUs: toUs - fromUs });
    fromUs = Math.max(fromUs, toUs);
  };
  until("pageLoad", at(columns.pageEndUs));
  until("backoff", at(columns.sentUs));
  until("toGateway", at(columns.gatewayUs));
  until("gateway", at(columns.securityUs));
  until(at(columns.securityUs) >= 0 ? "security" : "gateway", at(columns.invokedUs));
  if (columns.cold[row] === 1) {
    until("start", at(columns.initUs));
    until("initialisation", at(columns.handlerUs));
  } else {
    until("waitForInstance", at(columns.handlerUs));
  }
  if (at(columns.handlerUs) >= 0) {
    until("handler", at(columns.databaseUs));
    until(at(columns.databaseUs) >= 0 ? "database" : "handler", at(columns.handlerEndUs));
  }
  const answeredUs = at(columns.answeredUs);
  // After a gateway timeout the answer leaves while the handler still runs.
  if (answeredUs >= 0) fromUs = Math.min(fromUs, answeredUs);
  until(at(columns.securityUs) >= 0 && at(columns.invokedUs) < 0 ? "security" : "gateway", answeredUs);
  until("back", at(columns.endUs));
  return stages;
}
