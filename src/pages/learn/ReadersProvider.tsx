// The reader's provider, chosen once for all lessons.
import "#messages/learnAt";
import { providerName, PROVIDERS, useReadersProvider, USUAL } from "#host/products";
import { t } from "#messages";
import { Select } from "#ui";

export function ReadersProvider() {
  const [provider, choose] = useReadersProvider();
  return (
    <div className="flex flex-wrap items-center gap-x-3 print:hidden">
      <Select
        label={t("learnAt.provider")}
        value={provider}
        options={PROVIDERS.map((value) => ({ value, label: providerName(value) }))}
        onChange={choose}
      />
      {provider !== USUAL && (
        <p className="text-pretty">
          {t("learnAt.providerMeans", { provider: providerName(provider), usual: providerName(USUAL) })}
        </p>
      )}
    </div>
  );
}
