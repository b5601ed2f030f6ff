// A solution handed on: as a link, as a file, and one that somebody else handed on opened from its file.
import { CopyButton, OwnComputerNote, wholeAddress } from "#host/share";
import { t } from "#messages";
import { Button, fileNameOf, saveFile } from "#ui";
import type { NamedBrief } from "../briefs.ts";
import { OpenFile } from "./OpenFile.tsx";
import { readSolution, solutionText } from "./solutionFile.ts";

interface HandOnProps {
  readonly brief: NamedBrief;
  /** The combination that is shown. */
  readonly index: number;
  /** Its address within the site; null where nobody else could open it. */
  readonly to: string | null;
  readonly onOpen: (index: number) => void;
}

export function HandOn({ brief, index, to, onOpen }: HandOnProps) {
  return (
    <section className="mt-10 print:hidden">
      <h2 className="font-serif text-xl font-semibold">{t("briefs.handOn")}</h2>
      <div className="mt-3 flex flex-wrap items-start gap-2">
        {to !== null && <CopyButton text={wholeAddress(to)}>{t("briefs.copyLink")}</CopyButton>}
        <Button
          onClick={() =>
            saveFile(
              `${fileNameOf(brief.title, "brief")}.solution.json`,
              solutionText(brief, index),
              "application/json",
            )
          }
        >
          {t("briefs.save")}
        </Button>
        <OpenFile
          label={t("briefs.openSolution")}
          onText={(text) => {
            const read = readSolution(text, brief);
            if (read.kind === "refused") return read.lines;
            onOpen(read.index);
            return null;
          }}
        />
        <Button onClick={() => print()}>{t("briefs.print")}</Button>
      </div>
      {to !== null && <OwnComputerNote className="mt-2 text-xs" />}
    </section>
  );
}
