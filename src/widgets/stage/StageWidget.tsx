// The stage as a widget: one scene of the run that its host shows. Which, is a setting of the widget, as attributes of a scene.
import { useMemo, useState } from "react";
import { t } from "#messages";
import { usePlayerState } from "#player";
import { useWidgetState, type WidgetProps } from "#host";
import { Message } from "#ui";
import { readScene, type Scene } from "#widgets/scenes";
import { StageFrame } from "./StageFrame.tsx";
import { StageView } from "./StageView.tsx";
import { useSceneClock } from "./useSceneRun.ts";

type Attributes = Readonly<Record<string, unknown>>;

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

function Framed({ scene, still, ownClock }: FramedProps) {
  const { run } = usePlayerState();
  const [opened] = useState({ scene });
  useSceneClock(scene, run !== null && (ownClock || opened.scene !== scene), still);
  return (
    <StageFrame className="min-h-[30rem] flex-1">
      {(area, narrow) => <StageView scene={scene} settled={run !== null} area={area} narrow={narrow} still={still} />}
    </StageFrame>
  );
}
