// The Lab's page: the diagram first, the timeline beneath it, controls and results at the right (below, on a narrow screen).

import { useEffect, useState, useSyncExternalStore } from "react";
import { usePlayer, usePlayerState, type PlayerState } from "#player";
import { PlayerScope, WidgetHost } from "#widgets/host";
import { widgets } from "#widgets";
import { t } from "#messages";
import { Button, cx, Message } from "#ui";
import { addressBarAt, useAddressQuery } from "./addressBar.ts";
import { Notices } from "./Notices.tsx";
import { createSession, type Session } from "./session.ts";
import { SidePanel } from "./SidePanel.tsx";
import { lengthInWords } from "./words.ts";

export function LabPage() {
  return (
    <PlayerScope>
      <Lab />
    </PlayerScope>
  );
}

function Lab() {
  usePreloadedWidgets();
  const playerState = usePlayerState();
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return (
    <div className="flex min-w-0 flex-1 flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section
        aria-label={t("lab.stageLabel")}
        aria-busy={playerState.status === "running"}
        className="relative flex min-w-0 flex-col"
      >
        <Progress state={playerState} />
        <Heading state={playerState} title={state.draft?.title ?? ""} />
        <Notices notices={state.notices} onDismiss={session.dismissNotices} />
        {state.fetchFailure !== null && (
          <Failure
            title={t("lab.fetchFailedTitle")}
            body={t("lab.fetchFailedBody")}
            detail={state.fetchFailure}
            onRetry={session.retry}
          />
        )}
        {playerState.status === "failed" && playerState.scenario && (
          <Failure
            title={t("lab.failedTitle")}
            body={playerState.run ? t("lab.failedBodyKept") : t("lab.failedBody")}
            detail={playerState.failure ?? ""}
            onRetry={session.rerun}
          />
        )}
        <Stage
          state={playerState}
          failed={playerState.status === "failed" || state.fetchFailure !== null}
          selectedRow={state.selectedRow}
          onSelect={session.select}
        />
      </section>
      <aside aria-label={t("lab.side")} className="min-w-0 border-line bg-panel max-lg:border-t lg:border-l">
        <div className="lg:sticky lg:top-0 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
          <SidePanel session={session} state={state} playerState={playerState} />
        </div>
      </aside>
    </div>
  );
}

/** The widgets' code is fetched while the first run is computed. */
function usePreloadedWidgets(): void {
  useEffect(() => {
    // A chunk that cannot be fetched is asked for again when the widget is shown, and fails there.
    Promise.all([widgets.diagram.preload(), widgets.timeline.preload()]).catch(() => {});
  }, []);
}

function useSession(): Session {
  const player = usePlayer();
  const [path] = useState(() => location.pathname);
  const [session] = useState(() => createSession(player, addressBarAt(path)));
  const query = useAddressQuery(path);
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    if (query !== null) session.follow(query);
  }, [session, query]);
  return session;
}

function Heading({ state, title }: { readonly state: PlayerState; readonly title: string }) {
  const { run, scenario } = state;
  return (
    <header className="flex min-h-11 flex-wrap items-baseline gap-x-4 px-5 pt-2.5 pb-1.5">
      <h1 className="font-serif text-xl font-semibold text-balance">{title || t("lab.title")}</h1>
      <p className="text-sm text-ink-2">
        {run &&
          scenario &&
          t("lab.sentence", { length: lengthInWords(scenario.durationS), n: run.summary.requests.total })}
        {!run && scenario && t("lab.firstSentence", { length: lengthInWords(scenario.durationS) })}
      </p>
    </header>
  );
}

interface StageProps {
  readonly state: PlayerState;
  readonly failed: boolean;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number | null) => void;
}

function Stage({ state, failed, selectedRow, onSelect }: StageProps) {
  const { diagram, timeline } = widgets;
  if (!state.run)
    return <div className="flex min-h-[50rem] flex-1 flex-col">{!failed && <Waiting state={state} />}</div>;
  return (
    <>
      <WidgetHost title={t(diagram.titleKey)} surface="page" className="min-h-[26.5rem] flex-1">
        <diagram.Component surface="page" selectedRow={selectedRow} onSelect={onSelect} />
      </WidgetHost>
      <WidgetHost title={t(timeline.titleKey)} surface="page" className="min-h-[24rem] shrink-0">
        <timeline.Component surface="page" />
      </WidgetHost>
    </>
  );
}

/** Before the first run there is nothing to draw: what is being done, and how far it is. */
function Waiting({ state }: { readonly state: PlayerState }) {
  return (
    <div className="mx-auto mt-24 w-72 max-w-full">
      <Message kind="loading" title={state.scenario ? t("lab.simulating") : t("lab.loading")}>
        {t("lab.loadingBody")}
      </Message>
      <div aria-hidden="true" className="mx-4 h-1 overflow-hidden rounded-full bg-line">
        <div
          className="h-full bg-ink transition-[width] duration-150 ease-house"
          style={{ width: `${Math.round(state.progress * 100)}%` }}
        />
      </div>
    </div>
  );
}

interface FailureProps {
  readonly title: string;
  readonly body: string;
  readonly detail: string;
  readonly onRetry: () => void;
}

function Failure({ title, body, detail, onRetry }: FailureProps) {
  return (
    <Message kind="error" title={title} actions={<Button onClick={onRetry}>{t("lab.tryAgain")}</Button>}>
      <p>{body}</p>
      <p className="font-mono text-xs break-words">{detail}</p>
    </Message>
  );
}

/** A thin bar at the top while a long run is computed; short ones never show it. */
function Progress({ state }: { readonly state: PlayerState }) {
  const shown = state.run !== null && state.status === "running" && state.progress > 0 && state.progress < 1;
  return (
    <div
      aria-hidden="true"
      className={cx(
        "absolute top-0 left-0 z-20 h-0.5 bg-ink transition-opacity duration-150 ease-house",
        shown ? "opacity-100" : "opacity-0",
      )}
      style={{ width: `${Math.round(state.progress * 100)}%` }}
    />
  );
}
