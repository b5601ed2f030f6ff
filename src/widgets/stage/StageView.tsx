// One scene after another on one stage that stays mounted: what moves between two of them is what differs. The player around it has the run.
import "./stage.css";
import { AnimatePresence, domAnimation, LazyMotion, m, MotionConfig } from "motion/react";
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { t } from "#messages";
import { around, arrange, Lanes, type Arrangement } from "#widgets/floor";
import { useClockState, useFrame, usePlayer, usePlayerState } from "#player";
import { cx, useTheme } from "#ui";
import { describeMoment, REDUCED_MOTION, useMediaQuery, type Rect, type Transform } from "#widgets/rooms";
import type { Scene } from "#widgets/scenes";
import { lookAt, useCamera } from "./camera.ts";
import { Picture } from "./pictures/Picture.tsx";
import { GLIDE } from "./springs.ts";
import { createStageCanvas, type StageCanvas } from "./stageCanvas.ts";
import { StageRoom } from "./StageRoom.tsx";
import { Strip } from "./Strip.tsx";

export interface StageViewProps {
  readonly scene: Scene;
  /** The scene's run is on the player around, and its clock where it is told. */
  readonly settled: boolean;
  readonly failure?: string | null;
  /** Where on the stage the scene has room, in its own units. */
  readonly area: Rect;
  /** For a telephone. */
  readonly narrow?: boolean;
  /** Draws what the scene comes to, and moves nothing: on paper, and in small pictures. */
  readonly still?: boolean;
  readonly children?: ReactNode;
}

/**
 * What the words below the rooms take, as stage.css sets them: a line of the sentence, the figures above it, and a letter, as wide as it is
 * at most, on average. A telephone's figures have names of two lines.
 */
const WORDS = { wide: { line: 33, figures: 92, letter: 12.6 }, narrow: { line: 19, figures: 62, letter: 7.3 } };
const AROUND = 13;
/** What a picture takes where there are rooms as well. */
const PICTURE_SHARE = 0.46;

export function StageView(props: StageViewProps) {
  const { scene, settled, failure = null, area, narrow = false, still = false, children } = props;
  const calm = useMediaQuery(REDUCED_MOTION);
  const { moment } = usePlayerState();
  const arrangement = useMemo(() => arrange(scene.rooms, narrow), [scene.rooms, narrow]);
  const { world, picture, strip } = partsOf(scene, area, narrow);
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion={still ? "always" : "user"} transition={still || calm ? { duration: 0 } : GLIDE}>
        <figure
          className="stage"
          data-narrow={narrow || undefined}
          data-waiting={settled || failure !== null ? undefined : true}
        >
          <World scene={scene} arrangement={arrangement} area={world} still={still || calm} settled={settled} />
          <AnimatePresence initial={false}>
            {scene.picture !== null && (
              <m.div
                key={scene.picture}
                className="stage-picture"
                style={{ left: picture.x, top: picture.y, width: picture.width, height: picture.height }}
                initial={{ opacity: 0 }}
                animate={{ opacity: 1 }}
                exit={{ opacity: 0 }}
              >
                <Picture scene={scene} width={picture.width} height={picture.height} settled={settled} />
              </m.div>
            )}
          </AnimatePresence>
          <Strip scene={scene} area={strip} settled={settled} />
          {failure !== null && (
            <p role="alert" className="stage-failure">
              {failure}
            </p>
          )}
          <figcaption className="sr-only">{settled && moment !== null ? <Twin scene={scene} /> : scene.say}</figcaption>
          {children}
        </figure>
      </MotionConfig>
    </LazyMotion>
  );
}

/** How the area is divided between rooms, picture and words. */
function partsOf(
  scene: Scene,
  area: Rect,
  narrow: boolean,
): { readonly world: Rect; readonly picture: Rect; readonly strip: Rect } {
  const { line, figures, letter } = WORDS[narrow ? "narrow" : "wide"];
  const lines = Math.ceil((scene.say.length * letter) / area.width);
  const stripHeight = AROUND + lines * line + (scene.figures.length > 0 ? figures : 0);
  const height = area.height - stripHeight - 12;
  const strip = { ...area, y: area.y + area.height - stripHeight, height: stripHeight };
  const whole = { ...area, height };
  if (scene.picture === null || scene.rooms.length === 0) return { world: whole, picture: whole, strip };
  const pictureHeight = Math.round(height * PICTURE_SHARE);
  return {
    world: { ...area, height: height - pictureHeight - 16 },
    picture: { ...area, y: area.y + height - pictureHeight, height: pictureHeight },
    strip,
  };
}

interface WorldProps {
  readonly scene: Scene;
  readonly arrangement: Arrangement;
  readonly area: Rect;
  readonly still: boolean;
  readonly settled: boolean;
}

/** The rooms under the camera, and over them the canvas. */
function World({ scene, arrangement, area, still, settled }: WorldProps) {
  const { clock } = usePlayer();
  const { moment, model } = usePlayerState();
  const { theme } = useTheme();
  const world = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<StageCanvas | null>(null);
  const camera = useRef<Transform>({ x: 0, y: 0, zoom: 1 });
  const draw = () => drawn.current?.draw(camera.current, clock);
  const redraw = useEffectEvent(draw);
  const hasRun = settled && scene.scenario !== null;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = createStageCanvas(element);
    drawn.current = made;
    const measure = () => {
      made.resize();
      redraw();
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The slide around it is scaled to the window.
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
    };
  }, []);
  useLayoutEffect(() => {
    drawn.current?.setRun(hasRun ? moment : null, hasRun ? model : null, arrangement);
    redraw();
  }, [hasRun, moment, model, arrangement]);
  useLayoutEffect(() => {
    drawn.current?.setSteps(still);
    redraw();
  }, [still]);
  useEffect(() => {
    drawn.current?.setTheme(theme);
    redraw();
  }, [theme]);
  useFrame(draw);
  const part = around(arrangement, scene.look ?? undefined);
  useCamera(lookAt(part, area), still, (at) => {
    camera.current = at;
    if (world.current) world.current.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.zoom})`;
    draw();
  });
  const { light } = scene;
  return (
    <>
      <div ref={world} className="stage-world" data-arrangement={arrangement.name} aria-hidden="true">
        {scene.rooms.length > 1 && <Lanes arrangement={arrangement} rooms={scene.rooms} />}
        <AnimatePresence initial={false}>
          {scene.rooms.map((room) => {
            const place = arrangement.places[room];
            return (
              place && (
                <StageRoom
                  key={room}
                  room={room}
                  place={place}
                  lit={light === null || light.includes(room)}
                  meter={scene.meters.includes(room)}
                  hasRun={hasRun}
                />
              )
            );
          })}
        </AnimatePresence>
      </div>
      <canvas ref={canvas} aria-hidden="true" className={cx("stage-canvas", !hasRun && "opacity-0")} />
    </>
  );
}

/** The scene in words: what it says, and what the record says of the moment at which the clock stands. */
function Twin({ scene }: { readonly scene: Scene }) {
  const { moment } = usePlayerState();
  const { settledUs } = useClockState();
  if (scene.scenario === null || moment === null) return scene.say;
  return t("stage.twin", { say: scene.say, moment: describeMoment(moment, settledUs) });
}
