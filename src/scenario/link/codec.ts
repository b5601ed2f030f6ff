// Links that carry a whole scenario: `v1.` and the packed JSON. Whole, and not only what differs from the defaults, so that a link
// means tomorrow what it meant today.
import { defaults } from "../defaults.ts";
import { isTooNew } from "../migrations/index.ts";
import { parseScenario } from "../parse.ts";
import type { Scenario } from "../scenario.ts";
import { packJson, readCarried, type Carrier, type NotCarried } from "./carried.ts";
import { dictionaryV1 } from "./dictionaryV1.ts";

export type DecodedLink = { readonly kind: "ok"; readonly scenario: Scenario } | NotCarried;

/** How a link's text is packed; this is not the version of the scenario in it. */
const carrier: Carrier = { packing: 1, dictionary: dictionaryV1, what: "a scenario" };

/** The scenario as text for an address; the same text for the same scenario on every engine. */
export function encodeLink(scenario: Scenario): string {
  return packJson(withoutIdle(scenario), carrier);
}

/**
 * Without settings that came later than the first links and do nothing as they stand, which is what they will always do by default: a
 * link stays as short as it was.
 */
function withoutIdle(scenario: Scenario): object {
  const { pauseAfterS, wakeMs, capacityUnits, ...always } = scenario.database;
  const asItComes = defaults.database;
  const pauses = pauseAfterS !== null || wakeMs !== asItComes.wakeMs || capacityUnits !== asItComes.capacityUnits;
  const logs = scenario.logs.kbPerInvocation > 0 ? scenario.logs : undefined;
  // Keys keep their order, and JSON leaves out what is undefined.
  return { ...scenario, database: pauses ? scenario.database : always, logs };
}

/** The scenario a link carries, from whatever a person may paste, if what happened to it on its way can be undone. Never throws. */
export function decodeLink(text: string): DecodedLink {
  return readCarried(text, carrier, (value): DecodedLink => {
    if (isTooNew(value)) return { kind: "tooNew" };
    const parsed = parseScenario(value);
    return parsed.ok
      ? { kind: "ok", scenario: parsed.scenario }
      : { kind: "invalid", isCut: false, problems: parsed.problems };
  });
}
