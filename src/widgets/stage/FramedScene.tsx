// A scene with a run of its own, on a page: what surrounds it gives the player.
import type { Scene } from "#widgets/scenes";
import { SceneStage } from "./SceneStage.tsx";
import { StageFrame } from "./StageFrame.tsx";

interface FramedSceneProps {
  readonly scene: Scene;
  /** What it comes to, and nothing moves. */
  readonly still?: boolean;
}

export function FramedScene({ scene, still = false }: FramedSceneProps) {
  return (
    <StageFrame
      pictured={scene.picture !== null && scene.rooms.length === 0}
      className="h-[30rem] sm:aspect-[1280/620] sm:h-auto"
    >
      {(area, narrow) => <SceneStage scene={scene} area={area} narrow={narrow} still={still} />}
    </StageFrame>
  );
}
