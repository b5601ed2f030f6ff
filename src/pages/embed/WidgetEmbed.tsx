// One widget with a player of its own, and the clock that its host may move.

import { useEffect, useRef, useState } from "react";
import { usePlayer, usePlayerState, type Player } from "#player";
import type { Provider } from "#facts";
import type { Scenario } from "#scenario";
import { widgets, type WidgetId } from "#widgets";
import { Clock, createWidgetState, openingMomentUs, PlayerScope, WidgetHost, WidgetStateContext } from "#host";
import { t } from "#messages";
import { Message, siteHref } from "#ui";
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import { EmbedFrame } from "./EmbedFrame.tsx";
import { useHost } from "./useHost.ts";
import { useShownScenario, type ShownScenario, type ShowScenario } from "./useShownScenario.ts";

interface WidgetEmbedProps {
  readonly address: EmbedAddress;
  readonly widget: WidgetId;
  readonly onTheme: (theme: EmbedTheme) => void;
}

export function WidgetEmbed(props: WidgetEmbedProps) {
  return (
    <PlayerScope>
      <Played {...props} />
    </PlayerScope>
  );
}

function Played({ address, widget, onTheme }: WidgetEmbedProps) {
  const player = usePlayer();
  const state = usePlayerState();
  const [settings] = useState(() => {
    const made = createWidgetState();
    made.replace(address.settings);
    return made;
  });
  const { shown, own, failure, faults, show } = useShownScenario(address);
  const { titleKey, Component, needsClock, defaultScenario } = widgets[widget];
  const scenario = shown?.scenario ?? null;
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  const [guest] = useState(() => async () => {
    const { createWidgetGuest } = await import("./widgetGuest.ts");
    const fromUs = () => openingUs(player, address.timeS);
    return createWidgetGuest({
      player,
      settings,
      atFirst: address.settings,
      widget,
      shown: () => latest.current,
      show,
      fromUs,
    });
  });
  useEffect(() => {
    if (scenario) begin(player, scenario, address.timeS);
  }, [player, scenario, address.timeS]);
  useHost(address, guest, onTheme);
  const title = scenario ? t("embed.title", { widget: t(titleKey), scenario: scenario.title }) : t(titleKey);
  return (
    <EmbedFrame
      title={title}
      address={address}
      faults={faults}
      endS={state.run ? player.clock.endUs / 1e6 : null}
      failure={failure ?? state.failure}
    >
      {/* Where the scenario that was meant cannot be read, an empty widget would wait for ever. */}
      {(shown !== null || faults.length === 0) && (
        <WidgetStateContext value={settings}>
          <WidgetHost
            // What a low frame has no room for is scrolled to.
            className="flex-1 shrink-0 basis-auto"
            title={title}
            surface="embed"
            labHref={shown ? siteHref(`/lab?${shown.query}${timeQuery(address.timeS)}`) : undefined}
            onReset={() => own && (own === shown ? begin(player, own.scenario, address.timeS) : show(own))}
            provider={
              shown && own
                ? {
                    scenario: shown.scenario,
                    own: "aws",
                    onChoose: (provider) => void moveTo(own, provider, show),
                  }
                : undefined
            }
          >
            {state.run || defaultScenario === null ? (
              <>
                <Component surface="embed" />
                {needsClock && <Clock />}
              </>
            ) : (
              <Message kind="loading" title={t("embed.simulating")} />
            )}
          </WidgetHost>
        </WidgetStateContext>
      )}
    </EmbedFrame>
  );
}

/** Where its code cannot be fetched, what is shown stays. */
async function moveTo(own: ShownScenario, provider: Provider, show: ShowScenario): Promise<void> {
  if (provider === own.scenario.provider) return show(own);
  const code = await import("./readShown.ts").catch(() => null);
  if (code) show(await code.shownAt(own, provider), own);
}

function timeQuery(timeS: number | null): string {
  return timeS === null ? "" : `&t=${timeS}`;
}

/** Runs the scenario and puts the clock, paused, at the time asked for as soon as the run is there. */
function begin(player: Player, scenario: Scenario, timeS: number | null): void {
  player.clock.pause();
  player.setScenario(scenario);
  const stop = player.subscribe(settle);
  function settle(): void {
    const { status, run } = player.getState();
    if (status !== "ready" || !run) return;
    stop();
    player.clock.seek(openingUs(player, timeS));
  }
  settle();
}

function openingUs(player: Player, timeS: number | null): number {
  const { run, model } = player.getState();
  if (timeS !== null) return timeS * 1e6;
  return run ? openingMomentUs(run, model) : 0;
}
