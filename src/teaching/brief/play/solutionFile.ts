// A solution as a file: the brief's name, and what each unlocked setting is set to. Read back, it is refused with its place and what is allowed.
import { describe, parseJson, quoted } from "#scenario";
import { t } from "#messages";
import { isObject } from "#ui";
import { object, report, text, type Read } from "#teaching/reading";
import type { SettingValue, Unlocked } from "../brief.ts";
import type { NamedBrief } from "../briefs.ts";
import { indexOf, valuesAt } from "../combinations.ts";

export type SolutionRead =
  | { readonly kind: "ok"; readonly index: number }
  /** One line for each reason. */
  | { readonly kind: "refused"; readonly lines: readonly string[] };

type Named = Pick<NamedBrief, "name" | "unlocked">;

/** The combination as JSON. */
export function solutionText(brief: Named, index: number): string {
  const values = valuesAt(brief, index);
  const set = Object.fromEntries(brief.unlocked.map(({ setting }, place) => [setting, values[place]]));
  return `${JSON.stringify({ version: 1, brief: brief.name, values: set }, null, 2)}\n`;
}

/** Reads any text. Never throws. */
export function readSolution(text: string, brief: Named): SolutionRead {
  const json = parseJson(text);
  if (!json.ok) {
    const { line, column, message } = json;
    return { kind: "refused", lines: [t("briefs.file.notJson", { line, column, message })] };
  }
  const lines: string[] = [];
  // Of another brief the settings are others: that it is another says more.
  if (isObject(json.value) && typeof json.value.brief === "string" && json.value.brief !== brief.name)
    lines.push(t("briefs.file.otherBrief", { found: json.value.brief, name: brief.name }));
  else shapeOf(brief)(json.value, "", lines);
  if (lines.length > 0) return { kind: "refused", lines };
  const { values } = json.value as { readonly values: Readonly<Record<string, SettingValue>> };
  return {
    kind: "ok",
    index: indexOf(
      brief,
      brief.unlocked.map(({ setting }) => values[setting]),
    ),
  };
}

function shapeOf({ unlocked }: Named): Read {
  const values = object(Object.fromEntries(unlocked.map((each) => [each.setting, oneOfValues(each)])));
  return object({ version: one, brief: text(), values });
}

const one: Read = (value, at, lines) => {
  if (value !== 1) report(lines, at, describe(value), "1");
};

function oneOfValues(each: Unlocked): Read {
  return (value, at, lines) => {
    if (indexOf({ unlocked: [each] }, [value as SettingValue]) !== -1) return;
    const allowed = each.values.map((offered) => (typeof offered === "string" ? quoted(offered) : describe(offered)));
    report(lines, at, describe(value), `one of ${allowed.join(", ")}`);
  };
}
