// What stands below the control of a setting: what it does, how to set it back where no slider offers that, and the provider's limit.
import { settingAt } from "#experiments";
import { limits, type Bound, type Limit, type Provider } from "#facts";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { SourceLink, sourcesIn } from "#ui";
import { providerName } from "#host/products";
import type { ControlsProps } from "../controls/types.ts";
import { asOpened, isChanged } from "./edits.ts";
import { memoryHint } from "./memoryHint.ts";
import { Reset } from "./Reset.tsx";
import { settingOf, type SettingPath } from "./table.ts";
import { UNITS } from "./units.ts";

interface BelowProps {
  readonly path: SettingPath;
  readonly controls: ControlsProps;
  readonly label: string;
  /** Says why it changes nothing here; else what it does. */
  readonly hint: string | undefined;
}

export function Below({ path, controls, label, hint }: BelowProps) {
  const { draft, opened, onEdit } = controls;
  return (
    <>
      <div className="flex items-baseline justify-between gap-2">
        <p className="mt-1 mb-1 text-xs text-ink-2">{hint ?? hintOf(path, draft)}</p>
        {isChanged(draft, opened, path) && (
          <Reset label={label} onReset={() => onEdit(asOpened(draft, opened, path))} />
        )}
      </div>
      <Source path={path} scenario={draft} />
    </>
  );
}

/** What a setting does. */
export function hintOf(path: SettingPath, scenario: Scenario): string {
  return path === "function.memoryMb" ? memoryHint(scenario.function) : t(`labSettings.hint.${path}`);
}

/** What the provider allows of a setting, and who says so. */
export function Source({ path, scenario }: { readonly path: SettingPath; readonly scenario: Scenario }) {
  const setting = settingOf(path);
  const unit = "unit" in setting && setting.unit ? UNITS[setting.unit] : null;
  if (!unit) return null;
  const provider = scenario.provider as Provider;
  return limitsOn(path, scenario).map(({ limit, bound }) => {
    const [source] = sourcesIn(limit.source);
    const values = { provider: providerName(provider), limit: unit.format(limit.value) };
    return (
      <p key={bound.says} className="mb-1 text-xs text-ink-2">
        {bound.at === "most" ? t("labSettings.atMost", values) : t("labSettings.atLeast", values)}{" "}
        <SourceLink
          of={source}
          label={t("labSettings.source")}
          name={t("labSettings.sourceOf", { title: `${source.title}, ${limit.asOf}` })}
        />
      </p>
    );
  });
}

interface Bounded {
  readonly limit: Limit;
  readonly bound: Bound;
}

/** The limits on the number itself that hold here; those that rest on other settings are told once they are met. */
function limitsOn(path: SettingPath, scenario: Scenario): readonly Bounded[] {
  const isMet = ({ setting, figure, times, lessThan, where = {} }: Bound) =>
    setting === path &&
    figure === undefined &&
    times === undefined &&
    lessThan === undefined &&
    Object.entries(where).every(([key, value]) => settingAt(scenario, key) === value);
  return Object.values(limits(scenario.provider as Provider)).flatMap((limit) =>
    (limit.bounds ?? []).filter(isMet).map((bound) => ({ limit, bound })),
  );
}
