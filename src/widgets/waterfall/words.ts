// A span in words: where it takes place and what it is about.
import type { Span, SpanComponent, SpanKind, TriggerKind } from "#engine";
import { t } from "#messages";

/** Kinds that need more than their component's name. */
const PARTS = [
  "invocation",
  "start",
  "initialisation",
  "joinInitialisation",
  "firstRun",
  "handlerCpu",
  "handlerWait",
] as const satisfies readonly SpanKind[];
type Part = (typeof PARTS)[number];

const isPart = (kind: SpanKind): kind is Part => (PARTS as readonly SpanKind[]).includes(kind);

/** A component in words; with the trigger, the storage, scheduler or queue has its own name. */
export function componentName(component: SpanComponent, trigger?: TriggerKind): string {
  return component === "trigger" && trigger !== undefined
    ? t(`waterfall.trigger.${trigger}`)
    : t(`waterfall.component.${component}`);
}

/** Where a span takes place: "Client", "Function · initialisation". */
export function spanName(span: Span, trigger?: TriggerKind): string {
  const component = componentName(span.component, trigger);
  return isPart(span.kind) ? t("waterfall.part", { component, part: t(`waterfall.part.${span.kind}`) }) : component;
}

/** What a span is about, in a few words: "verifies the token, attempt 2", "computes, function error". */
export function spanDetail(span: Span, trigger?: TriggerKind): string {
  return [
    aboutOf(span, trigger),
    span.attempt > 0 && t("waterfall.detail.attempt", { n: span.attempt + 1 }),
    span.delivery > 0 && t("waterfall.detail.delivery"),
    span.outcome !== null && span.outcome !== "ok" && t(`waterfall.outcome.${span.outcome}`),
  ]
    .filter((part) => part !== false)
    .reduce((first, next) => t("waterfall.detail.list", { first, next }));
}

function aboutOf(span: Span, trigger: TriggerKind | undefined): string {
  switch (span.kind) {
    case "page":
      return t(span.cacheHit === true ? "waterfall.detail.pageCached" : "waterfall.detail.pageOrigin");
    case "networkUp":
      return t(
        trigger === undefined || trigger === "http" ? "waterfall.detail.networkUp" : "waterfall.detail.networkUpEvent",
      );
    case "security":
      return securityDetail(span);
    case "invocation":
      return invocationDetail(span);
    case "databaseCall":
      return callDetail(span);
    case "databaseBackoff":
      return t("waterfall.detail.databaseBackoff", { n: (span.call ?? 0) + 1 });
    case "accepted":
      return t(`waterfall.detail.accepted.${trigger ?? "http"}`);
    case "batch": {
      const n = span.batchRows?.length ?? 1;
      return n > 1 ? t("waterfall.detail.batch", { n }) : t("waterfall.detail.received");
    }
    default:
      return t(`waterfall.detail.${span.kind}`);
  }
}

function securityDetail({ token, startUs, endUs }: Span): string {
  if (token === "cached" && endUs > startUs) return t("waterfall.detail.token.awaited");
  return t(`waterfall.detail.token.${token ?? "none"}`);
}

function invocationDetail({ found, provisioned }: Span): string {
  if (found === undefined) return t("waterfall.detail.found.none");
  return t(`waterfall.detail.found.${found === "idle" && provisioned === true ? "provisioned" : found}`);
}

function callDetail({ operation, call = 0, callAttempt = 0, failure }: Span): string {
  const parts = [
    t("waterfall.detail.call", { operation: t(`waterfall.detail.${operation ?? "read"}`), n: call + 1 }),
    ...(callAttempt > 0 ? [t("waterfall.detail.callAttempt", { n: callAttempt + 1 })] : []),
    ...(failure === undefined || failure === null ? [] : [t(`waterfall.detail.failure.${failure}`)]),
  ];
  return parts.reduce((first, next) => t("waterfall.detail.list", { first, next }));
}
