// Why a control of a function changes little or nothing: found in the scenario, and in its run where only that can tell.
import "#messages/labReasons";
import type { Summary } from "#engine";
import { formatMs, t } from "#messages";
import type { FunctionSettings, Scenario } from "#scenario";
import { handlerTimesOf } from "./handlerTimes.ts";

/** By setting; what is missing matters. */
export type Reasons = Readonly<Partial<Record<keyof FunctionSettings, string>>>;

/** `summary` is that of the run on screen; null before there is one. */
export function reasonsOf(scenario: Scenario, summary: Summary | null): Reasons {
  const found = { ...ofScenario(scenario), ...(summary && ofRun(scenario, summary)) };
  const own = Object.keys(scenario.function).filter(
    (key) => scenario.functions.length > 0 && scenario.functions.every((each) => key in each),
  );
  return { ...found, ...Object.fromEntries(own.map((key) => [key, t("labReasons.setByEach")])) };
}

function ofScenario(scenario: Scenario): Reasons {
  const { initMs, firstRunCpuMs, maxConcurrency, vcpu } = scenario.function;
  const given = initMs !== "measured" && firstRunCpuMs !== "measured";
  const account = scenario.accountConcurrency;
  return {
    ...(typeof vcpu !== "number" && !hasCpuWork(scenario)
      ? { memoryMb: t(firstRunCpuMs === 0 ? "labReasons.memoryBill" : "labReasons.memoryNoCpu") }
      : {}),
    ...(maxConcurrency >= account ? { maxConcurrency: t("labReasons.account", { n: account }) } : {}),
    ...(given
      ? {
          runtime: t("labReasons.runtime"),
          package: t("labReasons.runtime"),
          architecture: t("labReasons.architecture"),
        }
      : {}),
  };
}

/** Whether any handler computes, by the scenario's own figures: recorded run times are taken as waiting. */
function hasCpuWork({ function: settings, functions, workload }: Scenario): boolean {
  if (handlerTimesOf(workload) !== null) return false;
  return functions.length === 0 ? settings.cpuMs !== 0 : functions.some(({ cpuMs }) => (cpuMs ?? settings.cpuMs) !== 0);
}

function ofRun({ function: settings, warmUpS }: Scenario, summary: Summary): Reasons {
  const { requests, instances, coldStarts, latencyMs } = summary;
  const { ok, notFound, payloadTooLarge, rateLimited, unauthorized, forbidden } = requests.byOutcome;
  // What a gateway turns away runs no handler; what failed may have run for longer than any answer took.
  const allAnswered = ok + notFound + payloadTooLarge + rateLimited + unauthorized + forbidden === requests.total;
  const wholeRun = warmUpS === 0 && requests.total > 0;
  const reasons: { -readonly [Key in keyof Reasons]: Reasons[Key] } = {};
  if (!wholeRun) return reasons;
  if (instances.meanLifetimeS === 0) reasons.keepAliveS = t("labReasons.keepAlive");
  if (coldStarts.count === 0) reasons.provisionedConcurrency = t("labReasons.provisioned");
  if (
    settings.requestsPerInstance === 1 &&
    requests.byOutcome.throttled === 0 &&
    settings.maxConcurrency > instances.peak
  )
    reasons.maxConcurrency = t("labReasons.concurrency", { n: instances.peak });
  if (instances.peak <= 1) reasons.requestsPerInstance = t("labReasons.requestsPerInstance");
  if (allAnswered && requests.attempts <= requests.total && latencyMs.max < settings.timeoutS * 1000)
    reasons.timeoutS = t("labReasons.timeout", { time: formatMs(latencyMs.max) });
  return reasons;
}
