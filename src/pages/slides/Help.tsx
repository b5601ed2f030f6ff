// The keys of a talk, and the switch that leaves single keys alone.
import { t } from "#messages";
import { Dialog } from "#ui";

const LINES = [
  "next",
  "previous",
  "skip",
  "ends",
  "go",
  "overview",
  "black",
  "play",
  "timer",
  "laser",
  "theme",
  "fullscreen",
  "presenter",
  "share",
  "ask",
  "help",
] as const;

interface HelpProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

export function Help({ singleKeys, onSingleKeys, onClose }: HelpProps) {
  return (
    <Dialog title={t("slides.help")} close={t("slides.close")} onClose={onClose}>
      <ul className="grid gap-1.5 text-base sm:grid-cols-2 sm:gap-x-8">
        {LINES.map((line) => (
          <li key={line}>{t(`slides.key.${line}`)}</li>
        ))}
      </ul>
      <label className="mt-5 flex items-center gap-2.5 border-t border-line pt-4 text-base">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
          className="size-4 accent-ink"
        />
        {t("slides.singleKeys")}
      </label>
      <p className="mt-1 text-sm text-ink-2">{t("slides.singleKeysOff")}</p>
    </Dialog>
  );
}
