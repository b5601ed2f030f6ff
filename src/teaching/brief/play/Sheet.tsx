// The brief on paper: who asks and for what, the goals, the settings with all values to choose from, room to write, and the code of the live page.
import { useSyncExternalStore } from "react";
import { PaperCode, isThisComputersOwn, wholeAddress } from "#host/share";
import { t } from "#messages";
import type { NamedBrief } from "../briefs.ts";
import { boundsInWords } from "./goalWords.ts";
import { settingName, valueInWords } from "./settingWords.ts";

interface SheetProps {
  readonly brief: NamedBrief;
  /** The place of each setting's value among its values, where the brief begins; null until it is known. */
  readonly begin: readonly number[] | null;
  /** The address of the live brief within the site; null where others could not open it. */
  readonly to: string | null;
}

const LINES = { before: 3, after: 6 };

export function Sheet({ brief, begin, to }: SheetProps) {
  return (
    <div className="mt-3 hidden text-[11pt] print:block">
      <div className="flex items-start justify-between gap-6">
        <p className="text-pretty">{brief.asks}</p>
        {to !== null && <Code to={to} />}
      </div>
      <h2 className="mt-4 font-serif text-lg font-semibold">{t("briefs.goals")}</h2>
      <ul className="mt-1">
        {brief.goals.map((goal) => (
          <li key={goal.says} className="flex justify-between gap-6 border-b border-line py-1">
            <span>{goal.says}</span>
            <span className="whitespace-nowrap">{boundsInWords(goal)}</span>
          </li>
        ))}
      </ul>
      <h2 className="mt-4 font-serif text-lg font-semibold">{t("briefs.settings")}</h2>
      <ul className="mt-1">
        {brief.unlocked.map((each, setting) => (
          <li key={each.setting} className="break-inside-avoid border-b border-line py-1.5">
            <p className="font-semibold">{settingName(each)}</p>
            <ul className="flex flex-wrap gap-x-5">
              {each.values.map((value, place) => (
                <li key={valueInWords(each, value)} className="flex items-center gap-1.5">
                  <span aria-hidden="true" className="inline-block size-3 rounded-full border border-ink" />
                  {valueInWords(each, value)}
                  {begin?.[setting] === place && <span className="text-ink-2">({t("briefs.begin")})</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Room label={t("briefs.sheet.before")} lines={LINES.before} />
      <Room label={t("briefs.sheet.after")} lines={LINES.after} />
    </div>
  );
}

function Room({ label, lines }: { readonly label: string; readonly lines: number }) {
  return (
    <div className="mt-4 break-inside-avoid">
      <p className="font-semibold">{label}</p>
      {Array.from({ length: lines }, (_, line) => (
        <p key={line} aria-hidden="true" className="h-[9mm] border-b border-line-2" />
      ))}
    </div>
  );
}

const NEVER = () => () => {};

/** In pages made ahead nobody knows where they will stand. */
function Code({ to }: { readonly to: string }) {
  const address = useSyncExternalStore(
    NEVER,
    () => (isThisComputersOwn() ? null : wholeAddress(to)),
    () => null,
  );
  if (address === null) return null;
  return (
    <div className="w-32 shrink-0 text-center text-[8pt]">
      <PaperCode address={address} />
      <p className="wrap-anywhere">
        {t("briefs.sheet.live")} {address}
      </p>
    </div>
  );
}
