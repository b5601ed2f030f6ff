// How to hand on what is open: a link, files. Stands in place, so that what is set stays in sight. Nothing is sent anywhere.
import "#messages/labShare";
import type { Run } from "#engine";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { fileNameOf, isSingleFile } from "#ui";
import { SILENT, writeAddress } from "../address.ts";
import { nameOf, type Opened } from "../opening.ts";
import { AppPart } from "./AppPart.tsx";
import { BriefPart } from "./BriefPart.tsx";
import { CoursePart } from "./CoursePart.tsx";
import { CsvPart } from "./CsvPart.tsx";
import { DeckPart } from "./DeckPart.tsx";
import { ImagePart } from "./ImagePart.tsx";
import { LinkPart } from "./LinkPart.tsx";
import { ScenarioFilePart } from "./ScenarioFilePart.tsx";

export interface SharePanelProps {
  /** What the player runs. */
  readonly scenario: Scenario;
  readonly opened: Opened;
  /** The run of `scenario`; null until it is there. */
  readonly run: Run | null;
  readonly selectedRow: number | null;
}

export function SharePanel({ scenario, opened, run, selectedRow }: SharePanelProps) {
  const named = nameOf(scenario, opened);
  // What takes more than an address has no place in a course page or in the file.
  const address = named && named.kept === null ? writeAddress({ ...SILENT, source: named.source }) : null;
  const name = fileNameOf(scenario.title, "scenario");
  return (
    <section aria-label={t("lab.handOn")} className="mt-3 flex flex-col gap-4 border-t border-line pt-3 text-xs">
      <LinkPart named={named} selectedRow={selectedRow} />
      <ScenarioFilePart scenario={scenario} name={name} />
      {named && named.kept === null && <DeckPart source={named.source} />}
      <BriefPart opened={opened.scenario} scenario={scenario} name={name} />
      <ImagePart title={scenario.title} />
      <CsvPart run={run} name={name} />
      {address !== null && !isSingleFile && (
        <>
          <CoursePart address={address} />
          <AppPart address={address} />
        </>
      )}
      <p className="text-2xs text-ink-2">{t("labShare.nothingSent")}</p>
    </section>
  );
}
