// An embed: one widget, paused at first, in a frame of somebody else's page. It never takes the focus and stores nothing.

import { useEffect, useState } from "react";
import { usePlayer, usePlayerState, type Player } from "#player";
import { loadPreset, presetNames, type Scenario } from "#scenario";
import { widgets, widgetIds } from "#widgets";
import { Clock, openingMomentUs, PlayerScope, WidgetHost } from "#widgets/host";
import { t } from "#messages";
import { Button, Message } from "#ui";
import { readEmbedAddress, type EmbedAddress, type EmbedFault } from "./embedAddress.ts";
import { useEmbedTheme } from "./useEmbedTheme.ts";

export function EmbedPage() {
  const [address] = useState(() => readEmbedAddress(location.pathname, location.search, presetNames));
  useEmbedTheme(address.theme);
  return (
    <PlayerScope>
      <EmbeddedWidget address={address} />
    </PlayerScope>
  );
}

function EmbeddedWidget({ address }: { readonly address: EmbedAddress }) {
  const player = usePlayer();
  const state = usePlayerState();
  const { scenario, failure } = useScenario(address.scenario);
  const { titleKey, Component, needsClock } = widgets[address.widget];
  useEffect(() => {
    if (scenario) begin(player, scenario, address.timeS);
  }, [player, scenario, address.timeS]);
  const endS = state.run ? player.clock.endUs / 1e6 : Infinity;
  const title = scenario ? t("embed.title", { widget: t(titleKey), scenario: scenario.title }) : t(titleKey);
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  return (
    <main aria-label={title} className="flex h-dvh min-h-0 flex-col overflow-auto">
      <h1 className="sr-only">{title}</h1>
      <Faults address={address} endS={endS} />
      {(failure ?? state.failure) !== null && (
        <Message
          kind="error"
          title={t("embed.scenarioFailed")}
          actions={<Button onClick={() => location.reload()}>{t("embed.reload")}</Button>}
        >
          <p className="font-mono text-xs break-words">{failure ?? state.failure}</p>
        </Message>
      )}
      <WidgetHost
        className="flex-1"
        title={title}
        surface="embed"
        labHref={labHref(address)}
        onReset={() => scenario && begin(player, scenario, address.timeS)}
      >
        {state.run || address.scenario === null ? (
          <>
            <Component surface="embed" />
            {needsClock && <Clock />}
          </>
        ) : (
          <Message kind="loading" title={t("embed.simulating")} />
        )}
      </WidgetHost>
    </main>
  );
}

interface LoadedScenario {
  readonly scenario: Scenario | null;
  readonly failure: string | null;
}

function useScenario(name: string | null): LoadedScenario {
  const [loaded, setLoaded] = useState<LoadedScenario>({ scenario: null, failure: null });
  useEffect(() => {
    if (name === null) return;
    let wanted = true;
    loadPreset(name).then(
      (scenario) => wanted && setLoaded({ scenario, failure: null }),
      (error: unknown) =>
        wanted && setLoaded({ scenario: null, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return loaded;
}

function labHref({ scenario, timeS }: EmbedAddress): string | undefined {
  if (scenario === null) return undefined;
  const time = timeS === null ? "" : `&t=${timeS}`;
  return `${import.meta.env.BASE_URL}lab?scenario=${encodeURIComponent(scenario)}${time}`;
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
    player.clock.seek(timeS === null ? openingMomentUs(run) : timeS * 1e6);
  }
  settle();
}

function Faults({ address, endS }: { readonly address: EmbedAddress; readonly endS: number }) {
  const texts = address.faults.map((fault) => faultText(fault, address));
  if (address.timeS !== null && address.timeS > endS)
    texts.push(t("embed.tooLate", { found: address.timeS, end: endS }));
  if (texts.length === 0) return null;
  return (
    <Message kind="error" title={t("embed.badAddress")}>
      <ul className="flex flex-col gap-0.5 text-sm break-words">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Message>
  );
}

function faultText(fault: EmbedFault, shown: EmbedAddress): string {
  const found = fault.found.length > 60 ? `${fault.found.slice(0, 60)}…` : fault.found;
  switch (fault.parameter) {
    case "widget":
      return t("embed.noSuchWidget", { found, allowed: widgetIds.join(", "), shown: shown.widget });
    case "scenario":
      return t("embed.noSuchScenario", {
        found,
        allowed: presetNames.join(", "),
        shown: shown.scenario ?? "",
      });
    case "t":
      return t("embed.badTime", { found });
    case "theme":
      return t("embed.badTheme", { found });
  }
}
