// A request in a few thick parts, read from its row of the record.
import { OUTCOMES, type RequestColumns, type RequestTrace } from "#engine";

const OK = OUTCOMES.indexOf("ok");

export type PartName =
  "page" | "tries" | "network" | "gateway" | "start" | "init" | "wait" | "firstRun" | "run" | "database" | "answer";

export interface Part {
  readonly name: PartName;
  readonly fromUs: number;
  readonly toUs: number;
}

/** Colour by what a part is. */
export const PART_TONES: Readonly<Record<PartName, string>> = {
  page: "network",
  tries: "failed",
  network: "network",
  gateway: "security",
  start: "cold",
  init: "cold",
  wait: "coldSoft",
  firstRun: "coldSoft",
  run: "warm",
  database: "money",
  answer: "network",
};

/** From its arrival to its end without a gap; parts that took no time, or were never reached, are left out. */
export function partsOf(requests: RequestColumns, row: number): readonly Part[] {
  const at = (column: Exclude<keyof RequestColumns, "rows">) => requests[column][row];
  const opensVisit = at("pageEndUs") >= 0;
  const ends: readonly (readonly [PartName, number])[] = [
    ["page", opensVisit ? at("pageEndUs") : -1],
    ["tries", at("sentUs")],
    ["network", at("gatewayUs")],
    ["gateway", at("invokedUs")],
    ["start", at("initUs")],
    ["init", at("initUs") >= 0 ? at("handlerUs") : -1],
    // For an instance that another request starts.
    ["wait", at("handlerUs")],
    ["run", at("databaseUs") >= 0 ? at("databaseUs") : at("handlerEndUs")],
    ["database", Math.min(at("handlerEndUs"), at("endUs"))],
    ["answer", at("endUs")],
  ];
  const parts: Part[] = [];
  let fromUs = at("arrivalUs");
  for (const [name, toUs] of ends) {
    if (toUs <= fromUs) continue;
    parts.push({ name, fromUs, toUs });
    fromUs = toUs;
  }
  return parts;
}

/** With what only the first run of an instance takes told apart from the run: the record does not have it, the trace of the request does. */
export function withFirstRun(parts: readonly Part[], { spans }: RequestTrace): readonly Part[] {
  const firstUs = spans
    .filter(({ kind }) => kind === "firstRun")
    .reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0);
  if (firstUs === 0) return parts;
  return parts.flatMap((part) => {
    const middleUs = part.fromUs + firstUs;
    if (part.name !== "run" || middleUs > part.toUs) return [part];
    const first: Part = { name: "firstRun", fromUs: part.fromUs, toUs: middleUs };
    return middleUs === part.toUs ? [first] : [first, { ...part, fromUs: middleUs }];
  });
}

/** The first row that was cold, or warm, and answered well; -1 where there is none. Of those with a page before them, or without, when told. */
export function firstRow(requests: RequestColumns, kind: "cold" | "warm", hasPage?: boolean): number {
  const wanted = kind === "cold" ? 1 : 0;
  for (let row = 0; row < requests.rows; row++) {
    if (requests.cold[row] !== wanted || requests.outcome[row] !== OK || requests.handlerUs[row] < 0) continue;
    if (hasPage === undefined || requests.pageEndUs[row] >= 0 === hasPage) return row;
  }
  return -1;
}

/** How long these parts of a request took together, in microseconds. */
export function lengthUs(parts: readonly Part[], ...names: readonly PartName[]): number {
  return parts.filter(({ name }) => names.includes(name)).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0);
}
