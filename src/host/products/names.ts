// What providers are called.
import "#messages/provider";
import type { TriggerKind } from "#engine";
import type { Provider } from "#facts";
import type { Scenario } from "#scenario";
import { t } from "#messages";

/** What of a scenario decides which services it takes. */
export interface Services {
  readonly provider: string;
  readonly trigger: TriggerKind;
  readonly database: Pick<Scenario["database"], "kind">;
}

/** Named here, since a lesson's head needs no facts. */
export const PROVIDERS = ["aws", "azure", "gcp", "cloudflare"] as const satisfies readonly Provider[];

export const isKnown = (provider: string): provider is Provider => PROVIDERS.some((each) => each === provider);

/** A provider in words; of one that is not known, the name itself. */
export function providerName(provider: string): string {
  return isKnown(provider) ? t(`provider.name.${provider}`) : provider;
}
