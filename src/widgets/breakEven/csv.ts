// The comparisons as tables for other tools: a row for each load, crossings among them.
import { csvOf } from "#ui";
import type { Offer } from "./offers.ts";
import type { ProviderMonth } from "./providerMonth.ts";
import type { Row } from "./rows.ts";

/** A figure that is not there is empty. */
export function breakEvenCsv(rows: readonly Row[]): string {
  const head = [
    "ratePerS",
    "functionsUsd",
    "containersUsd",
    "serversUsd",
    "functionsUsdByRun",
    "serversUsdByRun",
    "crossing",
  ];
  const lines = rows.map(({ ratePerS, usd, found, serversUsdByRun, crossing }) => [
    ...[ratePerS, usd.functions, usd.containers, usd.servers],
    ...[found?.functionsUsd ?? null, serversUsdByRun, crossing],
  ]);
  return csvOf(head, lines);
}

/** Provider against provider: a row for each load and provider; what its sum is without is named beside it. */
export function providersCsv(
  rates: readonly number[],
  offers: readonly Offer[],
  monthOf: (offer: Offer, ratePerS: number) => ProviderMonth,
): string {
  const rows = rates.flatMap((ratePerS) =>
    offers.map((offer) => {
      const { usd, memoryMb, unpriced } = monthOf(offer, ratePerS);
      return [ratePerS, offer.provider, offer.edition, memoryMb, usd, unpriced.join(" ")];
    }),
  );
  return csvOf(["ratePerS", "provider", "edition", "memoryMb", "functionsUsd", "withoutPriceFor"], rows);
}
