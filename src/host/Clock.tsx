// The controls of the clock under a picture that has none of its own: play, a step back, a step on, the time.
import { useContext, useRef } from "react";
import { formatClock, t } from "#messages";
import { useClockState, usePlayer, useWordsFrame } from "#player";
import { Button, writeText } from "#ui";
import { ControlsContext } from "./controls.ts";

export function Clock() {
  const { clock } = usePlayer();
  const { playing, endUs } = useClockState();
  const time = useRef<HTMLSpanElement>(null);
  useWordsFrame((timeUs) => writeText(time.current, formatClock(timeUs)));
  const controls = useContext(ControlsContext);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2">
      {controls !== "hidden" && (
        <>
          <Button variant="primary" onClick={clock.toggle}>
            {playing ? t("embed.clock.pause") : t("embed.clock.play")}
          </Button>
          <Button onClick={() => clock.step(-1)}>{t("embed.clock.back")}</Button>
          <Button onClick={() => clock.step(1)}>{t("embed.clock.on")}</Button>
        </>
      )}
      <p className="ml-auto text-sm whitespace-nowrap text-ink-2 tabular-nums">
        <span ref={time} className="font-semibold text-ink" />{" "}
        {t("embed.clock.of", { end: formatClock(endUs).split(".")[0] })}
      </p>
    </div>
  );
}
