// The two choices: what happens, and how it goes.
import type { TriggerKind } from "#engine";
import { t } from "#messages";
import { Select } from "#ui";
import { Choices, ENDINGS, HOWS, impossible, TRIGGERS, type How } from "#widgets/lifecycle";

const ENDING_NAMES = ["answered", "turnedAway", "failed", "triedAgain"] as const;

interface PickersProps {
  readonly trigger: TriggerKind | null;
  readonly how: How | null;
  readonly onPick: (trigger: TriggerKind, how: How) => void;
}

export function Pickers({ trigger, how, onPick }: PickersProps) {
  const [ofTrigger, ofHow] = [trigger ?? "http", how ?? "cold"] as const;
  return (
    <div className="flex flex-col gap-2.5">
      <Choices
        label={t("lifecycle.trigger")}
        options={TRIGGERS.map((value) => ({ value, label: t(`lifecycle.trigger.${value}`) }))}
        value={trigger}
        onChange={(value) => onPick(value, ofHow)}
      />
      <div className="max-sm:hidden">
        <Choices
          label={t("lifecycle.how")}
          options={HOWS.map((value) => ({
            value,
            label: t(`lifecycle.how.${value}`),
            note: impossible(ofTrigger, value) ? t("lifecycle.notPossible") : undefined,
          }))}
          groups={ENDING_NAMES.map((ending) => ({ name: t(`lifecycle.ending.${ending}`), values: ENDINGS[ending] }))}
          value={how}
          onChange={(value) => onPick(ofTrigger, value)}
        />
      </div>
      <Select
        label={t("lifecycle.how")}
        options={HOWS.map((value) => ({ value, label: t(`lifecycle.how.${value}`) }))}
        value={ofHow}
        onChange={(value) => onPick(ofTrigger, value)}
        className="rounded-md border border-line-2 bg-panel py-0.5 pr-1 pl-3 sm:hidden"
      />
    </div>
  );
}
