// One load as a scenario: the same requests, served by functions and by a fleet beside them, long enough to tell and no longer.
import { serverSizes } from "#facts";
import { parseScenario, type Scenario, type ScenarioInput } from "#scenario";
import { serviceS, vcpuOf, workOf, type Fleet } from "./fleet.ts";
import { EDITION } from "./machines.ts";
import { PEAK_TO_MEAN, peakOf } from "./load.ts";
import { firstRunCpuMs, isHttp, KEEP_ALIVE_S, RUNTIME } from "./monthly.ts";
import type { Settings } from "./settings.ts";

const DAY_S = 86_400;
/** Requests that a run counts: their number is then uncertain by less than a hundredth. */
const COUNTED = 20_000;
/** What a day may come to and still be run whole. */
const MOST_OF_A_DAY = 150_000;
const LONGEST_S = 9e7;
/** The longest that the provider lets a function run. */
const TIMEOUT_S = 900;
/** A hair less than the milliseconds that are meant, so that rounding up finds them, whatever the last digit of a division. */
const HAIR_MS = 0.01;

/** What a run of this load is of: the load at all hours, whole days with their nights, or the busiest hour of such a day. */
export type Stretch = "even" | "days" | "busiest";

export function stretchOf({ load }: Settings, meanPerS: number): Stretch {
  if (load === "even") return "even";
  return meanPerS * DAY_S <= MOST_OF_A_DAY ? "days" : "busiest";
}

/**
 * Pages, security service, database and data out are the same on every side and are left out of all. Container tasks with less than
 * a whole processor stretch the handler's work: the work is written as so much more, and the function's speed as so much higher, so that on
 * the functions' side nothing changes.
 */
export function scenarioAt(
  settings: Settings,
  meanPerS: number,
  fleet: Fleet | null,
  stretch: Stretch = stretchOf(settings, meanPerS),
): Scenario {
  const { durationMs, memoryMb, waitShare } = settings;
  const { cpuS } = workOf(settings);
  const http = isHttp(settings);
  const ratePerS = stretch === "busiest" ? peakOf("nights", meanPerS) : meanPerS;
  const slower = fleet ? 1 / Math.min(1, fleet.machine.vcpu) : 1;
  const waitMs = durationMs * waitShare;
  const runS = fleet ? serviceS(settings, fleet.machine) : durationMs / 1000;
  const warmUpS = stretch === "days" ? 0 : Math.ceil(10 + 3 * runS);
  const wantedS = Math.min(LONGEST_S, COUNTED / ratePerS);
  const input: ScenarioInput = {
    version: 1,
    durationS: warmUpS + (stretch === "days" ? Math.ceil(wantedS / DAY_S) * DAY_S : Math.ceil(wantedS)),
    warmUpS,
    recordLimit: 1000,
    provider: "aws",
    billing: { edition: EDITION, freeTier: settings.freeTier },
    trigger: http ? "http" : "upload",
    workload:
      stretch === "days"
        ? { kind: "day", meanRatePerS: ratePerS, peakToMean: PEAK_TO_MEAN, periodS: DAY_S }
        : { kind: "poisson", ratePerS },
    client: { responseKb: 0 },
    webServer: { enabled: false },
    security: { enabled: false },
    database: { enabled: false },
    ...(http && { gateway: { enabled: true } }),
    function: {
      runtime: RUNTIME,
      package: "zip",
      architecture: "arm64",
      memoryMb,
      keepAliveS: KEEP_ALIVE_S,
      timeoutS: TIMEOUT_S,
      ...(slower > 1 && { vcpu: vcpuOf(memoryMb) * slower, firstRunCpuMs: firstRunCpuMs(settings) * slower }),
      cpuMs: Math.max(0, cpuS * 1000 * slower - (waitShare === 0 ? HAIR_MS * vcpuOf(memoryMb) * slower : 0)),
      waitMs: Math.max(0, waitMs - HAIR_MS),
    },
    functions: [{ name: "handler", share: 1 }],
    ...(fleet && {
      server: {
        // A task stands in the place of a server: what it costs, its own prices say.
        ...(serverSizes().includes(fleet.machine.name) && { size: fleet.machine.name }),
        count: fleet.count,
        concurrencyEach: fleet.places,
      },
    }),
  };
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
