// The way to open a scenario file by keyboard and by touch.
import { useRef } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import type { Handed } from "./handed.ts";

export function OpenFile({ onTake }: { readonly onTake: (handed: Handed) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" title={t("lab.openFileHint")} onClick={() => input.current?.click()}>
        {t("lab.openFile")}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("lab.openFile")}
        className="hidden"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file, mended, can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onTake({ kind: "files", files, folder: null });
        }}
      />
    </>
  );
}
