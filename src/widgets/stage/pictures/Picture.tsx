// The pictures of scenes by name. Each is drawn to the size of its place, in units of the stage; words in it are no smaller than 22 of them.
import type { ComponentType, ReactNode } from "react";
import type { PictureName, Scene } from "#widgets/scenes";
import { Adapter } from "./Adapter.tsx";
import { Bill } from "./Bill.tsx";
import { Connections } from "./Connections.tsx";
import { Datacentre } from "./Datacentre.tsx";
import { Doors } from "./Doors.tsx";
import { Events } from "./Events.tsx";
import { Jobs } from "./Jobs.tsx";
import { Map } from "./Map.tsx";
import { Photo } from "./Photo.tsx";
import { Question } from "./Question.tsx";
import { Routes } from "./Routes.tsx";
import { Test } from "./Test.tsx";
import { Versions } from "./Versions.tsx";
import { Visitors } from "./Visitors.tsx";
import { Waterfall } from "./Waterfall.tsx";
import { Worlds } from "./Worlds.tsx";
import { Zones } from "./Zones.tsx";

export interface PictureProps {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** The run of the scene is on the player around. */
  readonly settled: boolean;
}

const DRAWN: Readonly<Record<PictureName, ComponentType<PictureProps>>> = {
  waterfall: Waterfall,
  visitors: Visitors,
  worlds: Worlds,
  jobs: Jobs,
  events: Events,
  connections: Connections,
  zones: Zones,
  versions: Versions,
  bill: Bill,
  routes: Routes,
  photo: Photo,
  datacentre: Datacentre,
  adapter: Adapter,
  doors: Doors,
  test: Test,
  question: Question,
  map: Map,
};

export function Picture({ scene, ...place }: PictureProps): ReactNode {
  if (scene.picture === null) return null;
  const Drawn = DRAWN[scene.picture];
  return <Drawn scene={scene} {...place} />;
}
