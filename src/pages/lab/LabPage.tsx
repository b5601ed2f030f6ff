// The Lab's page: one scenario, its run on the stage, and beside it what can be changed and what came of it.

import { lazy, memo, Suspense, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import type { Stage as Room } from "#engine";
import { usePlayer, usePlayerState, type PlayerState } from "#player";
import { loadTools } from "#scenario";
import { PlayerScope } from "#host";
import { widgets } from "#widgets";
import type { HeldAgainst } from "#widgets/charts";
import { t } from "#messages";
import { Button, Message, siteAddress } from "#ui";
import { readAddress } from "./address.ts";
import { addressBarAt, useAddressQuery } from "./addressBar.ts";
import { isFirstVisit } from "./firstMinute/visit.ts";
import { useGiven } from "./given/useGiven.ts";
import { LabFrame, StripPlace } from "./LabFrame.tsx";
import { presetAt } from "./opening.ts";
import { loadPanels } from "./panels/later.ts";
import { sampleOf } from "./sample.ts";
import { createSession, type Session } from "./session.ts";
import { DIAGRAM_ID, Stage } from "./Stage.tsx";
import { useUntilDrawn } from "./useUntilDrawn.ts";
import { lengthInWords } from "./words.ts";
import { createZoom, ZoomContext } from "./zoom.ts";

const loadSidePanel = async () => ({ default: (await import("./SidePanel.tsx")).SidePanel });
/** Its hundred controls are not rendered for what has nothing to do with them. */
const SidePanel = memo(lazy(loadSidePanel));
/** Comes with the first run, whose figures it shows. */
const Instrument = lazy(async () => ({ default: (await import("./Instrument.tsx")).Instrument }));
const UnderWay = lazy(async () => ({ default: (await import("./UnderWay.tsx")).UnderWay }));
const GivenNotes = lazy(async () => ({ default: (await import("./given/GivenNotes.tsx")).GivenNotes }));
const Notices = lazy(async () => ({ default: (await import("./Notices.tsx")).Notices }));

const FirstMinute = lazy(async () => ({ default: (await import("./firstMinute/FirstMinute.tsx")).FirstMinute }));

/** What is known of a scenario by its name, before it has come. */
interface Opening {
  readonly title: string;
  readonly description: string;
}

export function LabPage() {
  const { search } = useLocation();
  const [opening] = useState((): Opening => {
    const preset = presetAt(readAddress(search));
    return { title: preset?.title ?? t("lab.title"), description: preset?.description ?? "" };
  });
  const [zoom] = useState(createZoom);
  return (
    <PlayerScope before={<Before opening={opening} />} sampleOf={sampleOf}>
      <ZoomContext value={zoom}>
        <Lab opening={opening} />
      </ZoomContext>
    </PlayerScope>
  );
}

function Before({ opening }: { readonly opening: Opening }) {
  return (
    <LabFrame title={opening.title} sentence="" busy strip={<StripPlace />} side={null}>
      <Stage
        state={null}
        description={opening.description}
        failed={false}
        draft={null}
        onEdit={() => {}}
        selectedRow={null}
        onSelect={() => {}}
        chosenRoom={null}
        onChooseRoom={() => {}}
        before={null}
        title={opening.title}
      />
    </LabFrame>
  );
}

function Lab({ opening }: { readonly opening: Opening }) {
  useEffect(() => {
    // In a turn of its own: asking for so many takes a moment.
    const later = setTimeout(fetchParts);
    return () => clearTimeout(later);
  }, []);
  const playerState = usePlayerState();
  const session = useSession();
  useWholeRun(session);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  usePreparations(playerState);
  const given = useGiven(session);
  const [baseline, setBaseline] = useState<HeldAgainst | null>(null);
  const before = useUntilDrawn(baseline, playerState.status === "running");
  const [isFirst, setIsFirst] = useState(() => isFirstVisit(siteAddress().search));
  const { opened, draft, component } = state;
  const ownTitle = draft ? draft.title || t("lab.title") : opening.title;
  const isShared = !state.notices.some(({ parameter }) => parameter === "s");
  const title = isShared ? ownTitle : t("lab.notShared", { title: ownTitle });
  return (
    <LabFrame
      title={title}
      sentence={sentenceOf(playerState)}
      busy={playerState.status === "running"}
      strip={
        <Suspense fallback={<StripPlace />}>
          {playerState.run ? (
            <Instrument session={session} state={state} playerState={playerState} onBaseline={setBaseline} />
          ) : (
            <StripPlace />
          )}
        </Suspense>
      }
      side={
        <Suspense>
          {opened && (
            <SidePanel session={session} state={state} playerState={playerState} onTake={given.take} onBack={toRoom} />
          )}
        </Suspense>
      }
      foot={
        isFirst &&
        playerState.run && (
          <Suspense>
            <FirstMinute session={session} state={state} playerState={playerState} onEnd={() => setIsFirst(false)} />
          </Suspense>
        )
      }
    >
      <Suspense>
        <UnderWay state={playerState} />
      </Suspense>
      <div role="status" className="sr-only">
        {given.outcome?.lines === null && t("lab.given", { title })}
      </div>
      {(given.held || given.outcome?.lines) && (
        <Suspense>
          <GivenNotes {...given} />
        </Suspense>
      )}
      {state.notices.length > 0 && (
        <Suspense>
          <Notices notices={state.notices} onDismiss={session.dismissNotices} />
        </Suspense>
      )}
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
        description={opening.description}
        failed={playerState.status === "failed" || state.fetchFailure !== null}
        draft={draft}
        onEdit={session.edit}
        selectedRow={state.selectedRow}
        onSelect={session.select}
        chosenRoom={component}
        onChooseRoom={(room) => session.show({ component: room })}
        before={before}
        title={title}
      />
    </LabFrame>
  );
}

/** Whoever comes back from a component's settings goes on at the component. */
function toRoom(session: Session, room: Room): void {
  session.show({ component: null });
  document.getElementById(DIAGRAM_ID)?.querySelector<HTMLElement>(`[data-id="${room}"]`)?.focus();
}

/** The parts' code is fetched while the first run is computed. */
function fetchParts(): void {
  // A chunk that cannot be fetched is asked for again when its part is shown, and fails there.
  const charts = import("#widgets/charts").then(({ loadReading }) => loadReading());
  Promise.all([widgets.diagram.preload(), charts, loadSidePanel()]).catch(() => {});
}

/** Once a run is shown, what a change will take is fetched, so that the first one does not wait. */
function usePreparations({ status, scenario }: PlayerState): void {
  useEffect(() => {
    if (status !== "ready" || !scenario) return;
    const later = setTimeout(() => {
      Promise.all([loadTools().then(({ loadInputs }) => loadInputs(scenario)), loadPanels()]).catch(() => {});
    }, PREPARATIONS_MS);
    return () => clearTimeout(later);
  }, [status, scenario]);
}

/** What is opened is shown whole at first. */
function useWholeRun(session: Session): void {
  const zoom = useContext(ZoomContext);
  useEffect(() => {
    let { opened } = session.getState();
    return session.subscribe(() => {
      const { opened: now } = session.getState();
      if (now !== opened) zoom.set(null);
      opened = now;
    });
  }, [session, zoom]);
}

/** Long enough for the run to be drawn first. */
const PREPARATIONS_MS = 300;

function useSession(): Session {
  const player = usePlayer();
  const zoom = useContext(ZoomContext);
  const [path] = useState(() => siteAddress().path);
  const [session] = useState(() => createSession(player, addressBarAt(path), zoom));
  const query = useAddressQuery(path);
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    if (query !== null) session.follow(query);
  }, [session, query]);
  return session;
}

/** Of the run that is on show: the scenario may be ahead of it. */
function sentenceOf({ run, model, scenario }: PlayerState): string {
  if (run && model)
    return t("lab.sentence", { length: lengthInWords(model.durationUs / 1e6), n: run.summary.requests.total });
  return scenario ? t("lab.firstSentence", { length: lengthInWords(scenario.durationS) }) : "";
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
