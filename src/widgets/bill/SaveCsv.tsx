// Every line of a bill as a file.
import { useState } from "react";
import { t } from "#messages";
import { Button, fileNameOf, saveFile } from "#ui";
import { billCsv, type BillTable } from "./csv.ts";

interface SaveCsvProps {
  readonly title: string;
  readonly tables: readonly BillTable[];
}

export function SaveCsv({ title, tables }: SaveCsvProps) {
  const [saved, setSaved] = useState("");
  const save = () => {
    const name = `${fileNameOf(title, "bill")}.csv`;
    saveFile(name, billCsv(tables), "text/csv");
    setSaved(t("bill.saved", { name }));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <Button size="small" onClick={save}>
        {t("bill.saveCsv")}
      </Button>
      <p role="status" className="text-ink-2">
        {saved}
      </p>
    </div>
  );
}
