// Two worlds on one clock: the same requests on always-on servers and on functions. Who idles, who waits, who pays for what.
import { useMemo, useRef } from "react";
import { formatClock, formatNumber, formatSum, t } from "#messages";
import { useClockState, useFrame, usePlayer, usePlayerState } from "#player";
import { writeText } from "#ui";
import type { WidgetProps } from "#host";
import { serversInWords } from "#widgets/servers";
import { Lane } from "./Lane.tsx";
import { binAt, lanesOf, type Lanes } from "./lanes.ts";

export function Worlds({ surface }: WidgetProps) {
  const { run, model, scenario } = usePlayerState();
  const lanes = useMemo(() => run && model && lanesOf(run, model), [run, model]);
  if (!lanes || !run || !model || !scenario) return null;
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      <Shown
        lanes={lanes}
        servers={serversInWords(scenario.server, run.summary.server)}
        durationUs={model.durationUs}
      />
    </div>
  );
}

interface ShownProps {
  readonly lanes: Lanes;
  readonly servers: string;
  readonly durationUs: number;
}

function Shown({ lanes, servers, durationUs }: ShownProps) {
  const { server, functions, highest } = lanes;
  const [slider, serverLine, functionsLine] = [useRef<HTMLInputElement>(null), useLine(), useLine()];
  const [serverNow, functionsNow] = [useRef<HTMLParagraphElement>(null), useRef<HTMLParagraphElement>(null)];
  const { clock } = usePlayer();
  const { endUs } = useClockState();
  useFrame((timeUs) => {
    const bin = binAt(lanes, timeUs);
    const left = `${Math.min(100, (timeUs / (lanes.binUs * server.busy.length)) * 100)}%`;
    for (const line of [serverLine, functionsLine]) if (line.current) line.current.style.left = left;
    writeText(serverNow.current, serverInWords(lanes, bin));
    writeText(functionsNow.current, functionsInWords(lanes, bin));
    if (slider.current) {
      slider.current.value = String(timeUs);
      slider.current.setAttribute("aria-valuetext", clockTime(timeUs));
    }
  });
  return (
    <>
      {/* As wide as the lanes, so that its thumb stands above their line. */}
      <label className="-mx-2 block px-0 text-sm">
        <span className="px-2">{t("worlds.time")}</span>
        <input
          ref={slider}
          type="range"
          min={0}
          max={endUs}
          step={lanes.binUs}
          defaultValue={clock.timeUs}
          onChange={(event) => clock.seek(event.currentTarget.valueAsNumber)}
          className="block h-8 w-full cursor-pointer accent-ink"
        />
      </label>
      <Lane
        title={`${t("worlds.server", { servers })}, ${t("worlds.places", { n: server.places })}`}
        levels={[
          { label: t("worlds.busy"), values: server.busy, fill: "fill-warm", mark: "bg-warm" },
          { label: t("worlds.queued"), values: server.queued, fill: "fill-failed", mark: "bg-failed" },
        ]}
        highest={highest}
        limit={server.places}
        playhead={serverLine}
        now={serverNow}
      />
      <Lane
        title={t("worlds.functions")}
        levels={[
          { label: t("worlds.busy"), values: functions.busy, fill: "fill-warm", mark: "bg-warm" },
          { label: t("worlds.starting"), values: functions.starting, fill: "fill-cold", mark: "bg-cold" },
          { label: t("worlds.idle"), values: functions.idle, fill: "fill-idle", mark: "bg-idle" },
        ]}
        highest={highest}
        playhead={functionsLine}
        now={functionsNow}
      />
      <p className="text-xs text-ink-2">{t("worlds.both")}</p>
      <Table lanes={lanes} durationUs={durationUs} />
    </>
  );
}

const useLine = () => useRef<HTMLDivElement>(null);

const ROWS = 8;

/** The picture as a table, at the ends of eight equal parts of the run. */
function Table({ lanes, durationUs }: { readonly lanes: Lanes; readonly durationUs: number }) {
  const times = Array.from({ length: ROWS }, (_, row) => ((row + 1) / ROWS) * durationUs);
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("worlds.table")}</summary>
      <table className="mt-1 w-full text-left tabular-nums">
        <thead>
          <tr>
            <th scope="col">{t("worlds.at")}</th>
            <th scope="col">{t("worlds.column.server")}</th>
            <th scope="col">{t("worlds.column.functions")}</th>
          </tr>
        </thead>
        <tbody>
          {times.map((timeUs) => (
            <tr key={timeUs} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-3 font-normal">
                {clockTime(timeUs)}
              </th>
              <td className="py-1 pr-3">{serverInWords(lanes, binAt(lanes, timeUs - 1))}</td>
              <td className="py-1">{functionsInWords(lanes, binAt(lanes, timeUs - 1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function serverInWords({ server }: Lanes, bin: number): string {
  const idle = server.places - server.busy[bin];
  return t("worlds.now.server", {
    busy: level(server.busy[bin]),
    queued: level(server.queued[bin]),
    idle: level(idle),
    cost: formatSum(server.costUsdSoFar[bin], server.missing),
  });
}

function functionsInWords({ functions }: Lanes, bin: number): string {
  return t("worlds.now.functions", {
    busy: level(functions.busy[bin]),
    starting: level(functions.starting[bin]),
    idle: level(functions.idle[bin]),
    cost: formatSum(functions.costUsdSoFar[bin], functions.missing),
  });
}

/** An average, with one decimal at most. */
function level(value: number): string {
  const rounded = Math.round(Math.max(0, value) * 10) / 10;
  return Number.isInteger(rounded) ? String(rounded) : formatNumber(rounded);
}

function clockTime(timeUs: number): string {
  return formatClock(timeUs).split(".")[0];
}
