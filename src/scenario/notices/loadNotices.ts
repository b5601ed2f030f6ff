// What a run is told, for pages: what was made ahead at once, the rest once the limits are here.
import type { Stop } from "#engine";
import { readyNotices } from "../models.ts";
import type { Scenario } from "../scenario.ts";
import type { Notice } from "./notice.ts";
import { stopNotices } from "./stopped.ts";

/**
 * What this scenario is told although it runs (`noticesOf`), and where its run was stopped. Rejects with the failure to fetch what
 * tells it; asked again, it tries again.
 * @param stop of its run; null for one that came to its end, or has none yet
 */
export async function loadNotices(scenario: Scenario, stop: Stop | null): Promise<readonly Notice[]> {
  return [...(readyNotices(scenario) ?? (await computed(scenario))), ...stopNotices(stop)];
}

async function computed(scenario: Scenario): Promise<readonly Notice[]> {
  const { noticesOf, loadLimits, loadInputs } = await import("./notices.ts");
  const { trace, facts } = await loadInputs(scenario);
  return noticesOf(scenario, trace, facts, await loadLimits(facts.provider));
}
