// How it is compared, and where the figures are from.
import { formatDuration, formatMs, formatPercent, t } from "#messages";
import { SourceLink, sourcesIn } from "#ui";
import { EDITION, serverPricesFrom, serversFrom, taskPricesFrom, tasksFrom } from "./machines.ts";
import { coldExtraMs, HTTP_UP_TO_MS, isHttp, KEEP_ALIVE_S } from "./monthly.ts";
import type { Settings } from "./settings.ts";

export function How({ settings }: { readonly settings: Settings }) {
  const { memoryMb, busyMost, least, size } = settings;
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("breakEven.how")}</summary>
      <ul className="ml-5 flex list-disc flex-col gap-1 text-pretty">
        <li>{t("breakEven.how.same")}</li>
        <li>
          {isHttp(settings)
            ? t("breakEven.how.http")
            : t("breakEven.how.events", { s: formatDuration(HTTP_UP_TO_MS / 1000) })}
        </li>
        <li>{t("breakEven.how.places", { mb: memoryMb })}</li>
        <li>{t("breakEven.how.count", { busy: formatPercent(busyMost), least })}</li>
        {(size === "cheapest" || size.startsWith("t4g")) && <li>{t("breakEven.how.burst")}</li>}
        <li>
          {t("breakEven.how.cold", { init: formatMs(coldExtraMs(settings)), keep: formatDuration(KEEP_ALIVE_S) })}
        </li>
      </ul>
      <ul className="mt-2 text-xs text-ink-2">
        <li>{t("breakEven.source", { edition: EDITION })}</li>
        <From label={t("breakEven.sourceServers")} {...serversFrom} />
        <From label={t("breakEven.sourceServerPrices")} {...serverPricesFrom} />
        <From label={t("breakEven.sourceTasks")} {...tasksFrom} />
        <From label={t("breakEven.sourceTaskPrices")} {...taskPricesFrom} />
      </ul>
    </details>
  );
}

interface FromProps {
  readonly label: string;
  readonly source: string;
  readonly asOf: string;
}

function From({ label, source, asOf }: FromProps) {
  return (
    <li>
      {label}{" "}
      {sourcesIn(source).map((each) => (
        <span key={each.title}>
          <SourceLink of={each} />
          {each.rest}
          {"; "}
        </span>
      ))}
      {asOf}
    </li>
  );
}
