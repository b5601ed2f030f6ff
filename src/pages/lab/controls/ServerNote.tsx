// The always-on servers that every run is compared with, named where the run is changed.
import "#messages/labReasons";
import type { Summary } from "#engine";
import { t } from "#messages";
import type { Scenario } from "#scenario";
import { Panel } from "#ui";
import { serversInWords } from "#widgets/servers";

interface ServerNoteProps {
  readonly scenario: Scenario;
  readonly summary: Summary;
}

export function ServerNote({ scenario, summary }: ServerNoteProps) {
  return (
    <Panel title={t("labReasons.server")}>
      <p className="text-2xs text-ink-2">
        {t("labReasons.serverIs", { servers: serversInWords(scenario.server, summary.server) })}
      </p>
    </Panel>
  );
}
