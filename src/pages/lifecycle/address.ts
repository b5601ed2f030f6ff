// What the address of Lifecycle says: which request is followed, at which step, beside what, in whose shapes. Pure text in, text out.
import type { TriggerKind } from "#engine";
import { eventProviders, type EventProvider } from "#facts";
import {
  BESIDES,
  CONDITIONS,
  DEFAULT_RULE,
  FUNCTIONS,
  HOWS,
  TRIGGERS,
  type Beside,
  type How,
  type OwnRule,
} from "#widgets/lifecycle";
import { readQuery } from "#ui";

export type Source =
  | { readonly kind: "story"; readonly trigger: TriggerKind; readonly how: How }
  /** A request of a run in the Lab; `query` names the scenario as the Lab's own address does. */
  | { readonly kind: "lab"; readonly query: LabQuery; readonly row: number }
  /** The reader's own if-then. */
  | { readonly kind: "own"; readonly rule: OwnRule };

export type LabQuery =
  { readonly kind: "link"; readonly text: string } | { readonly kind: "preset"; readonly name: string };

export interface Fault {
  readonly parameter: string;
  readonly found: string;
  readonly allowed: string;
  readonly shown: string;
}

export interface LifecycleAddress {
  readonly source: Source;
  readonly provider: EventProvider;
  /** From 0. */
  readonly step: number;
  readonly beside: Beside | null;
  readonly faults: readonly Fault[];
}

/** Reads a query, with or without its "?". Never throws: what was not understood takes its default and is in `faults`. */
export function readAddress(search: string): LifecycleAddress {
  const query = readQuery(search);
  const faults: Fault[] = [];
  function oneOf<Value extends string>(parameter: string, allowed: readonly Value[], fallback: Value): Value;
  function oneOf<Value extends string>(parameter: string, allowed: readonly Value[], fallback: null): Value | null;
  function oneOf<Value extends string>(parameter: string, allowed: readonly Value[], fallback: Value | null) {
    const found = query.get(parameter);
    const value = allowed.find((each) => each === found);
    if (value === undefined && found !== null)
      faults.push({ parameter, found, allowed: allowed.join(", "), shown: fallback ?? "–" });
    return value ?? fallback;
  }
  function whole(parameter: string, least: number, allowed: string, fallback: number): number {
    const found = query.get(parameter);
    if (found === null) return fallback;
    if (/^\d{1,9}$/.test(found) && Number(found) >= least) return Number(found);
    faults.push({ parameter, found, allowed, shown: String(fallback) });
    return fallback;
  }
  const link = query.get("s");
  const preset = query.get("scenario");
  const labQuery: LabQuery | null =
    link !== null ? { kind: "link", text: link } : preset !== null ? { kind: "preset", name: preset } : null;
  const ownRule = (): OwnRule => {
    const trigger = oneOf("trigger", TRIGGERS, DEFAULT_RULE.trigger);
    const conditions = CONDITIONS[trigger];
    const condition = oneOf(
      "if",
      conditions.map(({ name }) => name),
      conditions[0].name,
    );
    const given = (conditions.find(({ name }) => name === condition) ?? conditions[0]).given.map(({ value }) => value);
    const functions = FUNCTIONS.map(({ name }) => name);
    return {
      trigger,
      condition,
      given: oneOf("is", given, given[0]),
      run: oneOf("then", functions, DEFAULT_RULE.run),
    };
  };
  const source: Source = labQuery
    ? { kind: "lab", query: labQuery, row: whole("r", 0, "0, 1, 2, …", 0) }
    : query.has("if")
      ? { kind: "own", rule: ownRule() }
      : { kind: "story", trigger: oneOf("trigger", TRIGGERS, "http"), how: oneOf("how", HOWS, "cold") };
  return {
    source,
    provider: oneOf("provider", eventProviders, "aws"),
    step: whole("step", 1, "1, 2, 3, …", 1) - 1,
    beside: source.kind === "story" ? oneOf("with", BESIDES, null) : null,
    faults,
  };
}

/** The query that is read back as the same address, with its "?". */
export function writeAddress({ source, provider, step, beside }: Omit<LifecycleAddress, "faults">): string {
  const parts = sourceParts(source);
  if (beside !== null) parts.push(`with=${beside}`);
  if (provider !== "aws") parts.push(`provider=${provider}`);
  parts.push(`step=${step + 1}`);
  return `?${parts.join("&")}`;
}

function sourceParts(source: Source): string[] {
  switch (source.kind) {
    case "story":
      return [`trigger=${source.trigger}`, `how=${source.how}`];
    case "lab":
      return [labPart(source.query), `r=${source.row}`];
    case "own": {
      const { trigger, condition, given, run } = source.rule;
      return [`trigger=${trigger}`, `if=${condition}`, `is=${encodeURIComponent(given)}`, `then=${run}`];
    }
  }
}

/** As the Lab's own address names a scenario. */
export function labPart(query: LabQuery): string {
  return query.kind === "link" ? `s=${encodeURIComponent(query.text)}` : `scenario=${encodeURIComponent(query.name)}`;
}
