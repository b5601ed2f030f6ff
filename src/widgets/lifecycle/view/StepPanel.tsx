// What happens at a step and why, what travels, and its figures. The questions of a step stand between, where there are any.
import { useState, type ReactNode } from "react";
import type { EventProvider, TravelStep } from "#facts";
import { formatMicroUsd, formatMs, t } from "#messages";
import { cx, Segmented } from "#ui";
import type { Lifecycle } from "../steps/context.ts";
import { explain } from "../steps/explain.ts";
import { figuresAt } from "../steps/figures.ts";
import { roomName, roomOf } from "../steps/rooms.ts";
import { documentsAt, factsAt } from "../steps/travelAtStep.ts";
import { Travel } from "../travel/Travel.tsx";

export interface StepPanelProps {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly provider: EventProvider;
  readonly onProvider: (provider: EventProvider) => void;
  readonly idempotent: boolean;
  readonly onIdempotent: (idempotent: boolean) => void;
  readonly question?: ReactNode;
  /** Without what travels, where there is no room for it. */
  readonly short?: boolean;
}

export function StepPanel(props: StepPanelProps) {
  const { lifecycle, step, provider } = props;
  const { title, why, notes } = explain(lifecycle, step, provider);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Badge lifecycle={lifecycle} step={step} />
        <h2 className="mt-1.5 font-serif text-2xl/[1.2] font-semibold text-balance">{title}</h2>
        <p className="mt-2 font-serif text-prose text-pretty">{why}</p>
        {notes.map((note) => (
          <p key={note} className="mt-1.5 text-sm text-ink-2 text-pretty">
            {note}
          </p>
        ))}
      </div>
      {props.question}
      {!props.short && <Documents {...props} />}
      <Figures lifecycle={lifecycle} step={step} />
    </div>
  );
}

function Badge({ lifecycle: { trace }, step }: { readonly lifecycle: Lifecycle; readonly step: number }) {
  const span = trace.spans[step];
  const cold =
    span.kind === "start" || span.kind === "initialisation" || span.kind === "firstRun" || span.found === "new";
  const warm = span.found === "idle" || span.found === "shared";
  const failed = span.outcome !== null && span.outcome !== "ok";
  const [text, look] = failed
    ? [t(`outcomes.${span.outcome ?? "ok"}`), "bg-failed-soft text-ink"]
    : cold
      ? [t("lifecycle.badge.cold"), "bg-cold-soft text-cold-ink"]
      : warm
        ? [t("lifecycle.badge.warm"), "bg-warm-soft text-warm-ink"]
        : [t(roomName(roomOf(span.component), trace.trigger)), "bg-line text-ink-2"];
  return <p className={cx("inline-block rounded-md px-2 py-0.5 text-xs font-semibold", look)}>{text}</p>;
}

function Documents(props: StepPanelProps) {
  const { lifecycle, step, provider, onProvider, idempotent, onIdempotent } = props;
  const documents = documentsAt(lifecycle, step);
  const [wanted, setWanted] = useState<TravelStep | null>(null);
  const shown = documents.find((each) => each === wanted) ?? documents[0];
  if (shown === undefined) return <p className="text-sm text-ink-2">{t("lifecycle.noDocument")}</p>;
  return (
    <div>
      {documents.length > 1 && (
        <Segmented
          label={t("lifecycle.documents")}
          options={documents.map((value) => ({ value, label: t(`lifecycle.document.${value}`) }))}
          value={shown}
          onChange={setWanted}
          className="mb-2"
        />
      )}
      <Travel
        step={shown}
        facts={factsAt(lifecycle, step, idempotent)}
        provider={provider}
        onProvider={onProvider}
        runProvider={lifecycle.scenario.provider}
        onIdempotent={onIdempotent}
      />
    </div>
  );
}

function Figures({ lifecycle, step }: { readonly lifecycle: Lifecycle; readonly step: number }) {
  const { soFarUs, totalUs, soFarUsd, billed, instances, kept } = figuresAt(lifecycle, step);
  const rows = [
    [
      t("lifecycle.figure.soFar"),
      step === lifecycle.trace.spans.length - 1
        ? t("lifecycle.figure.soFarOf", { time: formatMs(soFarUs / 1000), total: formatMs(totalUs / 1000) })
        : formatMs(soFarUs / 1000),
    ],
    [t("lifecycle.figure.cost"), formatMicroUsd(soFarUsd)],
    [t("lifecycle.figure.billed"), billed],
    [t("lifecycle.figure.instances"), instances],
    [t("lifecycle.figure.kept"), kept],
  ];
  return (
    <dl className="border-t border-line pt-3 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3 py-1">
          <dt className="text-ink-2">{name}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
