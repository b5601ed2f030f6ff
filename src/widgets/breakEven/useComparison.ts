// The comparison of these settings: closed form, crossings, what is to be run, rows of the table.
import { useMemo } from "react";
import { loadFacts, priceList } from "#facts";
import { moneyAxis, type LogAxis } from "./axes.ts";
import { crossingsOf, type Crossing } from "./crossings.ts";
import { rangeOf, ratesBetween } from "./load.ts";
import { formOf, SIDES, type Form } from "./monthly.ts";
import { tasksOf, type Against, type Task } from "./runs.ts";
import { lastOf } from "./said.ts";
import type { Settings } from "./settings.ts";

export interface Comparison {
  readonly form: Form;
  readonly rates: LogAxis;
  readonly money: LogAxis;
  readonly crossings: Readonly<Record<Against, readonly Crossing[]>>;
  /** Past which the other side stays the cheaper one: of each side at most one. */
  readonly last: readonly Crossing[];
  readonly tasks: readonly Task[];
}

export const AGAINST = ["servers", "containers"] as const satisfies readonly Against[];

function comparisonOf(settings: Settings): Comparison {
  const form = formOf(settings, priceList(loadFacts().aws.prices, "httpApi", settings.freeTier));
  const rates = rangeOf(settings);
  const most = Math.max(...SIDES.map((side) => form.usd(side, rates.to) ?? 0));
  const crossings = {
    servers: crossingsOf(settings, form, "servers"),
    containers: crossingsOf(settings, form, "containers"),
  };
  const last = AGAINST.flatMap((against) => lastOf(crossings[against]) ?? []);
  return { form, rates, money: moneyAxis(most), crossings, last, tasks: tasksOf(settings, form, last) };
}

export function useComparison(settings: Settings): Comparison {
  return useMemo(() => comparisonOf(settings), [settings]);
}

/** Loads at which a line is drawn: close enough that a step looks like one. */
const DRAWN = 320;

export function pointsOf(
  { form, rates }: Comparison,
  side: (typeof SIDES)[number],
): readonly { readonly x: number; readonly y: number }[] {
  return ratesBetween(rates, DRAWN).flatMap((x) => {
    const y = form.usd(side, x);
    return y === null ? [] : [{ x, y }];
  });
}
