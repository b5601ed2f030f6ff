// Whose services the run takes, and as of when: what stood at one's defaults follows, what was chosen stays.
import { editions, isProvider, newestEdition, providers, type Provider } from "#facts";
import { atProvider } from "#scenario";
import { t } from "#messages";
import { Select } from "#ui";
import { providerName, useProducts } from "#host/products";
import type { ControlsProps } from "../controls/types.ts";

export function AtProvider({ draft, onEdit }: Pick<ControlsProps, "draft" | "onEdit">) {
  const { provider, billing } = draft;
  const products = useProducts();
  if (!isProvider(provider)) return null;
  const dated = editions(provider).toReversed();
  return (
    <section aria-label={t("labSettings.atProvider")} className="border-b border-line px-4 py-3">
      <Select<Provider>
        label={t("labSettings.atProvider")}
        value={provider}
        options={providers.map((value) => ({ value, label: providerName(value) }))}
        onChange={(chosen) => onEdit(atProvider(draft, chosen, newestEdition(chosen)))}
      />
      <Select
        label={t("labSettings.asOf")}
        value={billing.edition}
        options={dated.map((value, index) => ({
          value,
          label: index === 0 ? t("labSettings.newest", { edition: value }) : value,
        }))}
        onChange={(edition) => onEdit(atProvider(draft, provider, edition))}
      />
      <p className="mt-1 text-xs text-pretty text-ink-2">{products?.countsInWords(draft)}</p>
    </section>
  );
}
