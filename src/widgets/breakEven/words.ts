// Loads, fleets and sides in words.
import { formatInterval, formatSum, isRare, t } from "#messages";
import { formatPlain } from "#messages/product";
import type { Fleet } from "./fleet.ts";
import type { Against } from "./runs.ts";

/** "7.3 requests a second"; where less than one a minute comes, "a request every 5 min". */
export function rateInWords(perS: number): string {
  return isRare(perS)
    ? t("breakEven.every", { time: formatInterval(perS) })
    : t("breakEven.atPerS", { n: rateTick(perS) });
}

/** On an axis, and in a table: no unit. */
export function rateTick(perS: number): string {
  return formatPlain(Number(perS.toPrecision(3)));
}

/** On an axis: powers of ten. */
export function usdTick(usd: number): string {
  return `$${formatPlain(usd)}`;
}

/** @param missing what the sum is without */
export function usdInWords(usd: number | null, missing?: readonly string[]): string {
  return formatSum(usd ?? Number.NaN, missing);
}

export function fleetInWords(against: Against, { count, machine, places }: Fleet): string {
  return t(`breakEven.fleet.${against}`, { n: count, name: machine.name, places });
}
