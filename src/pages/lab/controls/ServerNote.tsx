// The always-on server that every run is compared with: its size, how many, what each takes, and its price.
import "#messages/labReasons";
import { serverUsdPerHour } from "#facts";
import { formatUsd, t } from "#messages";
import type { Scenario } from "#scenario";
import { Panel } from "#ui";

export function ServerNote({ scenario: { server, provider, billing } }: { readonly scenario: Scenario }) {
  const { size, count, concurrencyEach: each, queueLimit } = server;
  const usdPerHour = serverUsdPerHour(size, provider, billing.edition);
  return (
    <Panel title={t("labReasons.server")}>
      <p className="text-2xs text-ink-2">
        {t("labReasons.serverIs", { count, size, each, queueLimit })}
        {usdPerHour.ok && ` ${t("labReasons.serverPrice", { usd: formatUsd(usdPerHour.value) })}`}
      </p>
    </Panel>
  );
}
