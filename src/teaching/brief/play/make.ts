// A brief made of what is open in the Lab: from what was changed, and from what the run came to, for a teacher to put into words.
import { changesBetween, settingAt, withSettingAt } from "#experiments";
import { readNumber, type RunResult } from "#host/predict";
import { formatMs, formatPercent, formatUsd, t } from "#messages";
import { parseScenario, sameValue, type Scenario } from "#scenario";
import type { Brief, Goal, SettingValue, Unlocked } from "../brief.ts";
import { settingName, plainValue } from "./settingWords.ts";

/** What whoever plays a brief may change: the rest is the world that it is set in. */
const SECTIONS =
  /^(client|webServer|gateway|security|function|database|async|queue|server)\.|^(zones|accountConcurrency)$/;
const MOST_UNLOCKED = 4;
const SEEDS = 3;

/**
 * Begins where the scenario began and asks for what the present run came to: the settings that were changed are unlocked, with both values and, of
 * numbers, one between. Where nothing was changed, memory and provisioned concurrency are.
 * @param opened the scenario as it was opened @param now as it is
 */
export function makeBrief(opened: Scenario, now: Scenario, result: RunResult): Brief {
  const changed = changesBetween(opened, now)
    .filter(({ path, before, after }) => SECTIONS.test(path) && isPlain(before) && isPlain(after))
    .slice(0, MOST_UNLOCKED)
    .map(({ path, before, after }): Unlocked => ({
      setting: path,
      values: between(before as SettingValue, after as SettingValue),
    }));
  const unlocked = changed.length > 0 ? changed : usual(now);
  const start = unlocked.reduce(
    (scenario, { setting }) => withSettingAt(scenario, setting, settingAt(opened, setting)) ?? scenario,
    now,
  );
  const [first] = unlocked;
  const other = first.values.find((value) => !sameValue(value, settingAt(start, first.setting))) ?? first.values[0];
  return {
    version: 1,
    order: 1,
    title: now.title,
    level: "usual",
    asks: t("briefs.made.asks"),
    teaches: t("briefs.made.teaches"),
    scenario: parseScenario(start).ok ? { ...start } : { ...opened },
    seeds: SEEDS,
    goals: goalsOf(result),
    unlocked,
    least: { name: t("briefs.made.least"), quantity: "cost.month" },
    hints: [t("briefs.made.hint1"), t("briefs.made.hint2"), t("briefs.made.hint3")],
    wrongFix: {
      says: t("briefs.made.wrongSays", { change: `${settingName(first)} ${plainValue(first.setting, other)}` }),
      change: { [first.setting]: other },
      why: t("briefs.made.why", { figure: "{wrong: goals.0}", bound: "{goals.0}" }),
    },
    debrief: [t("briefs.made.debrief1", { figure: "{par}" }), t("briefs.made.debrief2"), t("briefs.made.debrief3")],
    lesson: "/learn/design-your-own",
    sources: [],
  };
}

function isPlain(value: unknown): boolean {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}

/** Both, and of whole numbers the one in the middle. */
function between(before: SettingValue, after: SettingValue): readonly SettingValue[] {
  if (typeof before !== "number" || typeof after !== "number") return [before, after];
  const middle = Number.isInteger(before) && Number.isInteger(after) ? Math.round((before + after) / 2) : before;
  return [...new Set([before, middle, after])].toSorted((one, another) => one - another);
}

function usual({ function: { memoryMb, provisionedConcurrency } }: Scenario): readonly Unlocked[] {
  const sorted = (values: readonly number[]) => [...new Set(values)].toSorted((one, another) => one - another);
  return [
    { setting: "function.memoryMb", values: sorted([memoryMb, 512, 1024, 1769]) },
    { setting: "function.provisionedConcurrency", values: sorted([provisionedConcurrency, 0, 5, 20]) },
  ];
}

/** Each with a little room above what the run came to, so that other seeds keep it, too. */
function goalsOf(result: RunResult): readonly Goal[] {
  const read = (quantity: Goal["quantity"]) => readNumber(quantity, result);
  const [p99Ms, month, ok, total] = [
    read("latencyMs.p99"),
    read("cost.month"),
    read("requests.byOutcome.ok"),
    read("requests.total"),
  ];
  const goals: Goal[] = [];
  if (p99Ms !== null && p99Ms > 0) {
    const atMost = roundedUp(p99Ms);
    goals.push({ says: t("briefs.made.p99", { value: formatMs(atMost) }), quantity: "latencyMs.p99", atMost });
  }
  if (ok !== null && total !== null && total > 0) {
    const atLeast = Math.max(0, Math.floor((1000 * ok) / total - 1) / 1000);
    const says = t("briefs.made.answered", { value: formatPercent(atLeast) });
    goals.push({ says, quantity: "requests.byOutcome.ok", of: "requests.total", atLeast });
  }
  if (month !== null && month > 0) {
    const atMost = roundedUp(month);
    goals.push({ says: t("briefs.made.month", { value: formatUsd(atMost) }), quantity: "cost.month", atMost });
  }
  return goals;
}

/** To two figures, and by a twentieth at least. */
function roundedUp(value: number): number {
  const size = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil((1.05 * value) / size) * size).toPrecision(2));
}
