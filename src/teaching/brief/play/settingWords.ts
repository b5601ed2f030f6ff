// What a setting of a scenario is called, what it does, and its values with their unit: by the end of its name, as units stand there.
import "#messages/lab";
import "#messages/labSettings";
import { describe } from "#scenario";
import { formatCount, formatDuration, formatMs, formatNumber, formatPercent, t } from "#messages";
import { isObject } from "#ui";
import type { Brief, SettingValue, Unlocked } from "../brief.ts";

/** Names of settings that have a control of their own in the Lab. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  "function.memoryMb": "lab.memory",
  "function.keepAliveS": "lab.keepAlive",
  "function.provisionedConcurrency": "lab.provisioned",
  "function.maxConcurrency": "lab.maxConcurrency",
  "function.cpuMs": "lab.cpu",
  "function.waitMs": "lab.wait",
  "function.timeoutS": "lab.timeout",
  "function.requestsPerInstance": "lab.requestsPerInstance",
  "function.errorShare": "lab.errorShare",
  "function.runtime": "lab.runtime",
  "function.package": "lab.package",
  "function.architecture": "lab.architecture",
};

/** Not rounded where it is read: somebody chose it. */
const exact = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : String(Number(value.toPrecision(6)));

const UNITS: readonly (readonly [end: RegExp, inWords: (value: number) => string])[] = [
  [/Ms$/, formatMs],
  [/PerS$/, (value) => t("labSettings.perS", { n: exact(value) })],
  [/S$/, formatDuration],
  [/Mb$/, (value) => t("labSettings.mb", { n: exact(value) })],
  [/Kb$/, (value) => t("labSettings.kb", { n: exact(value) })],
  [/Gb$/, (value) => t("labSettings.gb", { n: exact(value) })],
  [/(Share|Utilisation)$|badTokens\.\w+$/, formatPercent],
  [/vcpu$/, (value) => t("labSettings.vcpu", { n: exact(value) })],
];

/** What the catalogues say there, without anything to fill in; null where they say nothing. */
function wordOf(key: string): string | null {
  try {
    return t(key as "briefs.on");
  } catch {
    return null;
  }
}

/** A function's own setting is that of all functions, for it alone. */
function generalOf(path: string): { readonly path: string; readonly of: string | null } {
  const own = /^functions\.(.+)\.([^.]+)$/.exec(path);
  return own ? { path: `function.${own[2]}`, of: own[1] } : { path, of: null };
}

/** What it is called in the Lab, or in the brief; its path where neither has a name for it. */
export function settingName({ setting, label }: Pick<Unlocked, "setting" | "label">): string {
  if (label !== undefined) return label;
  const { path, of } = generalOf(setting);
  const name = wordOf(OWN_NAMES[path] ?? `labSettings.name.${path}`) ?? path;
  return of === null ? name : t("briefs.ofFunction", { name, of });
}

/** One sentence on what it does; null where the Lab has none. */
export function settingHint(setting: string): string | null {
  return wordOf(`labSettings.hint.${generalOf(setting).path}`);
}

/** A value as it is offered: in the brief's own words where it has them. */
export function valueInWords({ setting, values, labels }: Unlocked, value: SettingValue): string {
  const place = values.findIndex((each) => JSON.stringify(each) === JSON.stringify(value));
  return labels?.[place] ?? plainValue(setting, value);
}

/** A value of a setting, with its unit. */
export function plainValue(setting: string, value: unknown): string {
  const { path } = generalOf(setting);
  if (typeof value === "boolean") return t(value ? "briefs.on" : "briefs.off");
  if (value === null) return wordOf(`labSettings.word.${path}`) ?? t("briefs.none");
  if (typeof value === "number") {
    const unit = UNITS.find(([end]) => end.test(path));
    return unit ? unit[1](value) : Number.isInteger(value) ? formatCount(value) : formatNumber(value);
  }
  if (typeof value === "string")
    return wordOf(`labSettings.option.${value}`) ?? wordOf(`labSettings.word.${path}`) ?? value;
  // A distribution is known by its middle.
  if (isObject(value)) {
    const middle = [value.p50Ms, value.p50Kb, value.meanMs, value.meanKb].find((each) => typeof each === "number");
    if (middle !== undefined) return t("briefs.about", { value: plainValue(setting, middle) });
  }
  return describe(value);
}

/** What a combination differs in from the brief's beginning: "Memory 128 MB → 512 MB". */
export function changesInWords(
  { unlocked }: Pick<Brief, "unlocked">,
  from: readonly SettingValue[],
  to: readonly SettingValue[],
): readonly string[] {
  return unlocked.flatMap((each, place) => {
    const [before, after] = [valueInWords(each, from[place]), valueInWords(each, to[place])];
    return before === after ? [] : [t("briefs.change", { name: settingName(each), before, after })];
  });
}
