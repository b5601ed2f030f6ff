// The right-hand column: scenario, the request that was picked, and the views of the run.

import { useEffect, useState } from "react";
import type { PlayerState } from "#player";
import { t } from "#messages";
import { Message, Tabs } from "#ui";
import { FunctionControls } from "./controls/FunctionControls.tsx";
import { TrafficControls } from "./controls/TrafficControls.tsx";
import { BillPanel } from "./panels/BillPanel.tsx";
import { FunctionsPanel } from "./panels/FunctionsPanel.tsx";
import { KeyResults } from "./panels/KeyResults.tsx";
import { SelectedRequest } from "./panels/SelectedRequest.tsx";
import { SummaryPanel } from "./panels/SummaryPanel.tsx";
import { ScenarioHead } from "./ScenarioHead.tsx";
import type { Session, SessionState } from "./session.ts";

/** Where a problem can stand beside its control. */
const SHOWN_BESIDE = ["/workload", "/function/"];

interface SidePanelProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
}

export function SidePanel({ session, state, playerState }: SidePanelProps) {
  const [tab, setTab] = useState("controls");
  const { opened, draft, problems, selectedRow } = state;
  const { run, scenario } = playerState;
  const deselect = () => session.select(null);
  useEscape(selectedRow === null ? null : deselect);
  if (!opened || !draft) return null;
  const elsewhere = problems.filter((problem) => !SHOWN_BESIDE.some((pointer) => problem.pointer.startsWith(pointer)));
  const controls = { draft, opened: opened.scenario, problems, onEdit: session.edit };
  const tabs = [
    {
      id: "controls",
      label: t("lab.tabControls"),
      panel: (
        <div className="md:max-lg:grid md:max-lg:grid-cols-2">
          <div className="md:max-lg:border-r md:max-lg:border-line">
            {run && <KeyResults run={run} />}
            {elsewhere.length > 0 && (
              <Message kind="error" title={t("lab.otherProblems")}>
                {elsewhere.map((problem) => (
                  <p key={problem.message} className="text-xs break-words">
                    {problem.message}
                  </p>
                ))}
              </Message>
            )}
            <TrafficControls {...controls} meanRatePerS={run ? run.summary.requests.total / draft.durationS : 1} />
          </div>
          <FunctionControls {...controls} />
        </div>
      ),
    },
    ...(run && scenario
      ? [
          { id: "summary", label: t("lab.tabSummary"), panel: <SummaryPanel run={run} /> },
          ...(run.summary.functions.length > 1
            ? [{ id: "functions", label: t("lab.tabFunctions"), panel: <FunctionsPanel run={run} /> }]
            : []),
          { id: "bill", label: t("lab.tabBill"), panel: <BillPanel run={run} billing={scenario.billing} /> },
        ]
      : []),
  ];
  return (
    <>
      <ScenarioHead opened={opened} changed={state.changed} onChoose={session.openPreset} onReset={session.reset} />
      {run && selectedRow !== null && selectedRow < run.requests.rows && (
        <div className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[45dvh] max-lg:overflow-y-auto max-lg:border-t max-lg:border-line-2 max-lg:bg-panel md:max-lg:right-4 md:max-lg:bottom-4 md:max-lg:left-auto md:max-lg:w-80 md:max-lg:rounded-lg md:max-lg:border">
          <SelectedRequest run={run} row={selectedRow} onClose={deselect} />
        </div>
      )}
      <Tabs label={t("lab.tabs")} tabs={tabs} value={tab} onChange={setTab} />
    </>
  );
}

function useEscape(onEscape: (() => void) | null): void {
  useEffect(() => {
    if (!onEscape) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [onEscape]);
}
