// The right-hand column: scenario, and the views of the run, a picked request among them, which come with it so that none moves another.

import { Suspense, useState } from "react";
import { usePlayer, type PlayerState } from "#player";
import { t } from "#messages";
import { Message, Tabs } from "#ui";
import type { Stage } from "#engine";
import { FunctionControls } from "./controls/FunctionControls.tsx";
import { NoticesElsewhere, NoticesScope } from "./controls/SettingNotices.tsx";
import { TrafficControls } from "./controls/TrafficControls.tsx";
import { useSettings } from "./controls/useSettings.ts";
import type { Handed } from "./given/handed.ts";
import { BillPanel, ColdByFunction, FunctionsPanel, RequestsPanel, SummaryPanel } from "./panels/later.ts";
import { ScenarioHead } from "./ScenarioHead.tsx";
import type { Session, SessionState } from "./session.ts";

interface SidePanelProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
  /** Opens what the reader chose. */
  readonly onTake: (handed: Handed) => void;
  /** The component that was chosen in the diagram. */
  readonly chosen: Stage | null;
  readonly onBack: () => void;
}

export function SidePanel({ session, state, playerState, onTake, chosen, onBack }: SidePanelProps) {
  const { clock } = usePlayer();
  const [tab, setTab] = useState("controls");
  const [shownRow, setShownRow] = useState<number | null>(null);
  const [shownRoom, setShownRoom] = useState<Stage | null>(null);
  const settings = useSettings();
  const { opened, draft, problems, selectedRow } = state;
  const { run, model, moment, scenario, status } = playerState;
  // Wherever a request is picked, it unfolds here.
  if (selectedRow !== shownRow) {
    setShownRow(selectedRow);
    if (selectedRow !== null) setTab("requests");
  }
  if (chosen !== shownRoom) {
    setShownRoom(chosen);
    if (chosen !== null) setTab("controls");
  }
  if (!opened || !draft) return null;
  const elsewhere = settings ? problems.filter((problem) => !settings.isBeside(problem)) : problems;
  const controls = { draft, opened: opened.scenario, problems, onEdit: session.edit, settings };
  const summary = run?.summary ?? null;
  const own = {
    client: <TrafficControls {...controls} meanRatePerS={summary ? summary.requests.total / draft.durationS : 1} />,
    function: <FunctionControls {...controls} summary={summary} />,
  };
  const above = settings && model ? chosen : null;
  const groups = { controls, chosen: above, summary };
  const tabs = [
    {
      id: "controls",
      label: t("lab.tabControls"),
      panel: (
        <NoticesScope scenario={scenario} stop={run?.stopped ?? null}>
          {settings && model && moment && above && (
            <settings.Chosen
              key={above}
              room={above}
              model={model}
              moment={moment}
              controls={controls}
              summary={summary}
              onBack={onBack}
            >
              {above === "client" || above === "function" ? own[above] : null}
            </settings.Chosen>
          )}
          <div className="md:max-lg:grid md:max-lg:grid-cols-2">
            <div className="md:max-lg:border-r md:max-lg:border-line">
              {run && run.summary.functions.length > 1 && (
                <Suspense fallback={<div className="min-h-40" />}>
                  <ColdByFunction run={run} />
                </Suspense>
              )}
              {elsewhere.length > 0 && (
                <Message kind="error" title={t("lab.otherProblems")}>
                  {elsewhere.map((problem) => (
                    <p key={problem.message} className="text-xs break-words">
                      {problem.message}
                    </p>
                  ))}
                </Message>
              )}
              <NoticesElsewhere />
              {above !== "client" && own.client}
              <div className="min-h-41">{settings && <settings.Groups part="before" {...groups} />}</div>
            </div>
            <div>
              {above !== "function" && own.function}
              {settings && <settings.Groups part="from" {...groups} />}
            </div>
          </div>
        </NoticesScope>
      ),
    },
    ...(run && scenario
      ? [
          {
            id: "requests",
            label: t("lab.tabRequests"),
            panel: (
              <Suspense fallback={<Message kind="loading" title={t("lab.loadingRequests")} />}>
                <RequestsPanel
                  run={run}
                  selectedRow={selectedRow}
                  lifecycleOf={(row) => toLifecycle(session.queryOf(row))}
                  onSelect={session.select}
                  onSeek={clock.seek}
                />
              </Suspense>
            ),
          },
          { id: "summary", label: t("lab.tabSummary"), panel: <SummaryPanel run={run} scenario={scenario} /> },
          ...(run.summary.functions.length > 1
            ? [{ id: "functions", label: t("lab.tabFunctions"), panel: <FunctionsPanel run={run} /> }]
            : []),
          {
            id: "bill",
            label: t("lab.tabBill"),
            panel: (
              <BillPanel
                run={run}
                scenario={scenario}
                onFree={(freeTier) => session.edit({ ...draft, billing: { ...draft.billing, freeTier } })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ScenarioHead
        opened={opened}
        changed={state.changed}
        onChoose={session.openPreset}
        onReset={session.reset}
        onTake={onTake}
        shared={scenario && { scenario, opened, run: status === "ready" ? run : null, selectedRow }}
      />
      {(run || status === "failed") && (
        <Suspense>
          <Tabs label={t("lab.tabs")} tabs={tabs} value={tab} onChange={setTab} />
        </Suspense>
      )}
    </>
  );
}

function toLifecycle(query: string | null): string | null {
  return query === null ? null : `/lifecycle${query}`;
}
