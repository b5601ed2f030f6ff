// What the shapes between the rooms mean, and how time is shown.

import { t } from "#messages";
import { useHeld } from "./sceneContext.ts";

const SHAPES = {
  warm: <circle cx="7" cy="7" r="4.5" fill="var(--warm)" />,
  cold: <path d="M7 .5 13.5 7 7 13.5 .5 7z" fill="var(--cold)" />,
  security: <circle cx="7" cy="7" r="4" fill="none" stroke="var(--security)" strokeWidth="2" />,
  failed: <path d="M3.5 3.5l7 7m0-7l-7 7" stroke="var(--failed)" strokeWidth="2.4" strokeLinecap="round" />,
} as const;

export function Legend() {
  const mode = useHeld("mode");
  return (
    <div className="diagram-legend flex flex-wrap items-center gap-x-4 gap-y-0.5 text-2xs text-ink-2">
      <p ref={mode} className="min-w-44 font-medium text-ink" />
      <ul className="flex flex-wrap gap-x-3">
        {(["warm", "cold", "security", "failed"] as const).map((look) => (
          <li key={look} className="flex items-center gap-1">
            <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
              {SHAPES[look]}
            </svg>
            {t(`diagram.key.${look}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
