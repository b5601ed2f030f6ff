// Digests kept in a file, one line for each run, and what a test says about them.
import type { Model } from "../../model.ts";
import { differences, digestOf, hashOfText, type Digest, type Engine } from "./digest.ts";

/** `model` tells whether the run is of the same model at all; `holds`: the fingerprint, too, which sums of fractions are part of. */
export interface Fixture extends Digest {
  readonly model: string;
  readonly holds: boolean;
}
/** By kind or name. */
export type Fixtures = Readonly<Record<string, readonly Fixture[]>>;

export interface Case {
  readonly name: string;
  readonly models: readonly Model[];
  /** False where traces would take too long. */
  readonly traced: boolean;
}

/** What is different now, in words: empty when all is the same. `node scripts/same.mjs` writes the fixtures anew. */
export function changesOf(engine: Engine, { name, models, traced }: Case, fixtures: Fixtures): string[] {
  const expected = Object.hasOwn(fixtures, name) ? fixtures[name] : [];
  if (expected.length !== models.length) return [`${name}: ${models.length} models, ${expected.length} fixtures`];
  return models.flatMap((model, index) => {
    const { holds, ...before } = expected[index];
    if (hashOfModel(model) !== before.model) return [`${name} ${index}: another model than the fixture's`];
    const changed = differences(digestOf(engine, model, traced), before, !holds);
    return changed.length === 0 ? [] : [`${name} ${index}: ${changed.join(", ")}`];
  });
}

/** The fixtures of today's engine, as the text of a file; what held before, or did not, stays so. */
export function written(engine: Engine, cases: readonly Case[], before: Fixtures): string {
  const lines = cases.map(({ name, models, traced }) => {
    const each = models.map((model, index): Fixture => {
      const holds = before[name]?.[index]?.holds ?? true;
      return { model: hashOfModel(model), holds, ...digestOf(engine, model, traced) };
    });
    return `${JSON.stringify(name)}: [\n${each.map((fixture) => JSON.stringify(fixture)).join(",\n")}\n]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Of what it says: a list is the same list in whatever holds it. */
const hashOfModel = (model: Model): string =>
  hashOfText(
    JSON.stringify(model, (_, value: unknown) => {
      if (value instanceof Float64Array) return Array.from(value);
      return value === Infinity ? "Infinity" : value;
    }),
  );
