// The whole app as one file, with a scenario chosen to open at.
import { useState } from "react";
import { t } from "#messages";
import { presets } from "#scenario";
import { Button, saveFile, Select, siteBase } from "#ui";
import { withStart } from "./withStart.ts";

type Said = { readonly kind: "fetching" | "saved" } | { readonly kind: "failed"; readonly reason: string } | null;

export function TakeAlong() {
  const [scenario, setScenario] = useState("");
  const [said, setSaid] = useState<Said>(null);
  const name = t("teach.fileName");
  const download = async () => {
    setSaid({ kind: "fetching" });
    try {
      const answer = await fetch(`${siteBase}${name}`);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const html = withStart(await answer.text(), scenario === "" ? null : `/lab?scenario=${scenario}`);
      saveFile(name, html, "text/html");
      setSaid({ kind: "saved" });
    } catch (error) {
      setSaid({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div className="mt-3 flex max-w-[36rem] flex-col items-start gap-3 *:max-w-full">
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
      <Button variant="primary" onClick={() => void download()}>
        {t("teach.download")}
      </Button>
      <p role="status" className="min-h-5 text-sm text-ink-2">
        {said?.kind === "fetching" && t("teach.downloading")}
        {said?.kind === "saved" && t("teach.downloaded", { name })}
        {said?.kind === "failed" && t("teach.downloadFailed", { reason: said.reason })}
      </p>
    </div>
  );
}
