// Sets one setting back to what was opened.
import { t } from "#messages";

export function Reset({ label, onReset }: { readonly label: string; readonly onReset: () => void }) {
  return (
    <button
      type="button"
      aria-label={t("labSettings.resetOf", { label })}
      className="control min-h-6 rounded px-1 text-xs text-ink-2 underline underline-offset-2 hover:bg-line/60 hover:text-ink"
      onClick={onReset}
    >
      {t("labSettings.reset")}
    </button>
  );
}
