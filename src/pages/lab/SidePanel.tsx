// The right-hand column: scenario, and the views of the run, a picked request among them, which come with it so that none moves another.

import { Suspense, useState } from "react";
import { usePlayer, type PlayerState } from "#player";
import { t } from "#messages";
import { Message, Tabs } from "#ui";
import { FunctionControls } from "./controls/FunctionControls.tsx";
import { NoticesElsewhere, NoticesScope } from "./controls/SettingNotices.tsx";
import { TrafficControls } from "./controls/TrafficControls.tsx";
import type { Handed } from "./given/handed.ts";
import { ColdByFunction } from "./panels/ColdByFunction.tsx";
import { BillPanel, FunctionsPanel, RequestsPanel, SummaryPanel } from "./panels/later.ts";
import { ScenarioHead } from "./ScenarioHead.tsx";
import type { Session, SessionState } from "./session.ts";

/** Where a problem can stand beside its control. */
const SHOWN_BESIDE = ["/workload", "/function/"];

interface SidePanelProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
  /** Opens what the reader chose. */
  readonly onTake: (handed: Handed) => void;
}

export function SidePanel({ session, state, playerState, onTake }: SidePanelProps) {
  const { clock } = usePlayer();
  const [tab, setTab] = useState("controls");
  const [shownRow, setShownRow] = useState<number | null>(null);
  const { opened, draft, problems, selectedRow } = state;
  const { run, scenario, status } = playerState;
  // Wherever a request is picked, it unfolds here.
  if (selectedRow !== shownRow) {
    setShownRow(selectedRow);
    if (selectedRow !== null) setTab("requests");
  }
  if (!opened || !draft) return null;
  const elsewhere = problems.filter((problem) => !SHOWN_BESIDE.some((pointer) => problem.pointer.startsWith(pointer)));
  const controls = { draft, opened: opened.scenario, problems, onEdit: session.edit };
  const tabs = [
    {
      id: "controls",
      label: t("lab.tabControls"),
      panel: (
        <NoticesScope scenario={scenario} stop={run?.stopped ?? null}>
          <div className="md:max-lg:grid md:max-lg:grid-cols-2">
            <div className="md:max-lg:border-r md:max-lg:border-line">
              {run && run.summary.functions.length > 1 && <ColdByFunction run={run} />}
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
              <TrafficControls {...controls} meanRatePerS={run ? run.summary.requests.total / draft.durationS : 1} />
            </div>
            <FunctionControls {...controls} summary={run?.summary ?? null} />
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
