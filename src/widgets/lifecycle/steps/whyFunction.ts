// The steps in a function and its database, in words: who gets an instance, what a start is made of, handler, calls, failures.
import type { Span } from "#engine";
import { formatCount, formatDuration, formatMs, formatNumber, t } from "#messages";
import { functionAt, settingsAt, writtenFor, type Lifecycle } from "./context.ts";
import { coldBecause, instancesAt, ranBefore } from "./instances.ts";

interface Said {
  readonly title: string;
  readonly why: string;
}

export function whyOfFunction(lifecycle: Lifecycle, index: number): Said {
  const span = lifecycle.trace.spans[index];
  const said = stepOf(lifecycle, span);
  const ended = endingOf(lifecycle, span);
  return ended ? { ...said, why: `${said.why} ${ended}` } : said;
}

function stepOf(lifecycle: Lifecycle, span: Span): Said {
  const { trace } = lifecycle;
  const time = formatMs((span.endUs - span.startUs) / 1000);
  const settings = functionAt(lifecycle, span.startUs);
  const { runtime } = writtenFor(lifecycle);
  const vcpu = formatNumber(settings.cpuSpeed);
  switch (span.kind) {
    case "invocation":
      return invocation(lifecycle, span);
    case "start":
      return {
        title: t("lifecycle.start.title"),
        why: t(span.endUs > span.startUs ? "lifecycle.start.why" : "lifecycle.start.zero", { time }),
      };
    case "initialisation":
      return { title: t("lifecycle.init.title"), why: t("lifecycle.init.why", { time, runtime }) };
    case "joinInitialisation":
      return { title: t("lifecycle.join.title"), why: t("lifecycle.join.why", { time }) };
    case "firstRun":
      return { title: t("lifecycle.firstRun.title"), why: t("lifecycle.firstRun.why", { time, vcpu }) };
    case "handlerCpu":
      return {
        title: t("lifecycle.cpu.title"),
        why: t("lifecycle.cpu.why", { time, mb: formatCount(trace.memoryMb), vcpu }),
      };
    case "handlerWait":
      return { title: t("lifecycle.wait.title"), why: t("lifecycle.wait.why", { time }) };
    case "databaseConnect":
      return { title: t("lifecycle.connect.title"), why: t("lifecycle.connect.why", { time }) };
    case "databaseBackoff":
      return {
        title: t("lifecycle.dbBackoff.title"),
        why: t("lifecycle.dbBackoff.why", { time, n: (span.callAttempt ?? 0) + 2 }),
      };
    default:
      return databaseCall(lifecycle, span, time);
  }
}

function invocation(lifecycle: Lifecycle, span: Span): Said {
  const settings = functionAt(lifecycle, span.startUs);
  if (span.outcome === "throttled")
    return {
      title: t("lifecycle.invocation.throttled"),
      why: isFull(lifecycle, span)
        ? t("lifecycle.invocation.throttledWhy", { n: settings.maxConcurrency })
        : t("lifecycle.invocation.throttledStarts"),
    };
  if (span.outcome === "payloadTooLarge")
    return {
      title: t("lifecycle.invocation.tooLarge"),
      why: t("lifecycle.invocation.tooLargeWhy", { limit: formatCount(settings.payloadLimitKb) }),
    };
  if (span.outcome === "unavailable")
    return { title: t("lifecycle.invocation.unavailable"), why: t("lifecycle.invocation.unavailableWhy") };
  if (span.instance === null || span.found === undefined)
    return { title: t("lifecycle.invocation.title"), why: t("lifecycle.invocation.noInstance") };
  if (span.found === "new") return { title: t("lifecycle.invocation.cold"), why: coldWhy(lifecycle, span) };
  if (span.found === "shared")
    return { title: t("lifecycle.invocation.shared"), why: t("lifecycle.invocation.sharedWhy", { id: span.instance }) };
  const { idleUs } = ranBefore(lifecycle, span.instance, span.startUs);
  if (span.provisioned)
    return {
      title: t("lifecycle.invocation.warm"),
      why: t(idleUs === null ? "lifecycle.invocation.provisionedNew" : "lifecycle.invocation.provisioned", {
        id: span.instance,
      }),
    };
  return {
    title: t("lifecycle.invocation.warm"),
    why:
      idleUs === null
        ? t("lifecycle.invocation.idle", { id: span.instance })
        : t("lifecycle.invocation.idleSince", { id: span.instance, ago: formatDuration(idleUs / 1e6) }),
  };
}

function isFull(lifecycle: Lifecycle, span: Span): boolean {
  const { starting, busy } = instancesAt(lifecycle, span.startUs);
  return starting + busy >= functionAt(lifecycle, span.startUs).maxConcurrency;
}

function coldWhy(lifecycle: Lifecycle, span: Span): string {
  const because = coldBecause(lifecycle, span.instance ?? -1, span.startUs);
  switch (because.kind) {
    case "first":
      return t("lifecycle.cold.first");
    case "allBusy":
      return t("lifecycle.cold.allBusy", { n: because.alive });
    case "reclaimed":
      return t("lifecycle.cold.reclaimed", {
        ago: formatDuration(because.sinceUs / 1e6),
        idle: formatDuration(because.idleUs / 1e6),
      });
  }
}

function databaseCall({ trace, model }: Lifecycle, span: Span, time: string): Said {
  const { capacityPerS, maxAttempts } = settingsAt(model, span.startUs).database;
  const title = t(span.operation === "read" ? "lifecycle.db.read" : "lifecycle.db.write");
  const attempt = (span.callAttempt ?? 0) + 1;
  switch (span.failure) {
    case "throttled":
      return {
        title,
        why: t("lifecycle.db.throttled", { rate: formatNumber(capacityPerS ?? 0), n: attempt, of: maxAttempts }),
      };
    case "noConnection":
      return { title, why: t("lifecycle.db.noConnection", { n: attempt, of: maxAttempts }) };
    case "unavailable":
      return { title, why: t("lifecycle.db.unavailable", { n: attempt, of: maxAttempts }) };
    case "error":
      return { title, why: t("lifecycle.db.error", { n: attempt, of: maxAttempts }) };
    default: {
      const calls = trace.spans.filter(({ kind, call }) => kind === "databaseCall" && (call ?? 0) > 0).length;
      const which = calls > 0 ? ` ${t("lifecycle.db.which", { n: (span.call ?? 0) + 1 })}` : "";
      return { title, why: t("lifecycle.db.why", { time }) + which };
    }
  }
}

/** How an attempt ended, told at the step in which it was decided. */
function endingOf(lifecycle: Lifecycle, span: Span): string | null {
  if (span.kind === "invocation") return null;
  switch (span.outcome) {
    case "functionError":
      return t("lifecycle.end.functionError");
    case "functionTimeout":
      return t("lifecycle.end.functionTimeout", {
        limit: formatDuration(functionAt(lifecycle, span.startUs).timeoutUs / 1e6),
      });
    case "databaseError":
      return t("lifecycle.end.databaseError");
    case "ok":
      return t("lifecycle.end.ok");
    case "unavailable":
      return t("lifecycle.end.killed");
    default:
      return null;
  }
}
