// The steps of an HTTP request outside the function, in words: page, network, gateway, security service, second tries.
import { formatCount, formatDuration, formatMs, formatNumber, t } from "#messages";
import { settingsAt, writtenFor, type Lifecycle } from "./context.ts";
import type { EventProvider } from "#facts";
import type { Outcome } from "#engine";
import { httpStatus } from "../travel/status.ts";
import { asked, nameOfUser } from "./users.ts";

interface Said {
  readonly title: string;
  readonly why: string;
}

export function whyOfRequest(lifecycle: Lifecycle, index: number, provider: EventProvider): Said {
  const { trace, model, scenario } = lifecycle;
  const statusOf = (outcome: Outcome) => httpStatus(provider, scenario.gateway.kind, outcome);
  const span = trace.spans[index];
  const settings = settingsAt(model, span.startUs);
  const time = formatMs((span.endUs - span.startUs) / 1000);
  switch (span.kind) {
    case "pageNetworkUp":
      return { title: t("lifecycle.pageUp.title"), why: t("lifecycle.pageUp.why", { time }) };
    case "page":
      return {
        title: t("lifecycle.page.title"),
        why: t(span.cacheHit === false ? "lifecycle.page.origin" : "lifecycle.page.cache", {
          time,
          kb: formatNumber(settings.webServer.pageKb),
        }),
      };
    case "pageNetworkDown":
      return { title: t("lifecycle.pageDown.title"), why: t("lifecycle.pageDown.why", { time }) };
    case "networkUp":
      return trace.trigger === "http"
        ? {
            title: t("lifecycle.up.title"),
            why: `${t(span.attempt > 0 ? "lifecycle.up.again" : "lifecycle.up.why", {
              time,
              kb: formatNumber(trace.payloadKb),
            })} ${t(`lifecycle.up.${asked(lifecycle, index)}`)}`,
          }
        : {
            title: t("lifecycle.up.event"),
            why: t("lifecycle.up.eventWhy", { time, kb: formatNumber(trace.payloadKb) }),
          };
    case "gateway":
      return gateway(lifecycle, index, time, statusOf);
    case "gatewayTimeout":
      return {
        title: t("lifecycle.gatewayTimeout.title"),
        why: t("lifecycle.gatewayTimeout.why", {
          limit: formatDuration(settings.gateway.timeoutUs / 1e6),
          status: statusOf("gatewayTimeout"),
          later: formatDuration(Math.max(0, (trace.lastUs - span.endUs) / 1e6)),
        }),
      };
    case "security":
      return { title: t("lifecycle.security.title"), why: security(lifecycle, index, time, statusOf) };
    case "clientBackoff":
      return {
        title: t("lifecycle.backoff.title"),
        why: t("lifecycle.backoff.why", {
          status: statusOf(span.because ?? trace.outcome),
          time,
          most: formatMs((settings.client.retryBaseUs / 1000) * Math.pow(2, span.attempt)),
        }),
      };
    default:
      return { title: t("lifecycle.down.title"), why: down(lifecycle, index, time, statusOf) };
  }
}

type StatusOf = (outcome: Outcome) => number;

function gateway(lifecycle: Lifecycle, index: number, time: string, statusOf: StatusOf): Said {
  const { trace, model } = lifecycle;
  const span = trace.spans[index];
  const limits = settingsAt(model, span.startUs).gateway;
  const route = writtenFor(lifecycle).route ?? trace.functionName;
  switch (span.outcome) {
    case "payloadTooLarge":
      return {
        title: t("lifecycle.gateway.refuses"),
        why: t("lifecycle.gateway.tooLarge", {
          kb: formatCount(trace.payloadKb),
          limit: formatCount(limits.payloadLimitKb),
          status: statusOf("payloadTooLarge"),
        }),
      };
    case "rateLimited":
      return {
        title: t("lifecycle.gateway.refuses"),
        why: t("lifecycle.gateway.rateLimited", {
          burst: limits.burst,
          rate: formatNumber(limits.ratePerS),
          status: statusOf("rateLimited"),
        }),
      };
    case "notFound":
      return {
        title: t("lifecycle.gateway.refuses"),
        why: t("lifecycle.gateway.notFound", { status: statusOf("notFound") }),
      };
    case "unavailable":
      return {
        title: t("lifecycle.gateway.refuses"),
        why: t("lifecycle.gateway.unavailable", { status: statusOf("unavailable") }),
      };
    default:
      return {
        title: t("lifecycle.gateway.title"),
        why: t("lifecycle.gateway.why", {
          route,
          time,
          kb: formatNumber(trace.payloadKb),
          limit: formatCount(limits.payloadLimitKb),
          rate: formatNumber(limits.ratePerS),
        }),
      };
  }
}

function security({ trace, model }: Lifecycle, index: number, time: string, statusOf: StatusOf): string {
  const span = trace.spans[index];
  const { cacheTtlUs } = settingsAt(model, span.startUs).security;
  const ttl = formatDuration(cacheTtlUs / 1e6);
  switch (span.token) {
    case "cached":
      return span.endUs > span.startUs
        ? t("lifecycle.security.joined", { time })
        : t("lifecycle.security.cached", { ttl, user: nameOfUser(trace.user) });
    case "missing":
      return t("lifecycle.security.missing", { status: statusOf("unauthorized") });
    case "expired":
      return t("lifecycle.security.expired", { time, status: statusOf("unauthorized") });
    case "forged":
      return t("lifecycle.security.forged", { time, status: statusOf("unauthorized") });
    case "wrongScope":
      return t("lifecycle.security.wrongScope", { time, status: statusOf("forbidden") });
    default:
      return span.outcome === "unavailable"
        ? t("lifecycle.security.unavailable", { status: statusOf("unavailable") })
        : cacheTtlUs > 0
          ? t("lifecycle.security.remembered", { time, ttl })
          : t("lifecycle.security.verified", { time });
  }
}

function down({ trace }: Lifecycle, index: number, time: string, statusOf: StatusOf): string {
  const { outcome, total } = answerBefore(trace.spans, index, trace);
  if (outcome === "ok") return t("lifecycle.down.ok", { kb: formatNumber(trace.responseKb), time, total });
  return t("lifecycle.down.failed", { status: statusOf(outcome), time, total });
}

/** How the attempt ended that this answer tells of. */
function answerBefore(spans: Lifecycle["trace"]["spans"], index: number, trace: Lifecycle["trace"]) {
  const decided = spans
    .filter(({ endUs, attempt }) => endUs <= spans[index].startUs && attempt === spans[index].attempt)
    .findLast(({ outcome }) => outcome !== null);
  return {
    outcome: decided?.outcome ?? trace.outcome,
    total: formatMs((spans[index].endUs - trace.arrivalUs) / 1000),
  };
}
