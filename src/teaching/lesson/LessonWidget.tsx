// A widget in a lesson: with a player of its own, paused, started when it comes near the screen.
import { USUAL, useReadersProvider } from "#host/products";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { usePlayer, usePlayerState, type Player } from "#player";
import { providers, type Provider } from "#facts";
import { t } from "#messages";
import { Message, siteHref, useNear } from "#ui";
import type { Scenario } from "#scenario";
import { widgets, type WidgetId } from "#widgets";
import { Clock, isOneOf, openingMomentUs, PlayerScope, useWidgetState, WidgetHost, type Surface } from "#host";
import type { ScenarioChange } from "#host/predict";
import { loadForLesson } from "./labAddress.ts";
import { Loaded } from "./Loaded.tsx";
import { isFree } from "./movedTo.ts";

export interface LessonWidgetProps {
  readonly id: WidgetId;
  readonly scenario?: string;
  readonly change?: ScenarioChange;
  /** Where the clock stands at first, in simulated seconds; left out, where something is seen. */
  readonly t?: number;
  /** Default: a lesson. */
  readonly surface?: Surface;
  /** Stands beside the widget, with the same player around it. */
  readonly children?: ReactNode;
}

export function LessonWidget({ id, scenario, change, t: fromS, surface = "lesson", children }: LessonWidgetProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place) || surface === "print";
  const name = scenario ?? widgets[id].defaultScenario;
  return (
    <div ref={place} className="lesson-wide lesson-widget" data-waiting={near ? undefined : true}>
      {!near ? (
        <p className="hidden p-4 text-sm print:block">{t("learn.notDrawn", { title: t(widgets[id].titleKey) })}</p>
      ) : name === null ? (
        <Still id={id} surface={surface} />
      ) : (
        <OfScenario id={id} name={name} change={change} fromS={fromS} surface={surface}>
          {children}
        </OfScenario>
      )}
    </div>
  );
}

/** A widget that shows no run: it needs a player only as every host does. */
function Still({ id, surface }: { readonly id: WidgetId; readonly surface: Surface }) {
  const { titleKey, Component } = widgets[id];
  return (
    <PlayerScope>
      <WidgetHost title={t(titleKey)} surface={surface} onReset={() => {}}>
        <Component surface={surface} />
      </WidgetHost>
    </PlayerScope>
  );
}

interface OfScenarioProps {
  readonly id: WidgetId;
  readonly name: string;
  readonly change?: ScenarioChange;
  readonly fromS?: number;
  readonly surface: Surface;
  readonly children: ReactNode;
}

function OfScenario({ id, name, change, fromS, surface, children }: OfScenarioProps) {
  const [provider, choose] = useProvider(surface);
  const load = useCallback(() => loadForLesson(name, change, provider), [name, change, provider]);
  return (
    <Loaded load={load} className="min-h-96">
      {(loaded) => (
        <PlayerScope>
          <Played
            id={id}
            scenario={loaded.scenario}
            labTo={loaded.labTo}
            fromS={fromS}
            surface={surface}
            onProvider={isFree(loaded.written) ? choose : undefined}
          />
          {children}
        </PlayerScope>
      )}
    </Loaded>
  );
}

/** In lessons one for all, kept on the device; on a slide a setting of the widget, which both windows of a talk follow. */
function useProvider(surface: Surface) {
  const readers = useReadersProvider();
  const onSlide = useWidgetState<Provider>("runAt", "aws", isOneOf(providers));
  return surface === "lesson" ? readers : onSlide;
}

interface PlayedProps {
  readonly id: WidgetId;
  readonly scenario: Scenario;
  readonly labTo: string;
  readonly fromS?: number;
  readonly surface: Surface;
  /** Left out where the scenario names its provider. */
  readonly onProvider?: (provider: Provider) => void;
}

function Played({ id, scenario, labTo, fromS, surface, onProvider }: PlayedProps) {
  const player = usePlayer();
  const { run, failure } = usePlayerState();
  const { titleKey, Component, needsClock } = widgets[id];
  useEffect(() => begin(player, scenario, fromS), [player, scenario, fromS]);
  return (
    <WidgetHost
      title={t("embed.title", { widget: t(titleKey), scenario: scenario.title })}
      surface={surface}
      labHref={siteHref(labTo)}
      onReset={() => begin(player, scenario, fromS)}
      provider={{
        scenario,
        own: onProvider ? USUAL : scenario.provider,
        isTextAround: surface === "lesson",
        onChoose: onProvider,
      }}
    >
      {failure !== null ? (
        <Message kind="error" title={t("learn.failedTitle")}>
          <p className="font-mono text-xs break-words">{failure}</p>
        </Message>
      ) : run ? (
        <>
          <Component surface={surface} />
          {needsClock && surface !== "print" && <Clock />}
        </>
      ) : (
        <Message kind="loading" title={t("embed.simulating")} className="min-h-96" />
      )}
    </WidgetHost>
  );
}

/** Runs the scenario, and puts the clock, paused, where something is seen. */
function begin(player: Player, scenario: Scenario, fromS: number | undefined): () => void {
  player.clock.pause();
  player.setScenario(scenario);
  const stop = player.subscribe(settle);
  function settle(): void {
    const { status, run, model } = player.getState();
    if (status !== "ready" || !run) return;
    stop();
    player.clock.seek(fromS === undefined ? openingMomentUs(run, model) : fromS * 1e6);
  }
  settle();
  return stop;
}
