// One room of the diagram: its name, and the meters that a frame writes into it.

import type { NodeProps, Node } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Stage } from "#engine";
import { cx } from "#ui";
import { type LayoutName, RoomIcon, type RoomWords } from "#widgets/rooms";
import { useHeld } from "./sceneContext.ts";

export type RoomNode = Node<
  {
    readonly room: Stage;
    readonly words: RoomWords;
    readonly layout: LayoutName;
    readonly summaryId: string;
    readonly content: ReactNode;
  },
  "room"
>;

export function Room({ data }: NodeProps<RoomNode>) {
  const { room, words, layout, summaryId, content } = data;
  const trouble = useHeld(`${room}.trouble`);
  const register = useHeld(`room.${room}`);
  const narrow = layout === "narrow";
  return (
    <div
      ref={register}
      data-state="on"
      className={cx("diagram-room relative flex h-full flex-col rounded-xl border bg-panel", narrow ? "p-2" : "p-3")}
    >
      <div className="flex items-start gap-2.5">
        {layout === "wide" && <RoomIcon room={room} />}
        <div className="min-w-0 flex-1">
          <p
            className={cx(
              "line-clamp-2 leading-tight font-semibold wrap-break-word",
              narrow ? "text-[0.75rem]" : "text-sm",
            )}
          >
            {narrow ? words.shortTitle : words.title}
          </p>
          <p
            className={cx(
              "text-2xs text-ink-2 normal-nums",
              layout === "medium" ? "truncate" : "line-clamp-2 leading-tight wrap-break-word",
            )}
            title={words.role}
          >
            {layout === "wide" ? words.role : words.shortRole}
          </p>
        </div>
        <span ref={trouble} className="diagram-badge absolute -top-2 right-2 bg-failed-soft text-failed" />
      </div>
      <div id={summaryId} className="flex min-h-0 flex-1 flex-col justify-end text-xs">
        {content}
      </div>
    </div>
  );
}
