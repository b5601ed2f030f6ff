// Where one request is at a moment: the stage it is in, read from its row.

import { STAGES, type RequestColumns, type Stage } from "#engine";

/** What a request is doing. `page`: loading the page; `waiting`: between attempts, or for its turn; `over`: it has ended. */
export type Doing =
  | "page"
  | "waiting"
  | "toGateway"
  | "gateway"
  | "security"
  | "starting"
  | "initialising"
  | "handler"
  | "database"
  | "answering"
  | "over";

/** A stage under way at t: it began at `fromUs`, ends at `untilUs`, and `progress` of it in [0, 1] has passed. */
export interface StageAt {
  doing: Doing;
  /** The room it is in or comes from, and the room it goes to: the same while it stays. */
  from: Stage;
  to: Stage;
  fromUs: number;
  untilUs: number;
  progress: number;
}

export function emptyStage(): StageAt {
  return { doing: "over", from: "client", to: "client", fromUs: 0, untilUs: 0, progress: 0 };
}

/** The stage of a row at t, written into `out`. Before its arrival it waits, after its end it is `over`. */
export function stageOf(columns: RequestColumns, row: number, tUs: number, out: StageAt = emptyStage()): StageAt {
  const endUs = columns.endUs[row];
  const answeredUs = columns.answeredUs[row];
  if (tUs >= endUs) return set(out, "over", "client", "client", endUs, endUs, tUs);
  if (STAGES[columns.endedAt[row]] === "webServer")
    return set(out, "page", "client", "webServer", columns.arrivalUs[row], endUs, tUs);
  if (answeredUs >= 0 && tUs >= answeredUs)
    return set(out, "answering", answeredBy(columns, row), "client", answeredUs, endUs, tUs);
  const goneUs = answeredUs >= 0 ? answeredUs : endUs;
  if (begun(columns.invokedUs[row], tUs)) return inFunction(columns, row, tUs, goneUs, out);
  const invokedUs = orElse(columns.invokedUs[row], goneUs);
  const securityUs = columns.securityUs[row];
  if (begun(securityUs, tUs)) return set(out, "security", "security", "security", securityUs, invokedUs, tUs);
  const gatewayUs = columns.gatewayUs[row];
  if (begun(gatewayUs, tUs)) {
    return set(
      out,
      "gateway",
      "gateway",
      securityUs >= 0 ? "security" : "function",
      gatewayUs,
      orElse(securityUs, invokedUs),
      tUs,
    );
  }
  const sentUs = columns.sentUs[row];
  if (begun(sentUs, tUs)) return set(out, "toGateway", "client", "gateway", sentUs, orElse(gatewayUs, goneUs), tUs);
  const pageEndUs = columns.pageEndUs[row];
  const arrivalUs = columns.arrivalUs[row];
  if (tUs < pageEndUs) return set(out, "page", "client", "webServer", arrivalUs, pageEndUs, tUs);
  return set(out, "waiting", "client", "client", Math.max(arrivalUs, pageEndUs), sentUs, tUs);
}

function inFunction(columns: RequestColumns, row: number, tUs: number, goneUs: number, out: StageAt): StageAt {
  const handlerEndUs = columns.handlerEndUs[row];
  const databaseUs = columns.databaseUs[row];
  const handlerUs = columns.handlerUs[row];
  const initUs = columns.initUs[row];
  if (begun(handlerEndUs, tUs)) return set(out, "waiting", "function", "function", handlerEndUs, goneUs, tUs);
  const leavesUs = orElse(handlerEndUs, goneUs);
  if (begun(databaseUs, tUs)) return set(out, "database", "function", "database", databaseUs, leavesUs, tUs);
  if (begun(handlerUs, tUs))
    return set(out, "handler", "function", "function", handlerUs, orElse(databaseUs, leavesUs), tUs);
  if (begun(initUs, tUs))
    return set(out, "initialising", "function", "function", initUs, orElse(handlerUs, leavesUs), tUs);
  return set(
    out,
    "starting",
    "function",
    "function",
    columns.invokedUs[row],
    orElse(initUs, orElse(handlerUs, leavesUs)),
    tUs,
  );
}

/** The room from which the answer leaves: where it failed, else the function. A failed database call is answered by the function. */
function answeredBy(columns: RequestColumns, row: number): Stage {
  const failedAt = STAGES[columns.endedAt[row]];
  return failedAt === "client" || failedAt === "database" ? "function" : failedAt;
}

function begun(atUs: number, tUs: number): boolean {
  return atUs >= 0 && tUs >= atUs;
}

function orElse(atUs: number, otherUs: number): number {
  return atUs >= 0 ? atUs : otherUs;
}

function set(
  out: StageAt,
  doing: Doing,
  from: Stage,
  to: Stage,
  fromUs: number,
  untilUs: number,
  tUs: number,
): StageAt {
  out.doing = doing;
  out.from = from;
  out.to = to;
  out.fromUs = fromUs;
  out.untilUs = untilUs;
  const length = untilUs - fromUs;
  out.progress = length > 0 ? Math.min(1, Math.max(0, (tUs - fromUs) / length)) : 1;
  return out;
}
