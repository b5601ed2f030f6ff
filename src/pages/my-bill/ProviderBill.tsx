// A provider's bill of the month: its total, its lines, what it cannot be held against, and where a server costs the same.
import { useState } from "react";
import { formatCount, formatNumber, formatSum, formatUsd, t } from "#messages";
import { Select } from "#ui";
import { BillLines } from "#widgets/bill";
import { Missing } from "#widgets/billWords";
import { breakEven, HOURS_A_MONTH } from "./breakEven.ts";
import { architectureOf, type Answer, type Figures } from "./monthlyBill.ts";
import type { PricedProvider } from "./providers.ts";

/** What keeps a provider's bill from being held against the others. */
const NOTES: Readonly<Partial<Record<string, "myBill.note.azure" | "myBill.note.gcp" | "myBill.note.cloudflare">>> = {
  azure: "myBill.note.azure",
  gcp: "myBill.note.gcp",
  cloudflare: "myBill.note.cloudflare",
};

interface ProviderBillProps {
  readonly priced: PricedProvider;
  readonly answer: Answer;
  readonly figures: Figures;
}

export function ProviderBill({ priced, answer, figures }: ProviderBillProps) {
  const { provider, edition } = priced;
  const name = t(`provider.functions.${provider}`);
  const note = NOTES[provider];
  return (
    <section aria-label={name} className="flex min-w-0 flex-col rounded-md border border-line bg-panel">
      <header className="border-b border-line px-4 py-4">
        <h2 className="font-serif text-xl font-semibold">{name}</h2>
        {answer.ok ? (
          <dl className="mt-2">
            <div className="flex items-baseline justify-between gap-4">
              <dt className="text-sm text-ink-2">{t("myBill.month")}</dt>
              <dd className="m-0 text-2xl font-semibold tabular-nums">
                {formatSum(answer.bill.monthUsd, answer.bill.unpriced)}
              </dd>
            </div>
          </dl>
        ) : (
          <p className="mt-2 text-sm text-pretty">{t(`myBill.ask.${answer.ask}`)}</p>
        )}
        {answer.ok && <Missing unpriced={answer.bill.unpriced} />}
        <p className="mt-1 text-xs text-ink-2">{t("myBill.edition", { edition })}</p>
        {architectureOf(figures, priced.prices) !== figures.architecture && (
          <p className="mt-1 text-xs text-ink-2">{t("myBill.x86Only")}</p>
        )}
        {note && <p className="mt-1 text-xs text-pretty text-ink-2">{t(note)}</p>}
      </header>
      {answer.ok && (
        <>
          <BillLines lines={answer.bill.lines} unpriced={answer.bill.unpriced} span="month" isPart />
          <Server priced={priced} figures={figures} isWhole={answer.bill.unpriced.length === 0} />
        </>
      )}
    </section>
  );
}

interface ServerProps {
  readonly priced: PricedProvider;
  readonly figures: Figures;
  readonly isWhole: boolean;
}

function Server({ priced: { servers, prices }, figures, isWhole }: ServerProps) {
  // One of the middle: the cheapest would hardly carry much, the dearest hardly be needed.
  const [chosen, setChosen] = useState(servers[Math.floor(servers.length / 2)]?.size ?? "");
  const server = servers.find(({ size }) => size === chosen);
  if (!server) return <p className="px-4 py-4 text-sm text-ink-2">{t("myBill.noServer")}</p>;
  const found = isWhole ? breakEven(figures, prices, server.hour) : null;
  const yours = figures.groups.reduce((sum, { invocations }) => sum + invocations, 0);
  return (
    <div className="flex flex-col gap-2 px-4 py-4 text-sm">
      <Select
        label={t("myBill.server")}
        options={servers.map(({ size }) => ({ value: size, label: size }))}
        value={chosen}
        onChange={setChosen}
      />
      <p className="text-pretty">{found ? breakEvenInWords(chosen, found, yours) : t("myBill.breakEvenParts")}</p>
    </div>
  );
}

function breakEvenInWords(size: string, found: NonNullable<ReturnType<typeof breakEven>>, yours: number): string {
  const usd = formatUsd(found.serverUsd);
  if (found.invocations === null) return t("myBill.breakEvenNever", { size, usd });
  if (found.invocations === 0) return t("myBill.breakEvenAtOnce", { size, usd });
  return t("myBill.breakEven", {
    ...{ size, usd },
    invocations: formatCount(found.invocations),
    perS: formatNumber(found.invocations / (HOURS_A_MONTH * 3600)),
    atOnce: formatNumber(found.atOnce),
    yours: formatCount(yours),
    verdict: t(yours < found.invocations ? "myBill.functionsCheaper" : "myBill.serverCheaper"),
  });
}
