// The rooms in React Flow, with one canvas over them that is drawn in step with the viewport.

import { Background, ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi, type Viewport } from "@xyflow/react";
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import { STAGES, type Model, type Stage } from "#engine";
import { t } from "#messages";
import { placesOf, useClockState, useFrame, usePlayer, usePlayerState, type Moment } from "#player";
import { useTheme } from "#ui";
import { useProducts } from "#host/products";
import {
  COARSE_POINTER,
  describeDoing,
  fit,
  gridFor,
  type Layout,
  MAX_ZOOM,
  MIN_ZOOM,
  numberOf,
  REDUCED_MOTION,
  roomWords,
  useMediaQuery,
} from "#widgets/rooms";
import { LaneLines } from "./LaneLines.tsx";
import { Room, type RoomNode } from "./Room.tsx";
import { RoomContent } from "./roomContents.tsx";
import type { Scene } from "./scene.ts";
import { useHeld } from "./sceneContext.ts";
import { ZoomControls } from "./ZoomControls.tsx";

interface FlowCanvasProps {
  readonly scene: Scene;
  readonly moment: Moment;
  readonly model: Model;
  readonly layout: Layout;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly id: string;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number | null) => void;
  readonly chosenRoom: Stage | null;
  readonly onChooseRoom: ((room: Stage | null) => void) | undefined;
}

const NODE_TYPES = { room: Room };
const PICK_RADIUS_PX = 12;
/** A finger is broader, and may have come down to scroll: it picks when it taps. */
const TOUCH_RADIUS_PX = 20;
/** Beyond this much more than the fitting zoom, one finger pans the diagram instead of scrolling the page. */
const ZOOMED = 1.05;

/** The rooms stand in it from the start: put there later, all would be made in one task, however long. */
export function FlowCanvas(props: FlowCanvasProps) {
  const { moment, model, layout, id, chosenRoom, onChooseRoom, widthPx, heightPx } = props;
  /** Undefined: there is none to make. */
  const choice = onChooseRoom && chosenRoom;
  const provider = usePlayerState().scenario?.provider;
  const products = useProducts();
  const nodes = useMemo(() => {
    const services = provider === undefined ? null : { ...model.settings, trigger: model.trigger, provider };
    return nodesOf(moment, model, layout, id, choice, (what, room) =>
      products && services ? products.withProduct(what, room, services) : what,
    );
  }, [moment, model, provider, products, layout, id, choice]);
  return (
    <ReactFlowProvider initialNodes={nodes} initialWidth={widthPx} initialHeight={heightPx}>
      <Flow {...props} nodes={nodes} />
    </ReactFlowProvider>
  );
}

interface FlowProps extends FlowCanvasProps {
  readonly nodes: RoomNode[];
}

