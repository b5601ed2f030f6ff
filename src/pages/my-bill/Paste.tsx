// Where figures or a log are pasted, what was read of them, and which lines were not understood.
import { useId } from "react";
import { formatCount, formatDuration, formatMs, t } from "#messages";
import { Button } from "#ui";
import { EXAMPLE, EXAMPLE_REPORTS } from "./examples.ts";
import { billedMsOf, type FunctionPrices } from "./monthlyBill.ts";
import type { Pasted } from "./pasted.ts";

interface PasteProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Null until the first text is read. */
  readonly pasted: Pasted | null;
  /** By which what the lines say is billed is worked out again. */
  readonly aws: FunctionPrices | null;
}

export function Paste({ text, onText, pasted, aws }: PasteProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {t("myBill.paste")}
      </label>
      <textarea
        id={id}
        aria-describedby={`${id}-how`}
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        className="control w-full rounded-md border border-line-2 bg-paper p-2 font-mono text-xs"
      />
      <p id={`${id}-how`} className="text-xs text-pretty text-ink-2">
        {t("myBill.pasteHow")} {text === EXAMPLE && t("myBill.example")}
      </p>
      <Button size="small" variant="quiet" className="self-start" onClick={() => onText(EXAMPLE_REPORTS)}>
        {t("myBill.exampleReports")}
      </Button>
      {pasted && (
        <div role="status" className="mt-1 flex flex-col gap-1 text-pretty">
          <Problems pasted={pasted} />
          <p>{readInWords(pasted)}</p>
          {aws && <Checked pasted={pasted} aws={aws} />}
        </div>
      )}
    </div>
  );
}

function Problems({ pasted: { problems, problemCount, reports } }: { readonly pasted: Pasted }) {
  if (problemCount === 0 && !reports?.withoutMemory) return null;
  return (
    <ul className="flex flex-col gap-0.5 border-l-2 border-failed pl-3 wrap-anywhere">
      {problems.map(({ line, found, wanted }) => (
        <li key={line}>{t("myBill.problem", { line, found, wanted: t(`myBill.wanted.${wanted}`) })}</li>
      ))}
      {problemCount > problems.length && <li>{t("myBill.problemMore", { n: problemCount - problems.length })}</li>}
      {reports && reports.withoutMemory > 0 && <li>{t("myBill.noMemory", { n: reports.withoutMemory })}</li>}
    </ul>
  );
}

function readInWords({ groups, reports }: Pasted): string {
  if (groups.length === 0) return t("myBill.nothing");
  if (!reports)
    return t("myBill.readFigures", {
      functions: groups.length,
      invocations: formatCount(groups.reduce((sum, { invocations }) => sum + invocations, 0)),
    });
  return t("myBill.readReports", {
    n: reports.lines,
    cold: formatCount(reports.cold),
    mean: formatMs(reports.meanMs),
    memory: t("myBill.mb", { mb: reports.memoriesMb.map((each) => formatCount(each)).join(", ") }),
  });
}

/** What the lines say is billed, beside the same worked out here: who doubts either can look. */
function Checked({ pasted: { groups, reports }, aws }: { readonly pasted: Pasted; readonly aws: FunctionPrices }) {
  if (!reports || reports.billedMs === null || groups.length === 0) return null;
  const here = groups.reduce((sum, group) => sum + billedMsOf(group, aws), 0);
  return (
    <p className="text-ink-2">
      {t("myBill.checked", { said: formatDuration(reports.billedMs / 1000), here: formatDuration(here / 1000) })}
    </p>
  );
}
