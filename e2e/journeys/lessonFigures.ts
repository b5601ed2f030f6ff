// What the command line says to the experiments of a lesson: read from its text, so that a new experiment is compared by itself.
import { readFileSync, writeFileSync } from "node:fs";
import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { formatCount, formatMs, formatPercent, formatUsd } from "#messages";
import { readLesson } from "../../scripts/mdx/readLesson.mjs";
import { simulateOnCommandLine } from "./lab.ts";

interface Asked {
  readonly id: string;
  readonly scenario: string;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly question: { readonly kind: string; readonly quantity: string; readonly of?: string };
}

export interface Expected {
  readonly id: string;
  readonly prompt: string;
  readonly figure: string;
}

/** How the page writes the figures that questions are about; of others the page is not asked here. */
const FORMATS: readonly (readonly [RegExp, (value: number) => string])[] = [
  [/^(cost|server)\.(total|month|cost|perMillionRequests)$/, formatUsd],
  [/^(server\.)?latencyMs\.\w+$/, formatMs],
  [/^(coldStarts\.share|server\.meanUtilisation)$/, formatPercent],
  [
    /^(coldStarts\.count|requests\.(total|attempts|byOutcome\.\w+)|instances\.(started|peak)|server\.rejected)$/,
    formatCount,
  ],
];

/** The figures of a lesson's experiments that stand in the summary, as the command line has them. `folder` is for scenarios that are changed. */
export function figuresOf(lessonFile: string, folder: string): readonly Expected[] {
  const tree = createProcessor({ remarkPlugins: [remarkGfm] }).parse(readFileSync(lessonFile, "utf8"));
  const { elements } = readLesson(tree, (message) => {
    throw new Error(message);
  });
  return elements
    .filter(({ name }) => name === "Experiment")
    .flatMap(({ attributes }) => {
      const { id, scenario, change, question } = attributes as unknown as Asked;
      const format = FORMATS.find(([quantity]) => quantity.test(question.quantity))?.[1];
      const changed = changedScenario(`content/scenarios/${scenario}.scenario.json`, change ?? {});
      if (!format || !changed || !["number", "pickNumber"].includes(question.kind)) return [];
      const file = `${folder}/${id}.scenario.json`;
      writeFileSync(file, JSON.stringify(changed));
      const summary = simulateOnCommandLine(file);
      const value = at(summary, question.quantity);
      const said = question.of === undefined ? format(value) : formatPercent(value / at(summary, question.of));
      return [{ id, prompt: String(attributes.prompt), figure: said }];
    });
}

/** Null for a change that reaches into a list by name: the command line has no such way. */
function changedScenario(file: string, change: Readonly<Record<string, unknown>>): object | null {
  const scenario = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let place = scenario;
    for (const key of keys) {
      const next = (place[key] ??= {});
      if (typeof next !== "object" || next === null || Array.isArray(next)) return null;
      place = next as Record<string, unknown>;
    }
    place[last] = value;
  }
  return scenario;
}

function at(value: unknown, path: string): number {
  let found = value;
  for (const key of path.split(".")) found = (found as Readonly<Record<string, unknown>>)[key];
  return Number(found);
}
