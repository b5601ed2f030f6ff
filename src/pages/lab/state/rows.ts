// What is read of each component at the playhead: names, figures, and how full what can be full is. Plain functions of the record.
import "#messages/labState";
import { OUTCOMES, type Model, type Outcome, type Run, type Stage } from "#engine";
import { formatCount, formatNumber, formatPercent, t, type MessageKey } from "#messages";
import { gatewayBucketAt, type Counts, type Moment } from "#player";
import { connectionsAt, settingsAt } from "#widgets/rooms";
import { inStretches } from "#ui";
import { limitsAt } from "./pools.ts";
import { rememberedIn, type Remembered } from "./remembered.ts";
import { countSoFar, type Counted } from "./soFar.ts";

/** A figure at a moment: its text, and for what can be full, how full it is, 0 to 1. */
export interface Reading {
  readonly text: string;
  readonly share?: number;
}

export interface StateRow {
  readonly id: string;
  readonly label: string;
  /** It can be full: a bar shows how much. */
  readonly fills: boolean;
  /** It needs the times of every attempt. */
  readonly timed: boolean;
  readonly read: (at: At) => Reading;
}

/** What rows read from, at one moment. */
export interface At {
  readonly tUs: number;
  readonly counts: Counts;
  readonly settings: ReturnType<typeof settingsAt>;
  /** Ended so far, by outcome, and by kind of token; see `recordOf`. */
  readonly ended: Readonly<Record<Outcome, number>>;
  readonly tokens: readonly number[];
}

export interface RoomRecord {
  /** Some of it cannot be told: requests were tried again, and their earlier attempts left no times. */
  readonly retried: boolean;
  readonly at: (tUs: number) => At;
  readonly rows: readonly StateRow[];
}

/** Kinds of the token column: none, verified, remembered, missing, expired, forged, wrong scope. */
const TOKENS = 7;
const NOTHING = "–";

/** The rows of a room in this run, and what they read from; the record is counted in short stretches first. */
export async function recordOf(room: Stage, moment: Moment, model: Model, signal: AbortSignal): Promise<RoomRecord> {
  const { run } = moment;
  const { requests } = run;
  // One after the other: each lets the page in between its own stretches only.
  const ended = await countSoFar(
    requests,
    { kinds: OUTCOMES.length, kindOf: (row) => requests.outcome[row], atUs: (row) => requests.endUs[row] },
    signal,
  );
  const isSecurity = room === "security";
  const tokens = isSecurity ? await countSoFar(requests, tokensOf(run), signal) : null;
  const remembered = isSecurity ? await rememberedIn(requests, signal) : null;
  let retried = false;
  const look = (from: number, to: number): void => {
    for (let row = from; row < to; row++) if (requests.attempts[row] > 1) retried = true;
  };
  await inStretches(requests.rows, look, signal);
  return {
    retried,
    rows: rowsOf(room, moment, model, remembered),
    at: (tUs) => {
      const arrived = moment.arrivedBy(tUs);
      const underWay = moment.inFlightRows(tUs).slice();
      const byOutcome = ended(tUs, arrived, underWay);
      return {
        tUs,
        counts: moment.countsAt(tUs),
        settings: settingsAt(model, tUs),
        ended: Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, byOutcome[i]])) as Record<Outcome, number>,
        tokens: tokens ? [...tokens(tUs, arrived, underWay)] : [],
      };
    },
  };
}

const tokensOf = (run: Run): Counted => ({
  kinds: TOKENS,
  kindOf: (row) => run.requests.token[row],
  atUs: (row) => decidedUs(run, row),
});

/** When the security service had decided: the function was invoked then, or the answer left. */
function decidedUs({ requests: { invokedUs, answeredUs } }: Run, row: number): number {
  return invokedUs[row] >= 0 ? invokedUs[row] : answeredUs[row];
}

function rowsOf(room: Stage, moment: Moment, model: Model, remembered: Remembered | null): readonly StateRow[] {
  switch (room) {
    case "client":
      return clientRows(model);
    case "webServer":
      return webServerRows;
    case "gateway":
      return gatewayRows(moment, model);
    case "security":
      return securityRows(remembered);
    case "function":
      return functionRows(model);
    case "database":
      return databaseRows(moment.run, model);
  }
}

type NameOf<Key> = Key extends `labState.${infer Name}` ? Name : never;
type Name = NameOf<MessageKey>;

/** A row that counts, or says what is measured. */
const row = (id: Name, read: (at: At) => string | number): StateRow => ({
  id,
  label: labelOf(id),
  fills: false,
  timed: false,
  read: (at) => ({ text: textOf(read(at)) }),
});

/** A row of what can be full: so much of so much, or a word where it cannot. Null: the record cannot tell. */
const gauge = (
  id: Name,
  read: (at: At) => readonly [used: number, of: number] | string | null,
  timed = true,
): StateRow => ({
  id,
  label: labelOf(id),
  fills: true,
  timed,
  read: (at) => {
    const found = read(at);
    if (found === null || typeof found === "string") return { text: found ?? NOTHING };
    const [used, of] = found;
    return {
      text: t("labState.of", { used: amount(used), of: amount(of) }),
      share: of > 0 ? Math.min(1, Math.max(0, used / of)) : 0,
    };
  },
});

