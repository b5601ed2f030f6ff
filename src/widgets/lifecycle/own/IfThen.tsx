// The form of a rule of one's own: if this happens, and the condition holds, run that; then fire it.
import { useId, useState } from "react";
import type { TriggerKind } from "#engine";
import { t } from "#messages";
import { Button, Select } from "#ui";
import { TRIGGERS } from "../stories/types.ts";
import { completed, CONDITIONS, FUNCTIONS, holds, type FunctionName, type OwnRule } from "./rules.ts";

interface IfThenProps {
  /** The rule that was fired last, or the one to begin with. */
  readonly rule: OwnRule;
  readonly fired: boolean;
  readonly onFire: (rule: OwnRule) => void;
}

export function IfThen({ rule, fired, onFire }: IfThenProps) {
  const id = useId();
  const [draft, setDraft] = useState(rule);
  const set = (changes: Partial<OwnRule>) => setDraft(completed({ ...draft, ...changes }));
  const conditions = CONDITIONS[draft.trigger];
  const condition = conditions.find(({ name }) => name === draft.condition) ?? conditions[0];
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {t("own.title")}
      </h2>
      <p className="max-w-prose text-base text-ink-2">{t("own.lead")}</p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Select<TriggerKind>
          label={t("own.if")}
          options={TRIGGERS.map((value) => ({ value, label: t(`lifecycle.trigger.${value}`) }))}
          value={draft.trigger}
          onChange={(trigger) => set({ trigger })}
          className={FIELD}
        />
        <Select
          label={t("own.and")}
          options={conditions.map(({ name }) => ({ value: name, label: conditionName(name) }))}
          value={condition.name}
          onChange={(name) => set({ condition: name })}
          className={FIELD}
        />
        <Select<FunctionName>
          label={t("own.then")}
          options={FUNCTIONS.map(({ name }) => ({ value: name, label: name }))}
          value={draft.run}
          onChange={(run) => set({ run })}
          className={FIELD}
        />
        <Select
          label={t("own.given")}
          options={condition.given.map(({ value }) => ({ value, label: value }))}
          value={draft.given}
          onChange={(given) => set({ given })}
          className={FIELD}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={() => onFire(draft)}>
          {t("own.fire")}
        </Button>
        {fired && (
          <p role="status" className="text-base">
            {holds(rule)
              ? t("own.holds", { given: rule.given, run: rule.run })
              : t("own.holdsNot", { given: rule.given, run: rule.run })}
          </p>
        )}
      </div>
    </section>
  );
}

const FIELD = "rounded-md border border-line-2 bg-panel py-0.5 pr-1 pl-3";

const CONDITION_NAMES = {
  path: "own.if.path",
  size: "own.if.size",
  suffix: "own.if.suffix",
  folder: "own.if.folder",
  hour: "own.if.hour",
  weekday: "own.if.weekday",
  attribute: "own.if.attribute",
  amount: "own.if.amount",
} as const;

function conditionName(name: string): string {
  const known = Object.keys(CONDITION_NAMES).find((each): each is keyof typeof CONDITION_NAMES => each === name);
  return known ? t(CONDITION_NAMES[known]) : name;
}
