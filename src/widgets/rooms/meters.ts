// The words and figures in the rooms at a moment.

import "#messages/diagram";
import type { Model, Stage } from "#engine";
import { formatCount, formatInterval, formatNumber, formatPercent, isRare, t } from "#messages";
import { gatewayBucketAt, type Counts, type Moment } from "#player";
import { isBurst } from "./burst.ts";
import { connectionsAt } from "./connections.ts";
import { settingsAt, troubleAt } from "./settings.ts";

/** Every place in a room where a figure or word changes with t. */
export const METER_NAMES = [
  "client.rate",
  "client.unit",
  "client.burst",
  "webServer.share",
  "webServer.unit",
  "gateway.label",
  "gateway.level",
  "gateway.rejected",
  "security.share",
  "security.unit",
  "security.answers",
  "function.starting",
  "function.busy",
  "function.idle",
  "function.inFlight",
  "function.limit",
  "function.note",
  "database.rate",
  "database.unit",
  "database.underWay",
  "client.trouble",
  "webServer.trouble",
  "gateway.trouble",
  "security.trouble",
  "function.trouble",
  "database.trouble",
] as const;
export type MeterName = (typeof METER_NAMES)[number];

export interface Meters {
  readonly text: Record<MeterName, string>;
  /** How full the gateway's bucket is, 0 to 1; null when the record cannot tell. */
  readonly bucketShare: number | null;
  readonly off: Record<Stage, boolean>;
}

/** Reads the meters at t. `roomy`: there is width for whole terms. */
export function readMeters(moment: Moment, model: Model, counts: Counts, tUs: number, roomy = true): Meters {
  const settings = settingsAt(model, tUs);
  const { soFar } = counts;
  const bucket = gatewayBucketAt(moment, model, tUs);
  const http = model.trigger === "http";
  const pages = soFar.pagesFromCache + soFar.pagesFromOrigin;
  const whole = (value: number): string => (counts.exact ? formatCount(value) : formatNumber(value));
  const trouble = (component: Stage): string => {
    const now = troubleAt(model, component, tUs);
    if (now === null) return "";
    if (now.kind === "zone") return t("diagram.zone", { n: model.zones });
    return now.kind === "outage"
      ? t("diagram.outage")
      : t("diagram.slow", { factor: formatNumber(now.factor).replace(/\.0$/, "") });
  };
  const off: Record<Stage, boolean> = {
    client: false,
    function: false,
    webServer: !http || !settings.webServer.enabled,
    gateway: http && !settings.gateway.enabled,
    security: !http || !settings.security.enabled,
    database: !settings.database.enabled || settings.database.callsPerRequest === 0,
  };
  return {
    off,
    bucketShare: bucket === null ? null : bucket.level / bucket.burst,
    text: {
      "client.rate": isRare(counts.ratePerS)
        ? t("diagram.client.every", { time: formatInterval(counts.ratePerS) })
        : formatNumber(counts.ratePerS),
      "client.unit": isRare(counts.ratePerS) ? "" : t(`diagram.client.rate.${model.trigger}`),
      "client.burst": isBurst(moment, tUs, counts.ratePerS) ? t("diagram.client.burst") : "",
      "webServer.share": off.webServer || pages === 0 ? "" : formatPercent(soFar.pagesFromCache / pages),
      "webServer.unit": off.webServer
        ? t(http ? "diagram.off" : "diagram.webServer.noPages")
        : t(pages === 0 ? "diagram.webServer.noPage" : "diagram.webServer.hits"),
      "gateway.label": http
        ? bucket === null || soFar.rateLimited > 0
          ? ""
          : t(roomy ? "diagram.gateway.bucket" : "diagram.gateway.shortBucket")
        : t("diagram.gateway.waiting"),
      "gateway.level": gatewayText(settings.gateway, bucket, http, counts),
      "gateway.rejected":
        soFar.rateLimited > 0 ? t("diagram.gateway.rejected", { count: formatCount(soFar.rateLimited) }) : "",
      "security.share": off.security
        ? ""
        : formatPercent(soFar.decisions === 0 ? 0 : soFar.badTokens / soFar.decisions),
      "security.unit": off.security ? t(http ? "diagram.off" : "diagram.security.noEvents") : t("diagram.security.bad"),
      "security.answers": off.security ? "" : securityText(settings.security, counts),
      "function.starting": whole(counts.starting),
      "function.busy": whole(counts.busy),
      "function.idle": whole(counts.idle),
      "function.inFlight": whole(counts.concurrency),
      "function.limit": t("diagram.function.ofLimit", { limit: formatCount(concurrencyLimit(settings)) }),
      "function.note": functionNote(counts, settings),
      "database.rate": off.database ? "" : formatNumber(counts.databaseCallsPerS),
      "database.unit": off.database ? t("diagram.database.unused") : callsUnit(settings.database),
      "database.underWay": off.database ? "" : counts.exact ? databaseText(settings.database, moment, counts, tUs) : "",
      "client.trouble": trouble("client"),
      "webServer.trouble": trouble("webServer"),
      "gateway.trouble": trouble("gateway"),
      "security.trouble": trouble("security"),
      "function.trouble": trouble("function"),
      "database.trouble": trouble("database"),
    },
  };
}

