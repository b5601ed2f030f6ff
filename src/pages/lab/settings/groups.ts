// Which settings stand together: those of one component, and where a trigger puts others in its place.
import type { Stage } from "#engine";
import type { Problem, Scenario } from "#scenario";
import { pointerOf } from "../scenarioEdits.ts";
import { isPlain, PATHS, settingOf, type PlainPath, type SettingPath } from "./table.ts";

export const GROUPS = [
  "client",
  "webServer",
  "gateway",
  "security",
  "function",
  "database",
  "async",
  "queue",
  "logs",
  "server",
  "general",
] as const;
export type Group = (typeof GROUPS)[number];

/** Before and after the controls of the function, which are always open. */
export const BEFORE_FUNCTION: readonly Group[] = ["client", "webServer", "gateway", "security"];
export const FROM_FUNCTION: readonly Group[] = GROUPS.filter((each) => !BEFORE_FUNCTION.includes(each));

/** All settings of a group; those with a control of their own are shown by it. */
export function pathsOf(group: Group): readonly SettingPath[] {
  return PATHS.filter((path) => (path.includes(".") ? path.startsWith(`${group}.`) : group === "general"));
}

/** What is shown of a group now: of a component that is switched off, how to switch it on, and whatever is wrong with it. */
export function shownOf(group: Group, scenario: Scenario, problems: readonly Problem[]): readonly PlainPath[] {
  return pathsOf(group)
    .filter(isPlain)
    .filter((path) => {
      if (isWrong(path, problems)) return true;
      return (path === `${group}.enabled` || !isOff(group, scenario)) && (settingOf(path).when?.(scenario) ?? true);
    });
}

export function isOff(group: Group, scenario: Scenario): boolean {
  const section: unknown = group in scenario ? scenario[group as keyof Scenario] : null;
  return typeof section === "object" && section !== null && "enabled" in section && section.enabled === false;
}

/** Whether something is wrong with this very setting, or with a part of what it is. */
export function isWrong(path: SettingPath, problems: readonly Problem[]): boolean {
  const pointer = pointerOf(path);
  return problems.some((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
}

/** The groups that mean something with the scenario's trigger. */
export function isMeant(group: Group, { trigger }: Scenario): boolean {
  if (group === "queue") return trigger === "queue";
  return group !== "async" || trigger !== "http";
}

/** What a component of the diagram is set with: events come from elsewhere than from a gateway. */
export function groupsOf(room: Stage, { trigger }: Scenario): readonly Group[] {
  if (room !== "gateway" || trigger === "http") return [room];
  return trigger === "queue" ? ["queue", "async"] : ["async"];
}
