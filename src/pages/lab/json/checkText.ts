// What a text says as a scenario: one that can be played, or every problem with its place in the text.
import { formatCount, t } from "#messages";
import { loadTools, parseJson, placesOf, type Problem, type Scenario } from "#scenario";
import { brokenRules } from "../brokenRules.ts";

/** A problem and where in the text it is: a range in UTF-16 units, and line and column of its start, from 1. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type Checked =
  | { readonly kind: "fits"; readonly scenario: Scenario }
  /** The first of the problems, in the order of the text, and how many more there are. */
  | { readonly kind: "wrong"; readonly marks: readonly Mark[]; readonly more: number };

const MOST_MARKS = 50;
/** Reading longer ones at each pause would hold the page. In UTF-16 units. */
const LONGEST_TEXT = 500_000;

/** Never throws for what it is given; rejects where code or data cannot be fetched. Lines of the text end with a line feed. */
export async function checkText(text: string): Promise<Checked> {
  if (text.length > LONGEST_TEXT) {
    const told = t("labJson.longText", { n: text.length, most: formatCount(LONGEST_TEXT) });
    return { kind: "wrong", marks: [{ from: 0, to: 1, line: 1, column: 1, text: told }], more: 0 };
  }
  const json = parseJson(text);
  if (!json.ok) {
    const { line, column, message } = json;
    const from = startOf(text, line) + column - 1;
    const mark = { from, to: Math.min(text.length, from + 1), line, column, text: message };
    return { kind: "wrong", marks: [mark], more: 0 };
  }
  const parsed = (await loadTools()).parseScenario(json.value);
  const problems = parsed.ok ? await brokenRules(parsed.scenario) : parsed.problems;
  if (parsed.ok && problems.length === 0) return { kind: "fits", scenario: parsed.scenario };
  return {
    kind: "wrong",
    marks: marksOf(text, problems.slice(0, MOST_MARKS)),
    more: Math.max(0, problems.length - MOST_MARKS),
  };
}

function marksOf(text: string, problems: readonly Problem[]): readonly Mark[] {
  const places = placesOf(
    text,
    problems.map(({ pointer }) => pointer),
  );
  const found = problems.map(({ message }, index) => ({ ...places[index], text: message }));
  let [line, start] = [1, 0];
  return found
    .toSorted((a, b) => a.from - b.from)
    .map((each) => {
      for (let end = text.indexOf("\n", start); end >= 0 && end < each.from; end = text.indexOf("\n", start)) {
        line++;
        start = end + 1;
      }
      return { ...each, line, column: each.from - start + 1 };
    });
}

function startOf(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start) + 1;
  return start;
}
