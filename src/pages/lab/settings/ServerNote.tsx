// The always-on servers that every run is compared with, named where they are set.
import "#messages/labReasons";
import type { Summary } from "#engine";
import { t } from "#messages";
import type { Scenario } from "#scenario";
import { serversInWords } from "#widgets/servers";

interface ServerNoteProps {
  readonly scenario: Scenario;
  readonly summary: Summary;
}

export function ServerNote({ scenario, summary }: ServerNoteProps) {
  return (
    <p className="text-xs text-ink-2">
      {t("labReasons.serverIs", { servers: serversInWords(scenario.server, summary.server) })}
    </p>
  );
}
