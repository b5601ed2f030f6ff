// A lesson's scenario at the reader's provider.
import { USUAL } from "#host/products";
import { newestEdition, type Provider } from "#facts";
import { atProvider, type Scenario } from "#scenario";

/** Whether the scenario names no provider, so that a reader may choose one for it. */
export function isFree(scenario: Scenario): boolean {
  return scenario.provider === USUAL;
}

/** The scenario there, with its newest prices; one that names a provider stays with that. */
export function movedTo(scenario: Scenario, provider: Provider): Scenario {
  return isFree(scenario) && provider !== USUAL ? atProvider(scenario, provider, newestEdition(provider)) : scenario;
}
