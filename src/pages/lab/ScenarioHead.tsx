// Which scenario is open: the choice of presets, what the open one is, and the way back to it after changes.

import { presets } from "#scenario";
import { t } from "#messages";
import { Button, Select } from "#ui";
import type { Opened } from "./session.ts";

const FROM_LINK = "from-a-link";

interface ScenarioHeadProps {
  readonly opened: Opened;
  readonly changed: boolean;
  readonly onChoose: (preset: string) => void;
  readonly onReset: () => void;
}

export function ScenarioHead({ opened, changed, onChoose, onReset }: ScenarioHeadProps) {
  const chosen = presets.find((preset) => preset.name === opened.preset);
  const options = presets.map((preset) => ({ value: preset.name, label: preset.title }));
  return (
    <div className="border-b border-line px-4 py-3">
      <Select
        label={t("lab.scenario")}
        className="flex-col items-stretch! gap-0.5! [&_select]:-mx-1.5 [&_select]:w-full [&_select]:text-left"
        options={chosen ? options : [{ value: FROM_LINK, label: t("lab.fromLink") }, ...options]}
        value={chosen?.name ?? FROM_LINK}
        onChange={(name) => {
          if (name !== FROM_LINK) onChoose(name);
        }}
      />
      {chosen && <p className="mt-1 text-2xs text-ink-2">{chosen.description}</p>}
      {changed && (
        <div className="mt-2 flex items-center justify-between gap-3 text-xs">
          <span>{t("lab.changed")}</span>
          <Button size="small" onClick={onReset}>
            {chosen ? t("lab.reset") : t("lab.resetLink")}
          </Button>
        </div>
      )}
    </div>
  );
}
