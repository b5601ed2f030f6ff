// A brief made of what is open: goals from the run, and what was changed as its unlocked settings; a file for a teacher to put into words.
import { useState } from "react";
import { usePlayerState } from "#player";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { Button, reasonOf, saveFile } from "#ui";
import { Part } from "./Part.tsx";

interface BriefPartProps {
  /** What was opened, from which the brief begins. */
  readonly opened: Scenario;
  readonly scenario: Scenario;
  /** Of the file, without its ending. */
  readonly name: string;
}

export function BriefPart({ opened, scenario, name }: BriefPartProps) {
  const { run, model, scenario: ran, status } = usePlayerState();
  const [said, setSaid] = useState("");
  const make = async () => {
    if (!run || !model) return;
    try {
      const { makeBrief, MOST_COMBINATIONS } = await import("#teaching/brief");
      const brief = makeBrief(opened, scenario, { run, model });
      saveFile(`${name}.brief.json`, `${JSON.stringify(brief, null, 2)}\n`, "application/json");
      setSaid(t("labShare.briefSaved", { name: `${name}.brief.json`, most: MOST_COMBINATIONS }));
    } catch (error) {
      setSaid(t("labShare.briefFailed", { detail: reasonOf(error) }));
    }
  };
  return (
    <Part title={t("labShare.brief")}>
      <p className="text-ink-2">{t("labShare.briefWhat")}</p>
      <Button disabled={status !== "ready" || ran !== scenario} onClick={() => void make()}>
        {t("labShare.makeBrief")}
      </Button>
      <p role="status" className="text-ink-2">
        {said}
      </p>
    </Part>
  );
}
