// Copies a text, and says so; where the browser forbids it, it says that instead.
import { useEffect, useState } from "react";
import { t } from "#messages";
import { Button } from "#ui";

const SHOWN_MS = 2500;

export function CopyButton({ text }: { readonly text: string }) {
  const [result, setResult] = useState<"copied" | "notCopied" | null>(null);
  useEffect(() => {
    if (result !== "copied") return;
    const timer = setTimeout(() => setResult(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = () => {
    copyText(text).then(
      () => setResult("copied"),
      () => setResult("notCopied"),
    );
  };
  return (
    <span className="flex shrink-0 items-center gap-2">
      <span role="status" className="max-w-40 text-right text-2xs text-ink-2">
        {result && t(`travel.${result}`)}
      </span>
      <Button size="small" variant="quiet" onClick={copy}>
        {t("travel.copy")}
      </Button>
    </span>
  );
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
