// All facts as rows: what, how much, from where, how sure, and where it is used.
import {
  keepAliveSurvival,
  readLinearly,
  sourcedFacts,
  type KeepAliveFile,
  type LimitName,
  type PriceItem,
  type PriceItemName,
  type PricesFile,
  type Provider,
  type Sourced,
} from "#facts";
import { formatCount, t } from "#messages";
import { componentOf, usesOfLimit, usesOfPrice, type FactComponent, type Use } from "./components.ts";

export interface FactRow extends Omit<Sourced, "unit"> {
  /** Unique among all. */
  readonly id: string;
  readonly provider: Provider;
  /** Of prices; null for what has no editions. */
  readonly edition: string | null;
  readonly component: FactComponent;
  readonly what: string;
  readonly value: string;
  readonly uses: readonly Use[];
}

/** Every fact that the product holds, by provider: its prices with the newest edition first, its limits, its keep-alive, its speeds. */
export function allRows(): readonly FactRow[] {
  const { prices, limits, keepAlive, coldStarts, cpuCurves } = sourcedFacts;
  return [
    ...prices.toReversed().flatMap(priceRows),
    ...limits.flatMap(({ provider, limits: all }) =>
      Object.entries(all).map(([name, { value, unit, bounds, ...sourced }]) => ({
        ...cited(sourced),
        ...place(provider, null, name),
        what: t(`facts.limit.${name as LimitName}`),
        value: `${formatCount(value)} ${unit}`,
        uses: usesOfLimit(bounds !== undefined),
      })),
    ),
    ...keepAlive.map((file) => ({
      ...cited(file),
      ...place(file.provider, null, "keepAlive"),
      what: t("facts.keepAlive"),
      value: t("facts.halfLife", { s: formatCount(Math.round(halfLifeS(file))) }),
      uses: ["coldStarts", "settings"] as const,
    })),
    ...coldStarts.flatMap(({ provider, init, firstRun, runtimes }) => [
      {
        ...cited(init),
        ...place(provider, null, "init"),
        what: t("facts.init", { n: formatCount(runtimes.length) }),
        value: t("facts.distribution"),
        uses: ["coldStarts", "settings"] as const,
      },
      {
        ...cited(firstRun),
        ...place(provider, null, "firstRun"),
        what: t("facts.firstRun", { n: formatCount(firstRun.families.length) }),
        value: t("facts.distribution"),
        uses: ["coldStarts", "settings"] as const,
      },
    ]),
    ...cpuCurves.flatMap(({ provider, curves }) =>
      curves.map(({ name, title, memoryMb, ...sourced }) => ({
        ...cited(sourced),
        ...place(provider, null, `cpu-${name}`),
        what: t("facts.cpuCurve", { title }),
        value: t("facts.cpuCurveValue", {
          n: formatCount(memoryMb.length),
          from: formatCount(memoryMb[0]),
          to: formatCount(memoryMb.at(-1) ?? 0),
        }),
        uses: ["coldStarts", "settings"] as const,
      })),
    ),
  ];
}

/** Idle time, in seconds, after which half of the instances are gone. */
function halfLifeS(file: KeepAliveFile): number {
  const { probabilities, values } = keepAliveSurvival(file).keepAliveS;
  return readLinearly(probabilities, values, 0.5);
}

const cited = ({ source, asOf, confidence, note }: Omit<Sourced, "unit">) => ({ source, asOf, confidence, note });

function place(provider: Provider, edition: string | null, name: string) {
  return { id: [provider, edition ?? "all", name].join("."), provider, edition, component: componentOf(name) };
}

function priceRows(file: PricesFile): readonly FactRow[] {
  const { provider, edition, items, servers, limits } = file;
  return [
    ...Object.entries(items).map(([name, item]) => ({
      ...cited(item),
      ...place(provider, edition, name),
      what: item.name,
      value: priceInWords(item),
      uses: usesOfPrice(name as PriceItemName),
    })),
    ...ruleRows(file),
    ...Object.entries(servers?.usdPerHour ?? {}).map(([size, usd]) => ({
      ...cited(servers as Sourced),
      ...place(provider, edition, `servers.${size}`),
      what: `${servers?.name ?? ""}, ${size}`,
      value: t("facts.perHour", { usd: inUsd(usd) }),
      uses: usesOfPrice("servers"),
    })),
    ...Object.entries(limits ?? {}).map(([name, { value, unit, ...sourced }]) => ({
      ...cited(sourced),
      ...place(provider, edition, name),
      what: t(`facts.then.${name as keyof NonNullable<typeof limits>}`),
      value: `${formatCount(value)} ${unit}`,
      uses: usesOfLimit(true),
    })),
  ];
}

/** How quantities are counted: steps, minimums, what is billed at all. */
function ruleRows({ provider, edition, ...file }: PricesFile): readonly FactRow[] {
  const rules = {
    billingStepMs: file.billingStepMs,
    minimumBilledMs: file.minimumBilledMs,
    billedTime: file.billedTime,
    initialisationBilled: file.initialisationBilled,
    minimumPerMonthUsd: file.minimumPerMonthUsd,
    "gatewayStepKb.httpApi": file.gatewayStepKb?.httpApi,
    "gatewayStepKb.restApi": file.gatewayStepKb?.restApi,
    "eventStepKb.first": file.eventStepKb?.first,
    "eventStepKb.further": file.eventStepKb?.further,
    queueStepKb: file.queueStepKb,
  } as const;
  return (Object.keys(rules) as readonly (keyof typeof rules)[]).flatMap((name) => {
    const rule = rules[name];
    if (rule === undefined) return [];
    return [
      {
        ...cited(rule),
        ...place(provider, edition, name),
        what: t(`facts.rule.${name}`),
        value: ruleInWords(rule.value, rule.unit),
        uses: ["bill"] as const,
      },
    ];
  });
}

function ruleInWords(value: number | boolean | "wall" | "cpu", unit: string): string {
  if (typeof value === "number") return `${formatCount(value)} ${unit}`;
  return typeof value === "boolean" ? t(value ? "facts.yes" : "facts.no") : t(`facts.${value}`);
}

/** Every digit of a price: rounded, it would be another. */
const inUsd = (usd: number): string => `$${usd.toLocaleString("en-GB", { maximumFractionDigits: 12 })}`;

function priceInWords({ value, tiers, per, unit, freePerMonth }: PriceItem): string {
  const steps = tiers ?? [{ upTo: null, usd: value ?? 0 }];
  const amounts = steps.map(({ upTo, usd }, index) => {
    if (upTo !== null) return t("facts.upTo", { value: inUsd(usd), bound: formatCount(upTo) });
    return index === 0 ? inUsd(usd) : t("facts.beyond", { value: inUsd(usd) });
  });
  const priced =
    per === 1
      ? t("facts.oneOf", { value: amounts.join(", "), unit })
      : t("facts.per", { value: amounts.join(", "), n: `${formatCount(per)} ${unit}` });
  return freePerMonth === undefined
    ? priced
    : `${priced}; ${t("facts.free", { n: formatCount(freePerMonth.value), unit: freePerMonth.unit })}`;
}
