// The controls of the clock: play, step by event, the time, the speed.
import { useClockState, usePlayer, type Speed } from "#player";
import { t } from "#messages";
import { Button, IconButton, Segmented, Select } from "#ui";
import { clockSeconds } from "./sentence.ts";
import type { TextBoard } from "./textBoard.ts";

const SPEEDS: readonly { readonly value: Speed; readonly label: string }[] = [
  { value: "auto", label: t("charts.speed.auto") },
  ...[0.01, 0.1].map((value) => ({ value, label: t("charts.speed.slower", { n: Math.round(1 / value) }) })),
  { value: 1, label: t("charts.speed.real") },
  ...[10, 60, 600].map((value) => ({ value, label: t("charts.speed.faster", { n: value }) })),
];

interface TransportProps {
  readonly board: TextBoard;
  /** Without, only the time is shown. */
  readonly buttons: boolean;
}

export function Transport({ board, buttons }: TransportProps) {
  const { clock } = usePlayer();
  const { playing, speed, endUs } = useClockState();
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3.5 gap-y-1 px-4 py-1.5 @max-3xl:gap-x-2 @max-3xl:px-3">
      {buttons && (
        <>
          <IconButton variant="solid" label={playing ? t("charts.pause") : t("charts.play")} onClick={clock.toggle}>
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 fill-current">
              {playing ? <path d="M2 1h3v10H2zM7 1h3v10H7z" /> : <path d="M2.5 .8 11 6l-8.500 5.200z" />}
            </svg>
          </IconButton>
          <Button
            aria-label={t("charts.previousEvent")}
            title={t("charts.previousEvent")}
            onClick={() => clock.step(-1)}
            className="@max-3xl:px-2"
          >
            <Triangle direction={-1} />
            <span className="@max-md:hidden">{t("charts.event")}</span>
          </Button>
          <Button
            aria-label={t("charts.nextEvent")}
            title={t("charts.nextEvent")}
            onClick={() => clock.step(1)}
            className="@max-3xl:px-2"
          >
            <span className="@max-md:hidden">{t("charts.event")}</span>
            <Triangle direction={1} />
          </Button>
        </>
      )}
      <p className="text-sm whitespace-nowrap text-ink-2 tabular-nums" data-clock>
        <span ref={board.bind("clock")} className="font-semibold text-ink" />
        <span ref={board.bind("clock.ms")} />
        {` ${t("charts.of", { end: clockSeconds(endUs) })}`}
      </p>
      {buttons && (
        <div className="control flex items-center gap-3 text-xs text-ink-2 ml-auto">
          <span aria-hidden="true" className="@max-4xl:hidden">
            {t("charts.speed")}
          </span>
          <Segmented
            className="@max-4xl:hidden"
            label={t("charts.speed")}
            options={SPEEDS}
            value={speed}
            onChange={clock.setSpeed}
          />
          <Select
            hideLabel
            className="@4xl:hidden"
            label={t("charts.speed")}
            options={SPEEDS.map(({ value, label }) => ({ value: String(value), label }))}
            value={String(speed)}
            onChange={(text) => clock.setSpeed(text === "auto" ? text : Number(text))}
          />
        </div>
      )}
    </div>
  );
}

function Triangle({ direction }: { readonly direction: 1 | -1 }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 fill-current">
      <path d={direction === 1 ? "M1 0l6 4-6 4z" : "M7 0 1 4l6 4z"} />
    </svg>
  );
}