// What names a row has no slot to be filled.
const labelOf = (id: Name): string => t(`labState.${id}` as "labState.title");
const textOf = (value: string | number): string => (typeof value === "string" ? value : formatCount(value));
/** Whole numbers as counts, means with a decimal. */
const amount = (value: number): string => (Number.isInteger(value) ? formatCount(value) : formatNumber(value));
const shareOf = (part: number, of: number): string => (of > 0 ? formatPercent(part / of) : NOTHING);
const pagesOf = ({ counts: { soFar } }: At): number => soFar.pagesFromCache + soFar.pagesFromOrigin;

function clientRows({ trigger }: Model): readonly StateRow[] {
  return [
    row("arrived", ({ counts }) => counts.soFar.arrived),
    row("rate", ({ counts }) => t("labState.perS", { n: formatNumber(counts.ratePerS) })),
    row("waiting", ({ counts }) => amount(counts.inFlight)),
    ...(trigger === "http"
      ? [row("visits", pagesOf), row("answerSize", ({ settings }) => kilobytes(settings.client.responseKb))]
      : []),
    row("ok", ({ ended }) => ended.ok),
    row("failed", ({ counts }) => counts.soFar.notOk),
  ];
}

const webServerRows: readonly StateRow[] = [
  row("pages", pagesOf),
  row("pagesCached", ({ counts }) => counts.soFar.pagesFromCache),
  row("pagesOrigin", ({ counts }) => counts.soFar.pagesFromOrigin),
  row("pagesShare", (at) => shareOf(at.counts.soFar.pagesFromCache, pagesOf(at))),
  row("pageSize", ({ settings }) => kilobytes(settings.webServer.pageKb)),
  row("pagesSent", (at) => kilobytes(pagesOf(at) * at.settings.webServer.pageKb)),
];

function gatewayRows(moment: Moment, model: Model): readonly StateRow[] {
  if (model.trigger !== "http")
    return [
      row("waitingHere", ({ counts }) => counts.atGateway),
      row("deadLettered", ({ ended }) => ended.deadLettered),
    ];
  return [
    gauge("bucket", ({ tUs }) => {
      const bucket = gatewayBucketAt(moment, model, tUs);
      return bucket && [Math.floor(bucket.level), bucket.burst];
    }),
    row("refill", ({ settings }) => t("labState.perS", { n: amount(settings.gateway.ratePerS) })),
    row("here", ({ counts }) => counts.atGateway),
    row("rateLimited", ({ counts }) => counts.soFar.rateLimited),
    row("notFound", ({ ended }) => ended.notFound),
    row("payloadTooLarge", ({ ended }) => ended.payloadTooLarge),
    row("gatewayTimeout", ({ ended }) => ended.gatewayTimeout),
  ];
}

function securityRows(remembered: Remembered | null): readonly StateRow[] {
  return [
    gauge(
      "remembered",
      ({ tUs, settings: { security } }) => remembered && [remembered(tUs, security.cacheTtlUs), security.users],
    ),
    row("decisions", ({ counts }) => counts.soFar.decisions),
    row("fromMemory", ({ tokens, counts }) => shareOf(tokens[2], counts.soFar.decisions)),
    row("checked", ({ tokens }) => tokens[1]),
    row("here", ({ counts }) => counts.atSecurity),
    row("missing", ({ tokens }) => tokens[3]),
    row("expired", ({ tokens }) => tokens[4]),
    row("forged", ({ tokens }) => tokens[5]),
    row("wrongScope", ({ tokens }) => tokens[6]),
  ];
}

function functionRows(model: Model): readonly StateRow[] {
  return [
    gauge(
      "inFlight",
      ({ tUs, counts }) => {
        const { account, ofFunction } = limitsAt(model, tUs);
        return [
          counts.concurrency,
          Math.min(
            account,
            ofFunction.reduce((sum, most) => sum + most, 0),
          ),
        ];
      },
      false,
    ),
    row("served", ({ counts }) => counts.soFar.served),
    row("cold", ({ counts: { soFar } }) =>
      t("labState.coldOf", { n: soFar.cold, share: shareOf(soFar.cold, soFar.served) }),
    ),
    row("throttled", ({ counts }) => counts.soFar.throttled),
    row("functionError", ({ ended }) => ended.functionError),
    row("functionTimeout", ({ ended }) => ended.functionTimeout),
  ];
}

function databaseRows(run: Run, model: Model): readonly StateRow[] {
  const { kind } = model.settings.database;
  return [
    ...(kind === "relational"
      ? [
          gauge("connections", ({ tUs, settings: { database } }) => {
            const open = connectionsAt(run, tUs);
            return open === null
              ? null
              : database.maxConnections === null
                ? amount(open)
                : [open, database.maxConnections];
          }),
        ]
      : []),
    gauge(
      "capacity",
      ({ counts, settings: { database } }) => {
        if (database.capacityPerS === null) return t("labState.noLimit");
        return Number.isNaN(counts.databaseCallsPerS) ? null : [counts.databaseCallsPerS, database.capacityPerS];
      },
      false,
    ),
    row("callsPerS", ({ counts }) => t("labState.perS", { n: formatNumber(counts.databaseCallsPerS) })),
    row("calling", ({ counts }) => counts.atDatabase),
    row("calls", ({ counts }) => counts.soFar.databaseCalls),
    row("databaseError", ({ ended }) => ended.databaseError),
  ];
}

/** Kilobytes as they are set: of 1000 bytes, as prices count them; from a thousand on in megabytes, and so on. */
function kilobytes(kb: number): string {
  if (kb < 1000) return t("labState.kb", { n: amount(kb) });
  return kb < 1e6 ? t("labState.mb", { n: formatNumber(kb / 1e3) }) : t("labState.gb", { n: formatNumber(kb / 1e6) });
}
