// Zoom by buttons: the wheel belongs to the page, unless Ctrl is held.

import { t } from "#messages";
import { IconButton } from "#ui";
import { useGlide } from "./useGlide.ts";

const STEP = 1.2;

export function ZoomControls({ onFit, calm }: { readonly onFit: () => void; readonly calm: boolean }) {
  const zoomBy = useGlide(calm);
  return (
    <div className="diagram-zoom flex flex-col gap-1">
      <IconButton variant="plain" className="size-7" label={t("diagram.zoomIn")} onClick={() => zoomBy(STEP)}>
        <Glyph d="M3 8h10M8 3v10" />
      </IconButton>
      <IconButton variant="plain" className="size-7" label={t("diagram.zoomOut")} onClick={() => zoomBy(1 / STEP)}>
        <Glyph d="M3 8h10" />
      </IconButton>
      <IconButton variant="plain" className="size-7" label={t("diagram.fit")} onClick={onFit}>
        <Glyph d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
      </IconButton>
    </div>
  );
}

function Glyph({ d }: { readonly d: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
