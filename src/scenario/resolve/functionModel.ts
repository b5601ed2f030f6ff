// A function's settings as the engine's numbers: its share of a vCPU, its cold start, its keep-alive.
import { cpuCurve, cpuSpeed, type Provider, type RunFacts } from "#facts";
import type { Distribution, FunctionModel } from "#engine";
import { toModelDistribution } from "../distribution.ts";
import { lookUpColdStart, lookUpKeepAlive } from "../measured.ts";
import { vcpusOfMemory } from "../vcpus.ts";
import type { Survival } from "../scenario.ts";
import type { StateFunction } from "../states/state.ts";
import { secondsToUs, timeUs, US_PER_S } from "./units.ts";

export function functionModel(settings: StateFunction, facts: RunFacts): FunctionModel {
  const { name, route, share, generation, memoryMb, architecture } = settings;
  return {
    name,
    routed: route !== null,
    share,
    generation,
    memoryMb,
    architecture,
    cpuSpeed: Math.min(1, speedOf(settings, facts.provider)),
    vcpu: vcpusOf(settings, facts.provider),
    startUs: timeUs(settings.startMs),
    initUs: timeUs(lookUpColdStart(settings, "initMs", facts)),
    firstRunCpuUs: timeUs(lookUpColdStart(settings, "firstRunCpuMs", facts)),
    cpuUs: timeUs(settings.cpuMs),
    waitUs: timeUs(settings.waitMs),
    timeoutUs: secondsToUs(settings.timeoutS),
    keepAliveUs: keepAliveUs(lookUpKeepAlive(settings.keepAliveS, facts)),
    payloadLimitKb: settings.payloadLimitKb,
    maxConcurrency: settings.maxConcurrency,
    startsPerS: settings.startsPerS,
    startBurst: settings.startBurst,
    provisionedConcurrency: settings.provisionedConcurrency,
    requestsPerInstance: settings.requestsPerInstance,
    errorShare: settings.errorShare,
    reuse: settings.reuse,
  };
}

/** In vCPUs, for one handler alone (rule 5). */
function speedOf({ vcpu, memoryMb }: StateFunction, provider: Provider): number {
  if (typeof vcpu !== "string") return vcpu ?? vcpusOfMemory(provider, memoryMb);
  const curve = cpuCurve(vcpu);
  if (!curve.ok) throw new RangeError(curve.error.message);
  return cpuSpeed(curve.value, memoryMb);
}

/** Measured curves tell one handler's speed, and so nothing beyond one vCPU: what an instance's handlers share goes by memory. */
function vcpusOf({ vcpu, memoryMb }: StateFunction, provider: Provider): number {
  return typeof vcpu === "number" ? vcpu : vcpusOfMemory(provider, memoryMb);
}

function keepAliveUs(keepAlive: number | Survival): Distribution {
  if (typeof keepAlive === "number") return toModelDistribution(keepAlive, US_PER_S, true);
  const { atS, share } = keepAlive;
  // Before the last point with all alive nobody ends, and after the first with none alive nobody is left.
  const from = share.lastIndexOf(1);
  const to = share.indexOf(0) + 1;
  return {
    kind: "quantiles",
    probabilities: share.slice(from, to).map((each) => 1 - each),
    values: atS.slice(from, to).map((each) => each * US_PER_S),
  };
}
