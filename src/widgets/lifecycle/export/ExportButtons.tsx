// The trace as a file of other tools, saved by the browser; nothing is sent anywhere.
import { chromeTraceOf, otlpOf } from "#traceExport";
import type { RequestTrace } from "#engine";
import { t } from "#messages";
import { Button, saveFile } from "#ui";

export function ExportButtons({ trace }: { readonly trace: RequestTrace }) {
  const name = `${trace.functionName.replaceAll(/[^\w-]+/g, "-")}-${trace.row}`;
  return (
    <div role="group" aria-label={t("lifecycle.export")} className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-ink-2">{t("lifecycle.export")}</span>
      <Button
        size="small"
        title={t("lifecycle.exportOtlpNote")}
        onClick={() => save(`${name}.otlp.json`, otlpOf([trace]))}
      >
        {t("lifecycle.exportOtlp")}
      </Button>
      <Button
        size="small"
        title={t("lifecycle.exportChromeNote")}
        onClick={() => save(`${name}.trace.json`, chromeTraceOf([trace]))}
      >
        {t("lifecycle.exportChrome")}
      </Button>
    </div>
  );
}

function save(fileName: string, content: unknown): void {
  saveFile(fileName, JSON.stringify(content), "application/json");
}
