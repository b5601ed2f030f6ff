// The trace as a file for other tools. The code that writes it comes when it is asked for.
import { useState } from "react";
import type { RequestTrace } from "#engine";
import { t } from "#messages";
import { Button, saveFile } from "#ui";

const FORMATS = [
  ["otlp", "labPanels.exportOtlp", "labPanels.exportOtlpHint"],
  ["chrome", "labPanels.exportChrome", "labPanels.exportChromeHint"],
] as const;
type Format = (typeof FORMATS)[number][0];

export function Exports({ trace }: { readonly trace: RequestTrace }) {
  const [failed, setFailed] = useState(false);
  const save = async (format: Format): Promise<void> => {
    try {
      saveFile(`request-${trace.row + 1}.${format}.json`, await fileOf(format, trace), "application/json");
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="flex flex-wrap gap-2">
      {FORMATS.map(([format, name, hint]) => (
        <Button key={format} size="small" title={t(hint)} onClick={() => void save(format)}>
          {t(name)}
        </Button>
      ))}
      <p role="status" className="w-full text-2xs text-ink-2">
        {failed && t("labPanels.exportFailed")}
      </p>
    </div>
  );
}

async function fileOf(format: Format, trace: RequestTrace): Promise<string> {
  const { chromeTraceOf, otlpOf } = await import("#traceExport");
  return JSON.stringify(format === "otlp" ? otlpOf([trace]) : chromeTraceOf([trace]));
}
