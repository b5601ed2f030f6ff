// What is to happen during the run, in the order of its list: each with its times, and taken away again.
import { formatNumber, formatPercent, t } from "#messages";
import type { Intervention, Scenario } from "#scenario";
import { Button } from "#ui";
import { withoutHappening, withTimes } from "./happenings.ts";
import { NumberField } from "./NumberField.tsx";

interface HappeningsProps {
  readonly scenario: Scenario;
  readonly onEdit: (scenario: Scenario) => void;
}

export function Happenings({ scenario, onEdit }: HappeningsProps) {
  return (
    <section aria-label={t("labWhatIf.list")}>
      <h3 className="mb-1 text-xs font-semibold text-ink-2">{t("labWhatIf.list")}</h3>
      {scenario.interventions.length === 0 && <p className="text-ink-2">{t("labWhatIf.none")}</p>}
      <ul className="flex flex-col">
        {scenario.interventions.map((each, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-1.5">
            <span className="min-w-48 flex-1">{happeningText(each)}</span>
            <NumberField
              label={t("labWhatIf.at")}
              value={each.atS}
              onChange={(atS) => onEdit(withTimes(scenario, index, { atS }))}
            />
            {"untilS" in each && (
              <NumberField
                label={t("labWhatIf.until")}
                value={each.untilS}
                onChange={(untilS) => onEdit(withTimes(scenario, index, { untilS }))}
              />
            )}
            <Button
              size="small"
              aria-label={t("labWhatIf.removeWhat", { what: happeningText(each) })}
              onClick={() => onEdit(withoutHappening(scenario, index))}
            >
              {t("labWhatIf.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function happeningText(each: Intervention): string {
  if ("outage" in each) return t("labWhatIf.is.outage", { what: t(`labWhatIf.${each.outage}`) });
  if ("slow" in each)
    return t("labWhatIf.is.slow", { what: t(`labWhatIf.${each.slow}`), factor: formatNumber(each.factor) });
  if ("deploy" in each)
    return [
      t("labWhatIf.is.deploy", { version: each.deploy, share: formatPercent(each.share) }),
      ...Object.entries(each.set).map(([path, value]) => `${path} = ${JSON.stringify(value)}`),
    ].join(", ");
  if ("rollback" in each) return t("labWhatIf.is.rollback");
  if ("killInstances" in each) return t("labWhatIf.is.kill", { share: formatPercent(each.killInstances) });
  return Object.entries(each.set)
    .map(([path, value]) => `${path} = ${JSON.stringify(value)}`)
    .join(", ");
}
