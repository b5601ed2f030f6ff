// What must hold of interventions: their times, and that what they change or break is there.
import type { Trace } from "#facts";
import type { Intervention } from "../intervention.ts";
import type { Scenario } from "../scenario.ts";
import { quoted } from "../problem.ts";
import { findSetting } from "../schema/settings.ts";
import { someOf } from "../schema/interventions.ts";
import { traceNameOf } from "../workload.ts";
import type { State } from "../states/state.ts";
import type { Step } from "../states/walk.ts";
import type { Finding } from "./finding.ts";
import { stateFindings } from "./stateRules.ts";

/** Findings that need no other intervention. */
export function timeFindings(intervention: Intervention, index: number, durationS: number): readonly Finding[] {
  const { atS } = intervention;
  const findings: Finding[] = [];
  if (atS > durationS) {
    findings.push({
      at: ["interventions", index, "atS"],
      found: String(atS),
      allowed: `at most durationS (${durationS} s)`,
      restsOn: ["/durationS", "/workload"],
    });
  }
  if ("untilS" in intervention && intervention.untilS <= atS) {
    findings.push({
      at: ["interventions", index, "untilS"],
      found: String(intervention.untilS),
      allowed: `later than atS (${atS} s)`,
    });
  }
  return findings;
}

/** Findings of one step, given what came before it. Without the trace that the workload names, its functions are not known. */
export function stepFindings(step: Step, scenario: Scenario, trace: Trace | null): readonly Finding[] {
  const unknown = trace === null && traceNameOf(scenario.workload) !== null ? [] : unknownFunctions(step);
  return [
    ...newFindings(step, scenario),
    ...unknown,
    ...pointlessSettings(step),
    ...absentTargets(step, scenario),
    ...rollbackFindings(step),
  ];
}

/** Rules on settings that this intervention breaks, told at the path that breaks them. */
function newFindings({ index, intervention, before, after }: Step, { trigger }: Scenario): readonly Finding[] {
  if (before === after) return [];
  const told = new Set(stateFindings(before, trigger).map(keyOf));
  const distinct = new Map(stateFindings(after, trigger).map((each) => [keyOf(each), each]));
  const paths = "set" in intervention ? Object.keys(intervention.set) : [];
  return [...distinct.values()]
    .filter((each) => !told.has(keyOf(each)))
    .map(({ at, found, allowed }) => {
      const path =
        paths.find((one) => one === at.join(".")) ?? paths.find((one) => one.startsWith(`${at[0]}.`)) ?? null;
      const where = path === null ? [] : ["set", path];
      return { at: ["interventions", index, ...where], found: `${at.join(".")} ${found}`, allowed };
    });
}

function keyOf({ at, allowed }: Finding): string {
  return `${at.join(".")} ${allowed}`;
}

/** Names of functions that are not there. */
function unknownFunctions({ index, intervention, after }: Step): readonly Finding[] {
  if (!("set" in intervention)) return [];
  const names = after.functions.map(({ name }) => name);
  return Object.keys(intervention.set).flatMap((path): readonly Finding[] => {
    const setting = findSetting(path, after.workload);
    if (setting?.section !== "function" || setting.name === null || names.includes(setting.name)) return [];
    return [
      {
        at: ["interventions", index, "set", path],
        found: `an unknown function, ${quoted(setting.name)}`,
        allowed: someOf(names),
      },
    ];
  });
}

/** Settings of a component that is switched off. */
function pointlessSettings({ index, intervention, after }: Step): readonly Finding[] {
  if (!("set" in intervention)) return [];
  return Object.keys(intervention.set).flatMap((path): readonly Finding[] => {
    const at = ["interventions", index, "set", path];
    const setting = findSetting(path, after.workload);
    if (setting === null || setting.section === "account" || setting.section === "function") return [];
    const section = setting.section === "badTokens" ? "security" : setting.section;
    if (setting.key === "enabled" || !isOff(after, section)) return [];
    return [{ at, found: `a setting of ${section}, which is switched off`, allowed: `settings of components in use` }];
  });
}

function isOff(state: State, section: string): boolean {
  const sections: Readonly<Record<string, { readonly enabled?: boolean }>> = {
    webServer: state.webServer,
    gateway: state.gateway,
    security: state.security,
    database: state.database,
  };
  return Object.hasOwn(sections, section) && sections[section].enabled === false;
}

/** Only what is there can fail or slow down; a zone can be lost if there is another. */
function absentTargets({ index, intervention, after }: Step, { zones }: Scenario): readonly Finding[] {
  const key = "outage" in intervention ? "outage" : "slow";
  const target = "outage" in intervention ? intervention.outage : "slow" in intervention ? intervention.slow : null;
  if (target === null) return [];
  const at = ["interventions", index, key];
  if (target === "zone" && zones < 2)
    return [
      {
        at,
        found: '"zone"',
        allowed: "a component: a zone can only be lost with zones of 2 or more",
        restsOn: ["/zones"],
      },
    ];
  if (!isOff(after, target)) return [];
  return [
    { at, found: `${quoted(target)}, which is switched off`, allowed: "a component in use", restsOn: [`/${target}`] },
  ];
}

function rollbackFindings({ index, intervention, before }: Step): readonly Finding[] {
  if (!("rollback" in intervention) || before.next !== null) return [];
  return [
    {
      at: ["interventions", index, "rollback"],
      found: "no version deployed before",
      allowed: "a rollback after a deploy",
    },
  ];
}
