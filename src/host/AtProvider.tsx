// Whose services the run on show takes, by their names, and another provider's in their place. Fetched after the widget: few readers change it.
import { useContext } from "react";
import { providers, type Provider } from "#facts";
import { providerName, useProducts } from "#host/products";
import { t } from "#messages";
import { Select } from "#ui";
import { ControlsContext } from "./controls.ts";
import type { ProviderChoice } from "./WidgetHost.tsx";

export function AtProvider({ scenario, own, isTextAround, onChoose }: ProviderChoice) {
  const products = useProducts();
  const controls = useContext(ControlsContext);
  const at = scenario.provider;
  return (
    <>
      {controls === "shown" && onChoose ? (
        <Select<string>
          label={t("provider.at")}
          hideLabel
          value={at}
          options={providers.map((value) => ({ value, label: providerName(value) }))}
          onChange={(chosen) => onChoose(chosen as Provider)}
        />
      ) : (
        <span>{providerName(at)}</span>
      )}
      {at !== own && (
        <span className="order-last basis-full pb-1 text-pretty">
          {products?.productsInWords(scenario)} {isTextAround && t("provider.text", { provider: providerName(own) })}
        </span>
      )}
    </>
  );
}
