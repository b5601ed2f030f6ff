// What may befall the chosen component from the playhead on, a button each: the usual lengths and amounts. Others are chosen in the panel.
import "#messages/labWhatIf";
import type { Stage } from "#engine";
import { t } from "#messages";
import { useClockState, usePlayer } from "#player";
import type { Scenario } from "#scenario";
import { Button } from "#ui";
import { befalling, withHappenings } from "./happenings.ts";

interface OnComponentProps {
  readonly room: Stage;
  readonly draft: Scenario;
  readonly onEdit: (scenario: Scenario) => void;
}

export function OnComponent({ room, draft, onEdit }: OnComponentProps) {
  const { clock } = usePlayer();
  // Drawn anew when the clock comes to stand, not while it plays.
  useClockState();
  return (
    <div role="group" aria-label={t("labWhatIf.here")} className="border-b border-line px-4 py-3 text-sm">
      <p className="mb-2 text-xs font-semibold text-ink-2">{t("labWhatIf.here")}</p>
      <p className="flex flex-wrap gap-1.5">
        {befalling(room, draft).map(({ what, from }) => (
          <Button
            key={what}
            size="small"
            onClick={() => {
              clock.pause();
              onEdit(withHappenings(draft, ...from(clock.timeUs / 1e6)));
            }}
          >
            {t(`labWhatIf.here.${what}`)}
          </Button>
        ))}
      </p>
    </div>
  );
}
