// What is changed or breaks while the run goes on, marked in every chart at its time: a line, a shade for as long as it lasts, a name.
import "#messages/chartMarks";
import type { Model } from "#engine";
import { formatClock, formatNumber, formatPercent, t } from "#messages";
import { cx } from "#ui";

type Intervention = Model["interventions"][number];

/** Beyond this share of the run a name stands to the left of its line. */
const LATE = 0.75;

interface MarksProps {
  readonly model: Model;
  /** The part of the run that is drawn. */
  readonly startUs: number;
  readonly endUs: number;
}

export function Marks({ model, startUs, endUs }: MarksProps) {
  const shareOf = (timeUs: number) => Math.max(0, Math.min(1, (timeUs - startUs) / (endUs - startUs)));
  return (
    <ul aria-label={t("chartMarks.label")} className="pointer-events-none absolute inset-0">
      {model.interventions.map((each, index) => {
        const lastUs = "untilUs" in each ? each.untilUs : each.atUs;
        if (lastUs < startUs || each.atUs > endUs) return null;
        const [from, until] = [shareOf(each.atUs), "untilUs" in each ? shareOf(lastUs) : null];
        return (
          <li
            key={`${each.atUs} ${index}`}
            className="absolute inset-y-0 border-l border-dashed border-ink-2"
            style={{ left: `${from * 100}%`, width: until === null ? 0 : `${(until - from) * 100}%` }}
          >
            {until !== null && <span aria-hidden="true" className="absolute inset-0 bg-ink/8" />}
            <span
              className={cx(
                "absolute rounded-sm bg-panel px-1 text-2xs whitespace-nowrap text-ink",
                index % 2 === 0 ? "bottom-0.5" : "bottom-5",
                from > LATE ? "right-full" : "left-0.5",
              )}
            >
              <span className="sr-only">{formatClock(each.atUs).split(".")[0]} </span>
              {nameOf(each, model, index)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function nameOf(each: Intervention, model: Model, index: number): string {
  switch (each.kind) {
    case "settings":
      return nameOfChange(each.settings, index === 0 ? model.settings : settingsBefore(model, index));
    case "killInstances":
      return t("chartMarks.kill", { share: formatPercent(each.share) });
    case "outage":
      return each.target === "zone"
        ? t("chartMarks.zone", { n: model.zones })
        : t("chartMarks.outage", { room: roomOf(each.target) });
    case "slow":
      return t("chartMarks.slow", { room: roomOf(each.target), factor: formatNumber(each.factor).replace(/\.0$/, "") });
  }
}

type Settings = Model["settings"];

function settingsBefore({ settings, interventions }: Model, index: number): Settings {
  return interventions
    .slice(0, index)
    .reduce((now, each) => (each.kind === "settings" ? each.settings : now), settings);
}

function nameOfChange(now: Settings, before: Settings): string {
  if (now.nextVersion && !before.nextVersion) return t("chartMarks.deploy", { share: formatPercent(now.nextShare) });
  if (!now.nextVersion && before.nextVersion) return t("chartMarks.rollback");
  return t("chartMarks.change");
}

const roomOf = (room: "client" | "webServer" | "gateway" | "security" | "function" | "database"): string =>
  t(`chartMarks.room.${room}`);