type SettingsNow = ReturnType<typeof settingsAt>;

function gatewayText(
  gateway: SettingsNow["gateway"],
  bucket: { readonly level: number; readonly burst: number } | null,
  http: boolean,
  counts: Counts,
): string {
  if (!http) return formatCount(counts.atGateway);
  if (!gateway.enabled) return t("diagram.off");
  if (bucket === null)
    return t("diagram.gateway.limit", { rate: formatNumber(gateway.ratePerS), burst: formatCount(gateway.burst) });
  const level = { level: formatCount(Math.floor(bucket.level)), burst: formatCount(bucket.burst) };
  return counts.soFar.rateLimited > 0 ? t("diagram.gateway.left", level) : t("diagram.gateway.level", level);
}

/** How many of the decisions were remembered from before; where none is ever kept, how bad tokens are answered. */
function securityText({ cacheTtlUs }: SettingsNow["security"], { soFar }: Counts): string {
  if (cacheTtlUs === 0 || soFar.decisions === 0) return t("diagram.security.answers");
  return t("diagram.security.remembered", { share: formatPercent(soFar.remembered / soFar.decisions) });
}

/** Of how many, where there is a limit. */
function callsUnit({ capacityPerS }: SettingsNow["database"]): string {
  return capacityPerS === null
    ? t("diagram.database.calls")
    : t("diagram.database.ofCalls", { most: formatNumber(capacityPerS).replace(/\.0$/, "") });
}

/** Of a relational database its connections, which run out; of a table the calls under way. */
function databaseText(
  { kind, maxConnections }: SettingsNow["database"],
  moment: Moment,
  counts: Counts,
  tUs: number,
): string {
  const open = kind === "relational" ? connectionsAt(moment.run, tUs) : null;
  if (open === null) return t("diagram.database.underWay", { count: formatCount(counts.atDatabase) });
  return maxConnections === null
    ? t("diagram.database.connections", { open })
    : t("diagram.database.ofConnections", { open, most: maxConnections });
}

function functionNote({ exact, instances, unseenBusy }: Counts, { nextVersion, nextShare }: SettingsNow): string {
  if (nextVersion) return t("diagram.function.nextVersion", { share: formatPercent(nextShare) });
  if (instances === 0) return t("diagram.function.none");
  return exact && unseenBusy > 0 ? t("diagram.function.unseen", { count: unseenBusy }) : "";
}

/** The most requests in flight that any limit lets through: the account's, or the sum of the functions' own. */
function concurrencyLimit({ accountConcurrency, functions }: SettingsNow): number {
  return Math.min(
    accountConcurrency,
    functions.reduce((sum, { maxConcurrency }) => sum + maxConcurrency, 0),
  );
}
