// The small mark before a word that shows how the chart draws it; the same shapes and hatching as on the canvas.
import { cx } from "#ui";
import type { Swatch } from "./rows.ts";

const LOOKS: Readonly<Record<Swatch, string>> = {
  warm: "size-2 rounded-[2px] border border-warm-outline bg-warm",
  busy: "size-2 rounded-[2px] border border-warm-outline bg-warm",
  idle: "size-2 rounded-[2px] border border-warm-outline bg-idle",
  cold: "size-2 rounded-[2px] border border-cold-ink bg-cold",
  coldPoint: "size-1.5 rotate-45 bg-cold",
  starting: "size-2 rounded-[2px] border border-cold bg-linear-to-tr from-cold from-50% to-cold-soft to-50%",
  failed: "size-2 rounded-[2px] border border-failed bg-failed-soft",
  p50: "h-0 w-2.5 border-t-[1.5px] border-warm-ink",
  p99: "h-0 w-2.5 border-t border-ink-3",
  server: "h-0 w-2.5 border-t border-dashed border-ink-3",
};

export function SwatchMark({ swatch }: { readonly swatch: Swatch }) {
  return <span aria-hidden="true" className={cx("mr-1 inline-block shrink-0 align-middle", LOOKS[swatch])} />;
}
