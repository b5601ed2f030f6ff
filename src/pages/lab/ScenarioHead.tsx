// Which scenario is open: the choice of presets, what the open one is, the way back to it after changes; and how to hand it on, or
// open another.

import { useId, useState, type ComponentType } from "react";
import { presets } from "#scenario";
import { t } from "#messages";
import { Button, Select } from "#ui";
import type { Handed } from "./given/handed.ts";
import { OpenFile } from "./given/OpenFile.tsx";
import { loadNaming, type Opened } from "./opening.ts";
import type { SharePanelProps } from "./share/SharePanel.tsx";

const OWN = "own";
type SharePanel = ComponentType<SharePanelProps>;

interface ScenarioHeadProps {
  readonly opened: Opened;
  readonly changed: boolean;
  readonly onChoose: (preset: string) => void;
  readonly onReset: () => void;
  readonly onTake: (handed: Handed) => void;
  /** What Share hands on; null before there is anything. */
  readonly shared: SharePanelProps | null;
}

export function ScenarioHead({ opened, changed, onChoose, onReset, onTake, shared }: ScenarioHeadProps) {
  const chosen = presets.find((preset) => preset.name === opened.preset);
  const options = presets.map((preset) => ({ value: preset.name, label: preset.title }));
  return (
    <div className="border-b border-line px-4 py-3">
      <Select
        label={t("lab.scenario")}
        className="flex-col items-stretch! gap-0.5! [&_select]:-mx-1.5 [&_select]:w-full [&_select]:text-left"
        options={chosen ? options : [{ value: OWN, label: opened.scenario.title || t("lab.title") }, ...options]}
        value={chosen?.name ?? OWN}
        onChange={(name) => {
          if (name !== OWN) onChoose(name);
        }}
      />
      <p className="mt-1 text-2xs text-ink-2">{chosen ? chosen.description : t("lab.fromLink")}</p>
      {changed && (
        <div className="mt-2 flex items-center justify-between gap-3 text-xs">
          <span>{t("lab.changed")}</span>
          <Button size="small" onClick={onReset}>
            {chosen ? t("lab.reset") : t("lab.resetLink")}
          </Button>
        </div>
      )}
      <HandOn onTake={onTake} shared={shared} />
    </div>
  );
}

function HandOn({ onTake, shared }: Pick<ScenarioHeadProps, "onTake" | "shared">) {
  const id = useId();
  const [Panel, setPanel] = useState<SharePanel | null>(null);
  const [failed, setFailed] = useState(false);
  const toggle = async () => {
    if (Panel) return setPanel(null);
    try {
      const loaded = await loadSharePanel();
      setPanel(() => loaded);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="small" aria-expanded={Panel !== null} aria-controls={id} onClick={() => void toggle()}>
          {t("lab.handOn")}
        </Button>
        <OpenFile onTake={onTake} />
      </div>
      <div id={id}>{Panel && shared && <Panel {...shared} />}</div>
      <p role="status" className="text-2xs text-ink-2">
        {failed && t("lab.handOnFailed")}
      </p>
    </>
  );
}

/** With what writes links. */
async function loadSharePanel(): Promise<SharePanel> {
  const [{ SharePanel }] = await Promise.all([import("./share/SharePanel.tsx"), loadNaming()]);
  return SharePanel;
}
