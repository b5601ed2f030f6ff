// The first seed's run of a combination: the diagram and the charts, as the Lab has them, under one clock.
import { useEffect, useRef } from "react";
import { usePlayer, usePlayerState, type Player } from "#player";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { Message } from "#ui";
import { openingMomentUs, PlayerScope, WidgetHost } from "#host";
import { widgets } from "#widgets";

interface RunShownProps {
  readonly scenario: Scenario;
  /** Whether the reader has just asked for this run: then it plays. On arrival it stands still. */
  readonly plays: boolean;
}

export function RunShown(props: RunShownProps) {
  return (
    <PlayerScope before={<div className="min-h-96" />}>
      <Played {...props} />
    </PlayerScope>
  );
}

function Played({ scenario, plays }: RunShownProps) {
  const player = usePlayer();
  const { run, failure } = usePlayerState();
  const asked = useRef(plays);
  useEffect(() => {
    asked.current = plays;
  }, [plays]);
  useEffect(() => begin(player, scenario, asked), [player, scenario]);
  if (failure !== null)
    return (
      <Message kind="error" title={t("briefs.failed")}>
        <p className="font-mono text-xs break-words">{failure}</p>
      </Message>
    );
  if (!run) return <Message kind="loading" title={t("embed.simulating")} className="min-h-96" />;
  const { Component: Diagram } = widgets.diagram;
  const { Component: Timeline } = widgets.timeline;
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-panel">
      <WidgetHost title={t(widgets.diagram.titleKey)} surface="page">
        <Diagram surface="lesson" />
      </WidgetHost>
      <WidgetHost title={t(widgets.timeline.titleKey)} surface="page" className="border-t border-line">
        <Timeline surface="lesson" />
      </WidgetHost>
    </div>
  );
}

/** Runs the scenario, and puts the clock where something is seen. */
function begin(player: Player, scenario: Scenario, plays: { readonly current: boolean }): () => void {
  player.clock.pause();
  player.setScenario(scenario);
  const stop = player.subscribe(settle);
  function settle(): void {
    const { status, run, model } = player.getState();
    if (status !== "ready" || !run) return;
    stop();
    player.clock.seek(openingMomentUs(run, model));
    if (plays.current) player.clock.play();
  }
  settle();
  return stop;
}
