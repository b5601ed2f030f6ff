// What is made to happen, in words.
import "#messages/labWhatIf";
import { formatNumber, formatPercent, t } from "#messages";
import type { Intervention } from "#scenario";

export function happeningText(each: Intervention): string {
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
