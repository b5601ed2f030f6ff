// Where a scenario rests on measurements of another runtime than its own: what was never measured for its runtime, and what is used.
import { runtimes, type StandIn } from "#facts";
import { pointerTo } from "./problem.ts";
import type { Scenario } from "./scenario.ts";
import { walk } from "./states/walk.ts";

export interface StandsIn {
  /** JSON pointer of the setting that chose the runtime. */
  readonly pointer: string;
  /** The runtime chosen, as read: "Java 21". */
  readonly runtime: string;
  /** Whose first run it is given. */
  readonly standIn: StandIn;
}

/**
 * Every runtime of this scenario whose first run is asked for as "measured" and is another's, in the order of the scenario; none for
 * a first run that the scenario gives itself. Initialisation is always the runtime's own.
 */
export function standInsOf(scenario: Scenario): readonly StandsIn[] {
  const found = new Map<string, StandsIn>();
  const tell = (
    pointer: string,
    { runtime, firstRunCpuMs }: Pick<Scenario["function"], "runtime" | "firstRunCpuMs">,
  ) => {
    const known = runtimes().find(({ id }) => id === runtime);
    if (firstRunCpuMs !== "measured" || !known?.firstRunStandsIn) return;
    found.set(pointer, { pointer, runtime: known.name, standIn: known.firstRunStandsIn });
  };
  const { initial, steps } = walk(scenario, null);
  initial.functions.forEach((each, index) => {
    const own = scenario.functions.at(index)?.runtime !== undefined;
    tell(own ? `/functions/${index}/runtime` : "/function/runtime", each);
  });
  for (const { index, intervention, after } of steps) {
    const path =
      "set" in intervention && Object.keys(intervention.set).find((each) => /\.(runtime|firstRunCpuMs)$/.test(each));
    if (!path) continue;
    const pointer = pointerTo(`/interventions/${index}/set`, path);
    for (const each of [...after.functions, ...(after.next?.functions ?? [])]) tell(pointer, each);
  }
  return [...found.values()];
}
