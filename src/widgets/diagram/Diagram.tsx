// The six components and the requests between them at the moment that the player's clock shows.

import "@xyflow/react/dist/base.css";
import "./diagram.css";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Stage } from "#engine";
import { t } from "#messages";
import { useClockState, usePlayer, usePlayerState } from "#player";
import { cx, Message } from "#ui";
import type { WidgetProps } from "#host";
import { layoutFor, type LayoutName, useShown, useSize } from "#widgets/rooms";
import { FlowCanvas } from "./FlowCanvas.tsx";
import { Legend } from "./Legend.tsx";
import { RequestList } from "./RequestList.tsx";
import { createScene } from "./scene.ts";
import { SceneContext, useHeld } from "./sceneContext.ts";

export interface DiagramProps extends WidgetProps {
  /** Row of the request that is marked; without it, the diagram keeps its own. */
  readonly selectedRow?: number | null;
  readonly onSelect?: (row: number | null) => void;
  /** The component that was chosen, while the others stand back. */
  readonly chosenRoom?: Stage | null;
  /** Makes the components buttons. */
  readonly onChooseRoom?: (room: Stage | null) => void;
  readonly className?: string;
}

const LEAST_HEIGHT: Readonly<Record<LayoutName, string>> = {
  wide: "min-h-[18rem]",
  medium: "min-h-[24rem]",
  narrow: "min-h-[28.5rem]",
};

const SENTENCE_HEIGHT: Readonly<Record<LayoutName, string>> = {
  wide: "min-h-[1lh]",
  medium: "min-h-[2lh]",
  narrow: "min-h-[4lh]",
};

export function Diagram({ surface, selectedRow, onSelect, chosenRoom = null, onChooseRoom, className }: DiagramProps) {
  const player = usePlayer();
  const { run, moment, model, status } = usePlayerState();
  const [scene] = useState(() => createScene(player));
  const [ownRow, setOwnRow] = useState<{ readonly run: typeof run; readonly row: number } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const id = useId();
  const layout = layoutFor(size?.widthPx ?? 0);
  const held = ownRow?.run === run ? (ownRow?.row ?? null) : null;
  const row = withinRun(selectedRow === undefined ? held : selectedRow, moment?.run.requests.rows ?? 0);

  const select = useCallback(
    (next: number | null) => {
      setOwnRow(next === null ? null : { run, row: next });
      onSelect?.(next);
    },
    [run, onSelect],
  );
  useEffect(() => () => scene.dispose(), [scene]);
  // A page that is printed is drawn before anybody sees it.
  useShown(place, (shown) => scene.setShown(shown || surface === "print"));
  const ready = moment !== null && model !== null;

  return (
    <SceneContext value={scene}>
      <section aria-label={t("diagram.title")} className={cx("flex h-full min-h-0 min-w-0 grow flex-col", className)}>
        <div
          ref={place}
          className={cx("diagram-place relative min-w-0 flex-1 overflow-hidden", LEAST_HEIGHT[layout.name])}
        >
          {ready && size && (
            <FlowCanvas
              scene={scene}
              moment={moment}
              model={model}
              layout={layout}
              {...size}
              id={id}
              selectedRow={row}
              onSelect={select}
              chosenRoom={chosenRoom}
              onChooseRoom={onChooseRoom}
            />
          )}
          {!ready && <Waiting status={status} />}
        </div>
        {ready && (
          <div className="relative border-t border-line bg-panel px-4 py-1.5 text-xs">
            <Legend />
            <Sentence layout={layout.name} />
            {surface !== "print" && <RequestList moment={moment} model={model} selectedRow={row} onSelect={select} />}
          </div>
        )}
      </section>
    </SceneContext>
  );
}

/** Its lines are kept free, so that words that come and go do not move the rooms. */
function Sentence({ layout }: { readonly layout: LayoutName }) {
  const { playing } = useClockState();
  return (
    <p
      ref={useHeld("sentence")}
      aria-live={playing ? "off" : "polite"}
      className={cx("mt-0.5 text-ink-2", SENTENCE_HEIGHT[layout])}
    />
  );
}

function Waiting({ status }: { readonly status: ReturnType<typeof usePlayerState>["status"] }) {
  if (status === "running") return <Message kind="loading" title={t("diagram.running")} className="h-full" />;
  if (status === "failed") return <Message kind="error" title={t("diagram.failed")} className="h-full" />;
  return (
    <Message kind="empty" title={t("diagram.empty")} className="h-full">
      <p>{t("diagram.emptyBody")}</p>
    </Message>
  );
}

function withinRun(row: number | null, rows: number): number | null {
  return row !== null && row >= 0 && row < rows ? row : null;
}
