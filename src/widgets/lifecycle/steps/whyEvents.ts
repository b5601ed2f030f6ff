// The steps of what nobody waits for, in words: accepted, told, queued, taken in a batch, put back, deleted, given up.
import type { Span } from "#engine";
import { formatDuration, formatMs, t } from "#messages";
import { settingsAt, type Lifecycle } from "./context.ts";

interface Said {
  readonly title: string;
  readonly why: string;
}

export function whyOfEvent(lifecycle: Lifecycle, index: number): Said {
  const { trace, model } = lifecycle;
  const span = trace.spans[index];
  const time = formatMs((span.endUs - span.startUs) / 1000);
  const { queue } = settingsAt(model, span.startUs);
  switch (span.kind) {
    case "accepted":
      return accepted(lifecycle);
    case "acknowledgement":
      return {
        title: t("lifecycle.ack.title"),
        why: t(trace.attempts === 0 ? "lifecycle.ack.notInvoked" : "lifecycle.ack.why", {
          told: formatMs((span.endUs - trace.arrivalUs) / 1000),
          done: formatMs((trace.endUs - trace.arrivalUs) / 1000),
        }),
      };
    case "queueWait":
      return {
        title: t("lifecycle.queueWait.title"),
        why: t("lifecycle.queueWait.why", {
          time,
          window: formatDuration(queue.batchWindowUs / 1e6),
          size: queue.batchSize,
        }),
      };
    case "batch": {
      const others = (span.batchRows?.length ?? 1) - 1;
      return {
        title: t("lifecycle.batch.title"),
        why: others > 0 ? t("lifecycle.batch.others", { n: others }) : t("lifecycle.batch.alone"),
      };
    }
    case "retryDelay":
      return { title: t("lifecycle.retryDelay.title"), why: delayed(lifecycle, span, time) };
    case "messageDeleted":
      return { title: t("lifecycle.deleted.title"), why: t("lifecycle.deleted.why") };
    default:
      return {
        title: t("lifecycle.dead.title"),
        why: t("lifecycle.dead.why", {
          n: trace.attempts,
          total: formatDuration((span.endUs - trace.arrivalUs) / 1e6),
        }),
      };
  }
}

function accepted({ trace }: Lifecycle): Said {
  switch (trace.trigger) {
    case "upload":
      return { title: t("lifecycle.accepted.upload"), why: t("lifecycle.accepted.uploadWhy") };
    case "schedule":
      return { title: t("lifecycle.accepted.schedule"), why: t("lifecycle.accepted.scheduleWhy") };
    default:
      return { title: t("lifecycle.accepted.queue"), why: t("lifecycle.accepted.queueWhy") };
  }
}

/** The poller kept the message, and invoked the function again within the same receive. */
function isHeld({ spans }: Lifecycle["trace"], { attempt, endUs }: Span): boolean {
  return spans.some((each) => each.kind === "invocation" && each.attempt === attempt && each.startUs === endUs);
}

function delayed({ trace, model }: Lifecycle, span: Span, time: string): string {
  const { async, queue } = settingsAt(model, span.startUs);
  if (trace.trigger === "queue") {
    const visible = formatDuration(queue.visibilityTimeoutUs / 1e6);
    return isHeld(trace, span)
      ? t("lifecycle.retryDelay.held", { time, visible })
      : t("lifecycle.retryDelay.queue", { visible, n: queue.maxReceiveCount });
  }
  if (span.because === "throttled" || span.because === "unavailable")
    return t("lifecycle.retryDelay.throttled", { time });
  return t("lifecycle.retryDelay.event", {
    time: formatDuration((span.endUs - span.startUs) / 1e6),
    n: async.maxRetries,
  });
}
