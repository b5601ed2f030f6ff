// The right-hand column: scenario, and the views of the run, a picked request among them, which come with it so that none moves another.

import { Suspense } from "react";
import type { Stage as Room } from "#engine";
import { usePlayer, type PlayerState } from "#player";
import { t } from "#messages";
import { Message, Tabs, type TabsProps } from "#ui";
import { FunctionControls } from "./controls/FunctionControls.tsx";
import { NoticesElsewhere, NoticesScope } from "./controls/SettingNotices.tsx";
import { TrafficControls } from "./controls/TrafficControls.tsx";
import { useSettings } from "./controls/useSettings.ts";
import type { Handed } from "./given/handed.ts";
import { BillPanel, ColdByFunction, FunctionsPanel, RequestsPanel, SummaryPanel } from "./panels/later.ts";
import { ScenarioHead } from "./ScenarioHead.tsx";
import type { ViewName } from "./address.ts";
import type { Session, SessionState } from "./session.ts";

type Views = TabsProps<ViewName>["tabs"];

interface SidePanelProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
  /** Opens what the reader chose. */
  readonly onTake: (handed: Handed) => void;
  readonly onBack: (session: Session, room: Room) => void;
}

export function SidePanel({ session, state, playerState, onTake, onBack }: SidePanelProps) {
  const { clock } = usePlayer();
  const settings = useSettings();
  const { opened, draft, problems, selectedRow, component } = state;
  const { run, model, moment, scenario, status } = playerState;
  if (!opened || !draft) return null;
  const elsewhere = settings ? problems.filter((problem) => !settings.isBeside(problem)) : problems;
  const controls = { draft, opened: opened.scenario, problems, onEdit: session.edit, settings };
  const summary = run?.summary ?? null;
  const own = {
    client: <TrafficControls {...controls} meanRatePerS={summary ? summary.requests.total / draft.durationS : 1} />,
    function: <FunctionControls {...controls} summary={summary} />,
  };
  const above = settings && model ? component : null;
  const groups = { controls, chosen: above, summary };
  const tabs: Views = [
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
              onBack={() => onBack(session, above)}
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
              <div className="min-h-41">{settings && <settings.AtProvider {...controls} />}</div>
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
    ...(run && model && scenario
      ? ([
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
            ? ([{ id: "functions", label: t("lab.tabFunctions"), panel: <FunctionsPanel run={run} /> }] as const)
            : []),
          {
            id: "bill",
            label: t("lab.tabBill"),
            panel: (
              <Suspense fallback={<div className="min-h-40" />}>
                <BillPanel
                  run={run}
                  model={model}
                  scenario={scenario}
                  onFree={(freeTier) => session.edit({ ...draft, billing: { ...draft.billing, freeTier } })}
                />
              </Suspense>
            ),
          },
        ] as const)
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
          <Tabs label={t("lab.tabs")} tabs={tabs} value={state.view} onChange={(view) => session.show({ view })} />
        </Suspense>
      )}
    </>
  );
}

function toLifecycle(query: string | null): string | null {
  return query === null ? null : `/lifecycle${query}`;
}
