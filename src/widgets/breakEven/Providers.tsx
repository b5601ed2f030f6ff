// Provider against provider: what functions cost on each for the same load, by formula, and what of that has to be known.
import "#messages/provider";
import { useEffect, useState } from "react";
import { formatDuration, formatUsd, t } from "#messages";
import { formatPlain } from "#messages/product";
import { Button, Message, reasonOf, saveFile, Scrolled } from "#ui";
import { moneyAxis } from "./axes.ts";
import { Chart } from "./Chart.tsx";
import { providersCsv } from "./csv.ts";
import { rangeOf, ratesBetween } from "./load.ts";
import { PROVIDER_LOOKS } from "./look.ts";
import { loadOffers, type Offer } from "./offers.ts";
import { workOf } from "./fleet.ts";
import { isHttp } from "./monthly.ts";
import { providerMonth, type ProviderMonth } from "./providerMonth.ts";
import { CURVE_RUNS, isDrawn } from "./runs.ts";
import type { Settings } from "./settings.ts";
import { rateInWords, rateTick, usdInWords } from "./words.ts";

type Fetched = { readonly offers: readonly Offer[]; readonly freeTier: boolean } | { readonly failure: string };

const DRAWN = 160;
const CELL = "py-1 pl-3 text-right whitespace-nowrap";

export function Providers({ settings }: { readonly settings: Settings }) {
  const { freeTier } = settings;
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadOffers(freeTier).then(
      (offers) => isWanted && setFetched({ offers, freeTier }),
      (error: unknown) => isWanted && setFetched({ failure: reasonOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [freeTier]);
  if (fetched === null) return <Message kind="loading" title={t("breakEven.fetching")} />;
  if ("failure" in fetched)
    return (
      <Message kind="error" title={t("breakEven.notFetched")}>
        <p>{fetched.failure}</p>
      </Message>
    );
  return <Compared settings={settings} offers={fetched.offers} />;
}

function Compared({ settings, offers }: { readonly settings: Settings; readonly offers: readonly Offer[] }) {
  const rates = rangeOf(settings);
  const at = (offer: Offer, ratePerS: number) => providerMonth(settings, ratePerS, offer.prices, offer.sizes);
  const lines = offers.map((offer) => ({
    id: offer.provider,
    label: t(`provider.functions.${offer.provider}`),
    look: PROVIDER_LOOKS[offer.provider],
    points: ratesBetween(rates, DRAWN).map((x) => ({ x, y: at(offer, x).usd })),
  }));
  const most = Math.max(...offers.map((offer) => at(offer, rates.to).usd));
  const tabled = ratesBetween(rates, CURVE_RUNS);
  const own = isDrawn(settings) ? settings.ratePerS : null;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty">{t("breakEven.providersSay")}</p>
      <Chart
        label={t("breakEven.providersChart", { names: lines.map(({ label }) => label).join(", ") })}
        rates={rates}
        money={moneyAxis(most)}
        lines={lines}
        ownRatePerS={own}
      />
      <ul className="flex flex-col gap-2">
        {offers.map((offer) => (
          <li key={offer.provider} className="text-pretty">
            {own !== null && (
              <>
                {t("breakEven.providerOwn", {
                  name: t(`provider.functions.${offer.provider}`),
                  rate: rateInWords(own),
                  usd: monthInWords(at(offer, own)),
                })}{" "}
              </>
            )}
            <span className="text-sm text-ink-2">{notesOf(settings, offer, at(offer, rates.to)).join(" ")}</span>
          </li>
        ))}
      </ul>
      <details className="text-sm">
        <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("breakEven.tableHint")}</summary>
        <Scrolled label={t("breakEven.tableHint")}>
          <table className="w-full max-w-3xl text-left tabular-nums">
            <caption className="pb-1 text-left text-xs text-ink-2">{t("breakEven.table")}</caption>
            <thead className="text-xs text-ink-2">
              <tr className="border-b border-line-2 align-bottom">
                <th scope="col" className="py-1 font-medium">
                  {t("breakEven.col.rate")}
                </th>
                {offers.map(({ provider }) => (
                  <th key={provider} scope="col" className={`${CELL} font-medium`}>
                    {t(`provider.functions.${provider}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tabled.map((rate) => (
                <tr key={rate} className="border-b border-line">
                  <th scope="row" className="py-1 font-normal">
                    {rateTick(rate)}
                  </th>
                  {offers.map((offer) => (
                    <td key={offer.provider} className={CELL}>
                      {monthInWords(at(offer, rate))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
        <Button
          size="small"
          className="mt-2"
          onClick={() => saveFile("break-even-providers.csv", providersCsv(tabled, offers, at), "text/csv")}
        >
          {t("breakEven.csv")}
        </Button>
      </details>
    </div>
  );
}

const monthInWords = ({ usd, unpriced }: ProviderMonth) => usdInWords(usd, unpriced);

/** How this provider counts, and what it lacks. */
function notesOf(settings: Settings, { edition, prices, sizes }: Offer, month: ProviderMonth): readonly string[] {
  const ms = (us: number) => t("breakEven.ms", { n: us / 1000 });
  const step = ms(prices.billingStepUs);
  const gateway = prices.gatewayCall?.tiers[0].usdPerUnit;
  const { memoryMb, isShort, unpriced } = month;
  const isCpu = prices.billedTime === "cpu";
  return [
    isCpu
      ? t("breakEven.bills.cpu", { step })
      : prices.minimumBilledUs > 0
        ? t("breakEven.bills.atLeast", { step, least: ms(prices.minimumBilledUs) })
        : t("breakEven.bills.wall", { step }),
    ...(prices.functionVcpuSecond ? [t("breakEven.bills.vcpu")] : []),
    ...(prices.accountMinimum
      ? [t("breakEven.bills.minimum", { usd: `$${formatPlain(prices.accountMinimum.tiers[0].usdPerUnit)}` })]
      : []),
    ...(isHttp(settings) && gateway !== undefined
      ? [gateway > 0 ? t("breakEven.bills.gateway", { usd: formatUsd(gateway * 1e6) }) : t("breakEven.bills.noGateway")]
      : []),
    ...(workOf(settings).cpuS > sizes.mostCpuS
      ? [t("breakEven.lacks.cpu", { s: formatDuration(sizes.mostCpuS) })]
      : []),
    ...(isShort
      ? [t("breakEven.lacks.memory", { mb: memoryMb })]
      : memoryMb > settings.memoryMb
        ? [t("breakEven.lacks.small", { mb: memoryMb })]
        : []),
    ...(sizes.mostMb === Infinity ? [t("breakEven.lacks.sizes")] : []),
    ...unpriced.map((item) => t(`breakEven.lacks.${item}`)),
    t("breakEven.asOfEdition", { edition }),
  ];
}
