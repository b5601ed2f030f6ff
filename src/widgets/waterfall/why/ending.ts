// Why a request ended as it did, when that was not well: the second half of a sentence.
import type { RequestTrace, Span } from "#engine";
import { formatMs, formatNumber, t } from "#messages";
import { componentName } from "../words.ts";

const msOf = ({ startUs, endUs }: Span): string => formatMs((endUs - startUs) / 1000);
const HANDLER = new Set<Span["kind"]>([
  "firstRun",
  "handlerCpu",
  "handlerWait",
  "databaseConnect",
  "databaseCall",
  "databaseBackoff",
]);

/** The reason in words, for any outcome but `ok`. */
export function endingReason(trace: RequestTrace): string {
  const { outcome } = trace;
  switch (outcome) {
    case "payloadTooLarge":
      return t("waterfall.why.ends.payloadTooLarge", { kb: formatNumber(trace.payloadKb) });
    case "unauthorized":
      return trace.token === "missing" || trace.token === "expired" || trace.token === "forged"
        ? t(`waterfall.why.ends.unauthorized.${trace.token}`)
        : t("waterfall.why.ends.unauthorized");
    case "functionError":
      return t("waterfall.why.ends.functionError", { time: handlerTime(trace) });
    case "gatewayTimeout":
      return gatewayTimeoutReason(trace);
    case "databaseError":
      return databaseErrorReason(trace);
    case "unavailable":
      return t("waterfall.why.ends.unavailable", { component: componentName(trace.endedAt) });
    case "deadLettered":
      return deadLetterReason(trace);
    default:
      return t(`waterfall.why.ends.${outcome}`);
  }
}

/** From the start of the last attempt's handler to where it was decided. */
function handlerTime({ spans }: RequestTrace): string {
  const attempt = Math.max(...spans.map((span) => span.attempt));
  const handler = spans.filter((span) => span.attempt === attempt && span.delivery === 0 && HANDLER.has(span.kind));
  if (handler.length === 0) return formatMs(0);
  return formatMs((Math.max(...handler.map(({ endUs }) => endUs)) - handler[0].startUs) / 1000);
}

function gatewayTimeoutReason({ spans, endUs }: RequestTrace): string {
  const wait = spans.findLast(({ kind }) => kind === "gatewayTimeout");
  if (!wait) return t("waterfall.outcome.gatewayTimeout");
  const ranUntilUs = Math.max(...spans.filter(({ kind }) => HANDLER.has(kind)).map((span) => span.endUs), endUs);
  const time = msOf(wait);
  return ranUntilUs > endUs
    ? t("waterfall.why.ends.gatewayTimeoutRanOn", { time, more: formatMs((ranUntilUs - wait.endUs) / 1000) })
    : t("waterfall.why.ends.gatewayTimeout", { time });
}

function databaseErrorReason({ spans }: RequestTrace): string {
  const last = spans.findLast(({ kind }) => kind === "databaseCall");
  return t("waterfall.why.ends.databaseError", { call: (last?.call ?? 0) + 1, n: (last?.callAttempt ?? 0) + 1 });
}

function deadLetterReason({ spans, attempts }: RequestTrace): string {
  const decided = spans.findLast(
    ({ outcome, delivery }) => delivery === 0 && outcome !== null && outcome !== "deadLettered",
  );
  return t("waterfall.why.ends.deadLettered", {
    n: attempts,
    outcome: t(`waterfall.outcome.${decided?.outcome ?? "functionError"}`),
  });
}
