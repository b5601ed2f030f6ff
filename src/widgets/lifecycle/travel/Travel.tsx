// What travels at a step, as a reader sees it: title, body, notes and sources; the same step's shapes at other providers one click away.
import { useId, useMemo } from "react";
import { eventProviders, type EventProvider, type TravelStep } from "#facts";
import { t } from "#messages";
import { Button, cx, Message, Segmented } from "#ui";
import { CodeText } from "./CodeText.tsx";
import { CopyButton } from "./CopyButton.tsx";
import type { TravelFacts } from "./facts.ts";
import { JsonTree } from "./JsonTree.tsx";
import { OWN_LOOK } from "./looks.ts";
import { travelAt, type TravelDocument } from "./travelAt.ts";
import { useEvents } from "./useEvents.ts";

export interface TravelProps {
  readonly step: TravelStep;
  readonly facts: TravelFacts;
  readonly provider: EventProvider;
  readonly onProvider: (provider: EventProvider) => void;
  /** Whose rules and prices the run has. */
  readonly runProvider: string;
  /** Given, the reader may choose between the two handlers where code is shown; `facts.idempotent` says which it is. */
  readonly onIdempotent?: (idempotent: boolean) => void;
  readonly level?: 2 | 3 | 4;
  readonly className?: string;
}

const CODE_STEPS: readonly TravelStep[] = ["initCode", "handlerCode"];

export function Travel({
  step,
  facts,
  provider,
  onProvider,
  runProvider,
  onIdempotent,
  level = 3,
  className,
}: TravelProps) {
  const id = useId();
  const { shapes, failure, retry } = useEvents(provider);
  const document = useMemo(() => shapes && travelAt(shapes, step, facts), [shapes, step, facts]);
  const Heading = `h${level}` as const;
  const isCode = CODE_STEPS.includes(step);
  return (
    <section aria-labelledby={`${id} ${id}-title`} className={cx("min-w-0 text-base", className)}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading id={id} className="text-xs font-semibold text-ink-2">
          {t(isCode ? "travel.runs" : "travel.title")}
        </Heading>
        <Segmented
          label={t("travel.provider")}
          options={eventProviders.map((value) => ({ value, label: t(`travel.provider.${value}`) }))}
          value={provider}
          onChange={onProvider}
        />
      </div>
      {failure !== null && (
        <Message
          kind="error"
          title={t("travel.failedTitle")}
          actions={
            <Button size="small" onClick={retry}>
              {t("travel.retry")}
            </Button>
          }
        >
          <p>{t("travel.failedBody")}</p>
          <p className="font-mono text-xs break-words">{failure}</p>
        </Message>
      )}
      {failure === null && !document && <Message kind="loading" title={t("travel.loading")} />}
      {failure === null && document && (
        <>
          {isCode && onIdempotent && hasTwoHandlers(facts) && (
            <Segmented
              label={t("travel.idempotent")}
              options={(["no", "yes"] as const).map((value) => ({ value, label: t(`travel.idempotent.${value}`) }))}
              value={facts.idempotent ? "yes" : "no"}
              onChange={(value) => onIdempotent(value === "yes")}
              className="mb-2"
            />
          )}
          <Body key={`${provider} ${step}`} titleId={`${id}-title`} document={document} />
          <Notes document={document} runProvider={runProvider} />
        </>
      )}
    </section>
  );
}

/** A read changes nothing, however often it runs. */
function hasTwoHandlers({ trigger, database }: TravelFacts): boolean {
  return trigger !== "http" || database?.operation !== "read";
}

function Body({ titleId, document }: { readonly titleId: string; readonly document: TravelDocument }) {
  return (
    <div data-travel={document.step} className="rounded-lg border border-line-2 bg-paper">
      <div className="flex items-center justify-between gap-3 border-b border-line py-1 pr-1.5 pl-3">
        <p id={titleId} className="min-w-0 text-sm font-semibold break-words">
          {document.title}
        </p>
        <CopyButton text={document.text} />
      </div>
      <div className={document.json === null ? "py-2.5 pl-3" : "py-1.5 pr-3 pl-2"}>
        {document.json === null ? (
          <CodeText document={document} />
        ) : (
          <JsonTree key={document.title} value={document.json} own={document.ownValues} />
        )}
      </div>
    </div>
  );
}

function nameOf(provider: string): string {
  const known = eventProviders.find((each) => each === provider);
  return known ? t(`travel.provider.${known}`) : provider;
}

function Notes({ document, runProvider }: { readonly document: TravelDocument; readonly runProvider: string }) {
  const { provider, notes, sources, ownParts, ownValues } = document;
  const [before, marked = "", after] = t("travel.own").split("|");
  return (
    <div className="mt-2 space-y-1 text-xs text-ink-2">
      {notes.map((note) => (
        <p key={note} className="text-pretty">
          {note}
        </p>
      ))}
      {ownParts.length + ownValues.size > 0 && (
        <p>
          {before}
          <span className={cx(OWN_LOOK, "px-0.5")}>{marked}</span>
          {after}
        </p>
      )}
      {provider !== runProvider && (
        <p className="font-medium text-ink">
          {t("travel.shapesOnly", { provider: nameOf(provider), run: nameOf(runProvider) })}
        </p>
      )}
      <details>
        <summary className="w-fit py-1 hover:text-ink">{t("travel.sources")}</summary>
        <ul className="space-y-1 pt-1">
          {sources.map(({ source, asOf, confidence, note }) => (
            <li key={source} className="text-pretty">
              {t("travel.source", { source, asOf, confidence: t(`travel.confidence.${confidence}`) })}
              {note && <> {note}</>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
