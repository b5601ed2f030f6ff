// The whole app as one file, with a scenario chosen to open at.
import { useState } from "react";
import { t } from "#messages";
import { presets } from "#scenario";
import { Select } from "#ui";
import { SaveApp } from "#host/share";

export function TakeAlong() {
  const [scenario, setScenario] = useState("");
  return (
    <div className="mt-3 flex max-w-[36rem] flex-col items-start gap-3 text-sm *:max-w-full">
      <p className="text-base text-ink-2">{t("teach.takeText")}</p>
      <Select
        label={t("teach.takeScenario")}
        options={[
          { value: "", label: t("teach.takeStart") },
          ...presets.map((each) => ({ value: each.name, label: each.title })),
        ]}
        value={scenario}
        onChange={setScenario}
      />
      <SaveApp variant="primary" start={scenario === "" ? null : `/lab?scenario=${scenario}`} />
    </div>
  );
}
