// What must hold of the settings in force at any moment: at the start, and after each intervention.
import type { TriggerKind } from "#engine";
import { defaults } from "../defaults.ts";
import { measuredColdStart } from "../measured.ts";
import type { State, StateFunction } from "../states/state.ts";
import { countsByFunction } from "../workload.ts";
import type { Finding } from "./finding.ts";

const SHARE_TOLERANCE = 1e-9;
/** Shares written as decimals rarely sum to exactly 1. */
const WHOLE_TOLERANCE = 1e-6;

export function stateFindings(state: State, trigger: TriggerKind): readonly Finding[] {
  return [
    ...(trigger === "http" ? [] : httpOnly(state, trigger)),
    ...eventSettings(state, trigger),
    ...securityFindings(state),
    ...databaseFindings(state),
    ...workloadFindings(state),
    ...shareFindings(state),
    ...versions(state).flatMap((functions) => functions.flatMap((each) => functionFindings(each, state, trigger))),
  ];
}

function versions(state: State): readonly (readonly StateFunction[])[] {
  return state.next === null ? [state.functions] : [state.functions, state.next.functions];
}

/** What stands between a user and the function answers HTTP requests only. */
function httpOnly(state: State, trigger: TriggerKind): readonly Finding[] {
  const enabled = (["webServer", "gateway", "security"] as const)
    .filter((section) => state[section].enabled)
    .map((section): Finding => ({
      at: [section, "enabled"],
      found: "true",
      allowed: `false with trigger "${trigger}": only http requests pass here`,
      restsOn: ["/trigger"],
    }));
  if (state.client.retries === 0) return enabled;
  const found = String(state.client.retries);
  return [
    ...enabled,
    {
      at: ["client", "retries"],
      found,
      allowed: `0 with trigger "${trigger}": see async.maxRetries or queue.maxReceiveCount`,
      restsOn: ["/trigger"],
    },
  ];
}

/** Sections that belong to other triggers keep their defaults: anything else would be ignored. */
function eventSettings(state: State, trigger: TriggerKind): readonly Finding[] {
  const unused = {
    async:
      trigger === "http"
        ? Object.keys(defaults.async)
        : trigger === "queue"
          ? ["maxRetries", "retryWaitS", "maxEventAgeS"]
          : [],
    queue: trigger === "queue" ? [] : Object.keys(defaults.queue),
  };
  const changed = (section: "async" | "queue") =>
    unused[section].filter(
      (key) => JSON.stringify(own(state[section], key)) !== JSON.stringify(own(defaults[section], key)),
    );
  return (["async", "queue"] as const).flatMap((section) =>
    changed(section).map((key) => ({
      at: [section, key],
      found: JSON.stringify(own(state[section], key)),
      allowed: `${JSON.stringify(own(defaults[section], key))} (the default) with trigger "${trigger}", for which it means nothing`,
      restsOn: ["/trigger"],
    })),
  );
}

function own(values: object, key: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[key];
}

function securityFindings({ security }: State): readonly Finding[] {
  const sum = Object.values(security.badTokens).reduce((total: number, each: number) => total + each, 0);
  if (sum <= 1 + SHARE_TOLERANCE) return [];
  return [
    { at: ["security", "badTokens"], found: `shares that sum to ${sum}`, allowed: "shares that sum to at most 1" },
  ];
}

/** Settings of the other kind of database would be ignored. */
function databaseFindings({ database }: State): readonly Finding[] {
  const isKeyValue = database.kind === "keyValue";
  const findings: Finding[] = [];
  const refuse = (key: keyof typeof database, allowed: string) =>
    findings.push({
      at: ["database", key],
      found: JSON.stringify(database[key]),
      allowed,
      restsOn: ["/database/kind"],
    });
  if (isKeyValue && database.maxConnections !== null)
    refuse("maxConnections", 'null with kind "keyValue", which keeps no connections');
  if (isKeyValue && database.connectMs !== 0 && database.connectMs !== defaults.database.connectMs) {
    refuse(
      "connectMs",
      `0 or ${JSON.stringify(defaults.database.connectMs)} (the default) with kind "keyValue", which keeps no connections`,
    );
  }
  if (isKeyValue && database.pauseAfterS !== null)
    refuse("pauseAfterS", 'null with kind "keyValue", which is billed by the request and never pauses');
  if (!isKeyValue) {
    if (database.capacityPerS !== null)
      refuse("capacityPerS", 'null with kind "relational", which is limited by its connections');
    for (const key of ["readShare", "itemKb"] as const) {
      if (database[key] !== defaults.database[key])
        refuse(key, `${defaults.database[key]} (the default) with kind "relational", which is not charged by item`);
    }
  }
  if (database.burst !== null && database.capacityPerS === null) refuse("burst", "null unless capacityPerS is set");
  return findings;
}

function workloadFindings({ workload }: State): readonly Finding[] {
  if (workload.kind !== "bursts" || workload.lengthS <= workload.everyS) return [];
  return [
    { at: ["workload", "lengthS"], found: String(workload.lengthS), allowed: `at most everyS (${workload.everyS} s)` },
  ];
}

function shareFindings(state: State): readonly Finding[] {
  if (state.functions.length === 0 || countsByFunction(state.workload)) return [];
  const sum = state.functions.reduce((total, each) => total + each.share, 0);
  const found = `shares that sum to ${sum}`;
  const restsOn = ["/workload", "/trigger", "/gateway"];
  if (sum > 1 + SHARE_TOLERANCE)
    return [{ at: ["functions"], found, allowed: "shares that sum to at most 1", restsOn }];
  if (!state.gateway.enabled && sum < 1 - WHOLE_TOLERANCE) {
    return [
      {
        at: ["functions"],
        found,
        allowed: "shares that sum to 1: without a gateway nothing answers the rest with 404",
        restsOn,
      },
    ];
  }
  return [];
}

function functionFindings(each: StateFunction, state: State, trigger: TriggerKind): readonly Finding[] {
  const findings: Finding[] = [];
  const index = state.functions.findIndex(({ name }) => name === each.name);
  const settings = ["function", `functions/${index}`];
  const { runtime } = each;
  if (each.initMs === "measured" || each.firstRunCpuMs === "measured") {
    const found = measuredColdStart(each);
    if (!found.ok) {
      const { what, allowed } = found.error;
      const key = what === "package" || what === "architecture" ? what : "runtime";
      findings.push({
        at: ["function", key],
        found: `${JSON.stringify(found.error.found)}, for which no cold start of ${runtime} (${each.package}) was measured`,
        allowed: `${allowed.map((name) => JSON.stringify(name)).join(" or ")}, or initMs and firstRunCpuMs given`,
        restsOn: ["/function", ...(index < 0 ? [] : [`/functions/${index}`])],
      });
    }
  }
  if (trigger === "queue" && state.queue.visibilityTimeoutS < each.timeoutS) {
    findings.push({
      at: ["queue", "visibilityTimeoutS"],
      found: String(state.queue.visibilityTimeoutS),
      allowed: `at least the function's timeoutS (${each.timeoutS} s), or a message would return while it is worked on`,
      restsOn: ["/trigger", ...settings.map((part) => `/${part}/timeoutS`)],
    });
  }
  return findings;
}