function Flow({
  nodes,
  scene,
  moment,
  model,
  layout,
  widthPx,
  heightPx,
  id,
  selectedRow,
  onSelect,
  chosenRoom,
  onChooseRoom,
}: FlowProps) {
  const store = useStoreApi();
  const { setViewport } = useReactFlow();
  const selected = useHeld("selected");
  const canvas = useRef<HTMLCanvasElement>(null);
  const coarse = useMediaQuery(COARSE_POINTER);
  const calm = useMediaQuery(REDUCED_MOTION);
  const { theme } = useTheme();
  const { clock } = usePlayer();
  const { settledUs } = useClockState();
  const [zoom, setZoom] = useState(0);
  const [touched, setTouched] = useState(false);
  const fitted = useMemo(() => fit(layout, widthPx, heightPx), [layout, widthPx, heightPx]);
  const [initial] = useState<Viewport>(fitted);
  const pan = !coarse || zoom > fitted.zoom * ZOOMED;

  const extent = useMemo<[[number, number], [number, number]]>(
    () => [
      [-layout.width, -layout.height],
      [2 * layout.width, 2 * layout.height],
    ],
    [layout],
  );

  useLayoutEffect(() => {
    scene.setCanvas(canvas.current, () => {
      const [x, y, zoom] = store.getState().transform;
      return { x, y, zoom };
    });
    return () => scene.setCanvas(null, () => ({ x: 0, y: 0, zoom: 1 }));
  }, [scene, store]);
  useLayoutEffect(() => scene.setLayout(layout), [scene, layout]);
  useLayoutEffect(() => scene.setRun(moment, model), [scene, moment, model]);
  useLayoutEffect(() => scene.setSelected(selectedRow), [scene, selectedRow]);
  useLayoutEffect(() => {
    void setViewport(fitted);
    scene.setSize(widthPx, heightPx);
  }, [scene, setViewport, fitted, widthPx, heightPx]);
  useEffect(() => scene.setTheme(theme), [scene, theme]);
  useEffect(() => scene.setSteps(calm), [scene, calm]);
  // While the clock stands, several wishes, such as those of a new run, are one drawing.
  useFrame(() => (clock.playing ? scene.draw() : scene.drawSoon()));

  /** Whether the last press picked a request: then it chooses no component, too. */
  const picked = useRef(false);
  const pick = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>, radiusPx: number): void => {
    picked.current = false;
    if (event.button !== 0 || (event.target as Element).closest("button")) return;
    const box = event.currentTarget.getBoundingClientRect();
    const row = scene.rowNear(event.clientX - box.left, event.clientY - box.top, radiusPx);
    if (row < 0) return;
    picked.current = true;
    onSelect(row);
  };
  const toggle = (room: string): void => onChooseRoom?.(room === chosenRoom ? null : (room as Stage));
  const obey = (event: KeyboardEvent): void => {
    const room = (event.target as HTMLElement).dataset.id;
    if (event.key === "Escape" && selectedRow !== null) onSelect(null);
    else if (event.key === "Escape" && chosenRoom) toggle(chosenRoom);
    else if (room && (event.key === "Enter" || event.key === " ")) toggle(room);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="diagram absolute inset-0"
      data-pan={pan}
      // For paper, which is laid out without asking anybody: see diagram.css.
      style={{ "--width": widthPx, "--height": heightPx } as CSSProperties}
    >
      <ReactFlow
        id={id}
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        defaultViewport={initial}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        translateExtent={extent}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable
        panOnDrag={pan}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        zoomOnPinch
        preventScrolling={false}
        panActivationKeyCode={null}
        selectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
        onMove={(_, viewport) => {
          scene.drawSoon();
          setZoom(viewport.zoom);
        }}
        onPointerDownCapture={(event) => {
          setTouched(event.pointerType === "touch");
          if (event.pointerType !== "touch") pick(event, PICK_RADIUS_PX);
        }}
        onClickCapture={(event) => {
          if (touched) pick(event, TOUCH_RADIUS_PX);
        }}
        onNodeClick={onChooseRoom && ((_, { id: room }) => picked.current || toggle(room))}
        onKeyDown={obey}
      >
        <Background gap={24} size={1} color="var(--line-2)" />
        <LaneLines layout={layout} />
        <canvas ref={canvas} className="diagram-canvas" aria-hidden="true" />
        {selectedRow !== null && (
          <button
            key={selectedRow}
            type="button"
            ref={selected}
            className="diagram-selected"
            aria-label={t("diagram.deselect", {
              number: numberOf(selectedRow),
              doing: describeDoing(moment, selectedRow, settledUs),
            })}
            onClick={() => onSelect(null)}
          />
        )}
        <div className="absolute bottom-3 left-3 z-10">
          <ZoomControls calm={calm} onFit={() => void setViewport(fitted)} />
        </div>
      </ReactFlow>
    </div>
  );
}

function nodesOf(
  moment: Moment,
  model: Model,
  layout: Layout,
  id: string,
  choice: Stage | null | undefined,
  withProduct: (what: string, room: Stage) => string,
): RoomNode[] {
  const words = roomWords(model, withProduct);
  const isChoice = choice !== undefined;
  const { perCell } = gridFor(layout.cells, placesOf(moment).peak);
  return STAGES.map((room): RoomNode => {
    const { x, y, width, height } = layout.rooms[room];
    const summaryId = `${id}-${room}`;
    return {
      id: room,
      type: "room",
      position: { x, y },
      width,
      height,
      ariaLabel: words[room].title,
      ariaRole: isChoice ? "button" : "group",
      domAttributes: {
        "aria-roledescription": isChoice ? undefined : t("diagram.component"),
        "aria-pressed": isChoice ? room === choice : undefined,
        "aria-describedby": summaryId,
      },
      data: {
        room,
        words: words[room],
        layout: layout.name,
        summaryId,
        content: <RoomContent room={room} layout={layout.name} perCell={perCell} />,
      },
    };
  });
}
