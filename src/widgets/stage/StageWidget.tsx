// The stage as a widget: one scene of the run that its host shows. Which, is a setting of the widget, as attributes of a scene.
import { useMemo, useRef, useState } from "react";
import { t } from "#messages";
import { usePlayerState } from "#player";
import { useWidgetState, type WidgetProps } from "#host";
import { Message } from "#ui";
import { isNarrow } from "#widgets/floor";
import { useSize } from "#widgets/rooms";
import { readScene, type Scene } from "#widgets/scenes";
import { StageView } from "./StageView.tsx";
import { useSceneClock } from "./useSceneRun.ts";

type Attributes = Readonly<Record<string, unknown>>;

/** The stage's own width, and that of a telephone; in its units. */
const WIDE = 1280;
const NARROW = 390;
const MARGIN = { wide: 40, narrow: 8 };

export function StageWidget({ surface }: WidgetProps) {
  const [attributes] = useWidgetState<Attributes>("scene", NOTHING, isAttributes);
  const read = useMemo(() => readScene({ say: t("stage.say"), ...attributes, scenario: "shown" }), [attributes]);
  if (!read.ok) {
    return (
      <Message kind="error" title={t("stage.badScene")}>
        <ul className="text-sm">
          {read.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Message>
    );
  }
  // Without a stretch of its own, the clock is its host's.
  return (
    <Framed scene={read.scene} still={surface === "print"} ownClock={"from" in attributes || "to" in attributes} />
  );
}

const NOTHING: Attributes = {};

function isAttributes(value: unknown): value is Attributes {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface FramedProps {
  readonly scene: Scene;
  readonly still: boolean;
  readonly ownClock: boolean;
}

/** As wide as its place; where that is narrow, with fewer words instead of smaller ones. */
function Framed({ scene, still, ownClock }: FramedProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const { run } = usePlayerState();
  const [opened] = useState({ scene });
  useSceneClock(scene, run !== null && (ownClock || opened.scene !== scene), still);
  const narrow = isNarrow(size?.widthPx ?? WIDE);
  const width = narrow ? NARROW : WIDE;
  const scale = (size?.widthPx ?? width) / width;
  const margin = narrow ? MARGIN.narrow : MARGIN.wide;
  const height = (size?.heightPx ?? 0) / scale;
  const area = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return (
    <div ref={place} className="relative min-h-[30rem] flex-1 overflow-hidden bg-paper">
      {size && (
        <div className="absolute top-0 left-0 origin-top-left" style={{ width, height, transform: `scale(${scale})` }}>
          <StageView scene={scene} settled={run !== null} area={area} narrow={narrow} still={still} />
        </div>
      )}
    </div>
  );
}
