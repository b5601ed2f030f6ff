// The keys of the timeline, and the switch for those that would otherwise work on the whole page.
import "#messages/chartExtras";
import { t } from "#messages";
import type { KeyboardHelpProps } from "./KeyboardHelp.tsx";
import { OVERLAY } from "./overlay.ts";

const KEYS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [["Space", "K"], t("chartExtras.keys.play")],
  [["J", "L", "[", "]"], t("chartExtras.keys.event")],
  [["←", "→"], t("chartExtras.keys.move")],
  [["Shift ←", "Shift →"], t("chartExtras.keys.moveShift")],
  [["Page Up", "Page Down"], t("chartExtras.keys.page")],
  [["Home", "End"], t("chartExtras.keys.ends")],
];

/** Of one chart, where the page has room for reading it, and with a pointer over any of them. */
const READING_KEYS: typeof KEYS = [
  [["←", "→"], t("chartExtras.keys.read")],
  [["+", "−", "0"], t("chartExtras.keys.zoom")],
  [[t("chartExtras.keys.wheel")], t("chartExtras.keys.lessOrMore")],
  [[t("chartExtras.keys.drag")], t("chartExtras.keys.brush")],
  [["Enter"], t("chartExtras.keys.seek")],
];

export function Keys({ onPage, onChange }: KeyboardHelpProps) {
  return (
    <div className={OVERLAY}>
      <List keys={KEYS} />
      {onPage !== null && (
        <>
          <p className="mt-3 mb-1.5 text-xs font-semibold">{t("chartExtras.keys.onChart")}</p>
          <List keys={READING_KEYS} />
        </>
      )}
      {onPage !== null && (
        <label className="mt-3 flex min-h-6 items-center gap-2 text-xs">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={onPage}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <span>
            {t("chartExtras.keys.everywhere")}{" "}
            <span className="text-ink-2">{t("chartExtras.keys.everywhereHint")}</span>
          </span>
        </label>
      )}
    </div>
  );
}

function List({ keys: list }: { readonly keys: typeof KEYS }) {
  return (
    <dl className="grid w-fit grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-xs">
      {list.map(([keys, meaning]) => (
        <div key={meaning} className="contents">
          <dt className="flex flex-wrap gap-1">
            {keys.map((key) => (
              <kbd key={key} className="rounded-sm border border-line-2 px-1.5 font-sans text-2xs leading-5">
                {key}
              </kbd>
            ))}
          </dt>
          <dd className="m-0 text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
