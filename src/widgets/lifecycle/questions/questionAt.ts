// The questions of a lifecycle: asked at the steps that matter, before the bars that would answer them; each about a real run.
import { t } from "#messages";
import { formatDuration } from "#messages";
import type { Question, ScenarioChange } from "#host/predict";
import type { Lifecycle } from "../steps/context.ts";

export interface StepQuestion {
  /** Also names the sentence that says why its answer is what it is. */
  readonly name: "another" | "timeout" | "memory" | "tries" | "roomier" | "duplicate";
  readonly prompt: string;
  readonly question: Question;
  /** Made to the scenario before the run that answers. */
  readonly change?: ScenarioChange;
}

/** Null at a step without one. */
export function questionAt(lifecycle: Lifecycle, step: number): StepQuestion | null {
  const span = lifecycle.trace.spans[step];
  switch (span.kind) {
    case "invocation":
      return invocation(lifecycle, step);
    case "firstRun":
      return moreMemory(lifecycle, step);
    case "clientBackoff":
    case "retryDelay":
      return span.attempt === 0 ? tries(lifecycle) : null;
    case "accepted":
      return lifecycle.trace.duplicate ? duplicate() : null;
    case "databaseBackoff":
      return span.attempt === 0 && span.callAttempt === 0 ? roomierTable(lifecycle) : null;
    default:
      return null;
  }
}

function invocation(lifecycle: Lifecycle, step: number): StepQuestion | null {
  const { trace } = lifecycle;
  const span = trace.spans[step];
  if (span.attempt > 0 || span.delivery > 0) return null;
  if (trace.outcome === "gatewayTimeout") return shorterTimeout(lifecycle);
  return span.found === "new" && !trace.duplicate ? another(lifecycle) : null;
}

/**
 * One more request, 20 ms later. A queue would put both in one batch, so it is not asked there; nor where the handler fails, since
 * a request is then told by its failure.
 */
function another({ scenario, trace }: Lifecycle): StepQuestion | null {
  const { workload } = scenario;
  if (trace.outcome !== "ok" || trace.attempts > 1) return null;
  if (workload.kind !== "arrivals" || workload.durationsMs || trace.trigger === "queue") return null;
  const nextS = (trace.arrivalUs + 20_000) / 1e6;
  const later = workload.timesS.filter((timeS) => timeS * 1e6 > trace.arrivalUs);
  if (later.some((timeS) => timeS <= nextS)) return null;
  return {
    name: "another",
    prompt: t("lifecycle.ask.another"),
    change: { "workload.timesS": [...workload.timesS, nextS].toSorted((a, b) => a - b) },
    question: {
      kind: "pickWord",
      quantity: `request.${trace.row + 1}.fate`,
      options: [
        { label: t("lifecycle.ask.another.waits"), is: "joined" },
        { label: t("lifecycle.ask.another.cold"), is: "cold" },
        { label: t("lifecycle.ask.another.rejected"), is: "throttled" },
      ],
    },
  };
}

/** The gateway gives up sooner: what is billed then. */
function shorterTimeout({ scenario, trace }: Lifecycle): StepQuestion {
  const timeoutS = scenario.gateway.timeoutS / 3;
  return {
    name: "timeout",
    prompt: t("lifecycle.ask.timeout", { limit: formatDuration(timeoutS) }),
    change: { "gateway.timeoutS": timeoutS },
    question: {
      kind: "pickNumber",
      quantity: `request.${trace.row}.billedMs`,
      scale: "linear",
      options: [
        { label: t("lifecycle.ask.timeout.nothing"), value: 0 },
        { label: t("lifecycle.ask.timeout.until", { limit: formatDuration(timeoutS) }), value: timeoutS * 1000 },
        { label: t("lifecycle.ask.timeout.all"), value: trace.billedUs / 1000 },
      ],
    },
  };
}

/** Twice the memory: the same request again, start to finish. */
function moreMemory({ scenario, trace }: Lifecycle, step: number): StepQuestion | null {
  const span = trace.spans[step];
  if (trace.trigger !== "http" || span.attempt > 0 || trace.outcome !== "ok") return null;
  const memoryMb = scenario.function.memoryMb * 2;
  const latencyMs = (trace.endUs - trace.arrivalUs) / 1000;
  const step50 = (ms: number) => Math.round(ms / 50) * 50;
  return {
    name: "memory",
    prompt: t("lifecycle.ask.memory", { mb: memoryMb }),
    change: { "function.memoryMb": memoryMb },
    question: {
      kind: "number",
      quantity: `request.${trace.row}.latencyMs`,
      min: step50(latencyMs / 4),
      max: step50(latencyMs * 2),
      step: 10,
      scale: "linear",
      tolerance: 50,
    },
  };
}

function tries({ trace }: Lifecycle): StepQuestion {
  const most = Math.max(3, trace.attempts) + 1;
  return {
    name: "tries",
    prompt: t("lifecycle.ask.tries"),
    question: {
      kind: "pickNumber",
      quantity: `request.${trace.row}.attempts`,
      scale: "linear",
      options: Array.from({ length: most - 1 }, (_, index) => ({ value: index + 2 })),
    },
  };
}

/** Half of the calls find room at once; whether retries carry the rest over. Asked where all come at one moment, over HTTP. */
function roomierTable({ scenario, trace, run }: Lifecycle): StepQuestion | null {
  const rows = run.requests.rows;
  const burst = Math.floor(rows / 2);
  const was = scenario.database.burst ?? Infinity;
  if (trace.trigger !== "http" || scenario.workload.kind !== "arrivals" || burst <= was) return null;
  return {
    name: "roomier",
    prompt: t("lifecycle.ask.roomier", { n: burst, was, of: rows }),
    change: { "database.burst": burst },
    question: {
      kind: "pickNumber",
      quantity: "requests.byOutcome.databaseError",
      scale: "linear",
      options: [
        { label: t("lifecycle.ask.roomier.none"), value: 0 },
        { label: t("lifecycle.ask.roomier.rest", { n: rows - burst }), value: rows - burst },
        { label: t("lifecycle.ask.roomier.same"), value: run.summary.requests.byOutcome.databaseError ?? 0 },
      ],
    },
  };
}

function duplicate(): StepQuestion {
  return {
    name: "duplicate",
    prompt: t("lifecycle.ask.duplicate"),
    question: {
      kind: "pickNumber",
      quantity: "instances.started",
      scale: "linear",
      options: [{ value: 0 }, { value: 1 }, { value: 2 }],
    },
  };
}
