// What is to happen during the run, in the order of its list: each with its times, and taken away again.
import { t } from "#messages";
import type { Scenario } from "#scenario";
import { Button } from "#ui";
import { happeningText } from "./happeningText.ts";
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
