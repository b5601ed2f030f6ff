// The scenario as a file: it opens here again, and runs on the command line.
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { Button, saveFile } from "#ui";
import { Part } from "./Part.tsx";
import { scenarioText } from "./scenarioText.ts";

interface ScenarioFilePartProps {
  readonly scenario: Scenario;
  /** Of the file, without its ending. */
  readonly name: string;
}

export function ScenarioFilePart({ scenario, name }: ScenarioFilePartProps) {
  return (
    <Part title={t("labShare.file")}>
      <p className="text-ink-2">{t("labShare.fileWhat")}</p>
      <Button onClick={() => saveFile(`${name}.scenario.json`, scenarioText(scenario), "application/json")}>
        {t("labShare.saveFile")}
      </Button>
    </Part>
  );
}
