// The token that travels: choose one, send the request, see how far it gets and what it is told. Each is a real request of the run.
import { useEffect, useMemo, useState } from "react";
import type { RequestTrace } from "#engine";
import { formatMs, t } from "#messages";
import { usePlayer, usePlayerState } from "#player";
import { Button, reasonOf, Select } from "#ui";
import { isOneOf, useWidgetState, type WidgetProps } from "#host";
import { componentName, spanDetail, spanName } from "#widgets/waterfall";
import { journeyOf, KINDS, rowWith, type Journey, type Kind } from "./journey.ts";
import { Track } from "./Track.tsx";

type Traced = Partial<Readonly<Record<Kind, RequestTrace>>>;
/** In the order of sending; the last is on its way. */
type Sent = readonly Kind[];

const NOTHING: Sent = [];
const MOST_SENT = 200;
const isSent = (value: unknown) => Array.isArray(value) && value.length <= MOST_SENT && value.every(isOneOf(KINDS));

export function TokenTravel({ surface }: WidgetProps) {
  const onPaper = surface === "print";
  const { traced, failure } = useTraces();
  const [kind, setKind] = useWidgetState<Kind>("kind", onPaper ? KINDS[KINDS.length - 1] : "verified", isOneOf(KINDS));
  const [sent, setSent] = useWidgetState<Sent>("sent", onPaper ? KINDS : NOTHING, isSent);
  const last = sent.at(-1);
  // An answer is there once the request is back: until then that of the one before stands among the others.
  const [backWith, setBackWith] = useState(NOTHING);
  const isBack = onPaper || backWith === sent;
  const told = isBack ? sent : sent.slice(0, -1);
  const all = KINDS.filter((each) => told.includes(each));
  const trace = last && traced?.[last];
  const journey = useMemo(() => (trace ? journeyOf(trace) : null), [trace]);
  const send = () => setSent([...sent, kind].slice(-MOST_SENT));
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      <div className="flex flex-wrap items-center gap-3">
        <Select
          label={t("token.choose")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`token.kind.${value}`) }))}
          onChange={setKind}
        />
        <Button variant="primary" onClick={send} disabled={!traced}>
          {t("token.send")}
        </Button>
      </div>
      <Track
        // The same way can be gone again.
        key={sent.length}
        places={journey?.places ?? null}
        turnedAt={isBack ? (journey?.turnedAt ?? null) : null}
        failed={isBack && journey?.status != null}
        still={onPaper}
        onBack={() => setBackWith(sent)}
        label={t(`token.kind.${last ?? kind}`)}
      />
      <p role="status" className="min-h-[2lh] text-pretty">
        {failure !== null
          ? t("token.failed", { detail: failure })
          : isBack || !journey
            ? saidOf(traced !== null, last !== undefined, journey)
            : t("token.onItsWay")}
      </p>
      {trace && isBack && <Steps trace={trace} />}
      {traced && all.length > 0 && <SentSoFar kinds={all} traced={traced} />}
    </div>
  );
}

function saidOf(ready: boolean, sent: boolean, journey: Journey | null): string {
  if (!ready) return t("token.tracing");
  if (!sent) return t("token.notSent");
  if (!journey) return t("token.absent");
  const figures = { total: formatMs(journey.totalMs), check: formatMs(journey.checkMs) };
  return journey.status === null
    ? t("token.told.ok", figures)
    : t("token.told.failed", { ...figures, status: String(journey.status) });
}

/** The traces of one request of each kind, as far as the run has such. */
function useTraces(): { readonly traced: Traced | null; readonly failure: string | null } {
  const player = usePlayer();
  const { run } = usePlayerState();
  const [traced, setTraced] = useState<Traced | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!run) return;
    const controller = new AbortController();
    const wanted = KINDS.flatMap((kind) => {
      const row = rowWith(kind, run);
      return row === null ? [] : [{ kind, row }];
    });
    player
      .trace(
        wanted.map(({ row }) => row),
        controller.signal,
      )
      .then(
        (traces) =>
          controller.signal.aborted ||
          setTraced(Object.fromEntries(wanted.map(({ kind }, index) => [kind, traces[index]]))),
        (error: unknown) => controller.signal.aborted || setFailure(reasonOf(error)),
      );
    return () => controller.abort();
  }, [player, run]);
  return { traced, failure };
}

function Steps({ trace }: { readonly trace: RequestTrace }) {
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("token.steps")}</summary>
      <ol className="mt-1 grid gap-1">
        {trace.spans.map((span) => (
          <li key={`${span.kind} ${span.startUs} ${span.endUs}`} className="flex gap-3 border-t border-line pt-1">
            <span className="w-20 shrink-0 text-right tabular-nums">
              {formatMs((span.endUs - span.startUs) / 1000)}
            </span>
            <span>
              <span className="font-semibold">{spanName(span)}</span> {spanDetail(span)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function SentSoFar({ kinds, traced }: { readonly kinds: readonly Kind[]; readonly traced: Traced }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-sm tabular-nums">
        <caption className="pb-1 text-left text-ink-2">{t("token.sent")}</caption>
        <thead>
          <tr className="border-b border-line-2">
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              {t("token.choose")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              {t("token.column.reached")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              {t("token.column.answer")}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-semibold">
              {t("token.column.check")}
            </th>
            <th scope="col" className="py-1.5 text-right font-semibold">
              {t("token.column.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <SentRow key={kind} kind={kind} trace={traced[kind]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SentRow({ kind, trace }: { readonly kind: Kind; readonly trace: RequestTrace | undefined }) {
  if (!trace) return null;
  const { turnedAt, status, checkMs, totalMs } = journeyOf(trace);
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {t(`token.kind.${kind}`)}
      </th>
      <td className="py-1.5 pr-3">{componentName(turnedAt)}</td>
      <td className="py-1.5 pr-3">{status === null ? t("token.answered") : String(status)}</td>
      <td className="py-1.5 pr-3 text-right whitespace-nowrap">{formatMs(checkMs)}</td>
      <td className="py-1.5 text-right whitespace-nowrap">{formatMs(totalMs)}</td>
    </tr>
  );
}
