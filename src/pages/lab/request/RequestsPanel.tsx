// The requests of the run: the list, and the one that was picked in its place. On a narrow screen, where the list stands below the
// stage, the picked one lies at the foot of the screen.
import "#messages/labPanels";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Run } from "#engine";
import { openFrom } from "#ui";
import { RequestList } from "./RequestList.tsx";
import { RequestView } from "./RequestView.tsx";
import { unfold } from "./unfold.ts";

export interface RequestsPanelProps {
  readonly run: Run;
  readonly selectedRow: number | null;
  /** The address of a request in Lifecycle; null while that cannot be said. */
  readonly lifecycleOf: (row: number) => string | null;
  readonly onSelect: (row: number | null) => void;
  readonly onSeek: (timeUs: number) => void;
}

const SHEET =
  "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-(--foot,0px) max-lg:z-30 max-lg:max-h-[55dvh] max-lg:overflow-y-auto max-lg:border-t max-lg:border-line-2 max-lg:bg-panel md:max-lg:right-4 md:max-lg:bottom-[calc(var(--foot,0px)+1rem)] md:max-lg:left-auto md:max-lg:w-96 md:max-lg:rounded-lg md:max-lg:border";

export function RequestsPanel({ run, selectedRow, lifecycleOf, onSelect, onSeek }: RequestsPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  /** Where in this panel the next request was picked; null while it is picked elsewhere. */
  const opener = useRef<"list" | "view" | null>(null);
  const pressed = useRef<DOMRect | null>(null);
  const unfolds = useRef(false);
  const picked = selectedRow !== null && selectedRow < run.requests.rows ? selectedRow : null;
  const pickInList = (row: number): void => {
    opener.current = "list";
    pressed.current = document.activeElement?.getBoundingClientRect() ?? null;
    onSelect(row);
  };
  const pickInView = (row: number): void => {
    opener.current = "view";
    onSelect(row);
  };
  const unfoldInto = (bar: HTMLElement, isCold: boolean): void => {
    if (unfolds.current) unfold(bar, isCold ? "var(--cold)" : "var(--warm)");
    unfolds.current = false;
  };
  const close = (): void => {
    const hadFocus = view.current?.contains(document.activeElement) ?? false;
    onSelect(null);
    // The list is there again once React has drawn it.
    if (hadFocus) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li button, input")?.focus());
  };
  const onEscape = useEffectEvent(close);
  // The list gives way to the view, so whoever was in the list goes on reading there. What was pressed in the diagram unfolds from there.
  useLayoutEffect(() => {
    const { current: from } = opener;
    opener.current = null;
    unfolds.current = picked !== null && from === null && isPressed();
    if (picked === null || from !== "list") return;
    if (view.current && pressed.current) openFrom(view.current, pressed.current);
    heading.current?.focus();
  }, [picked]);
  useEffect(() => {
    if (picked === null) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [picked]);
  return (
    <>
      {picked !== null && (
        <div ref={view} className={SHEET}>
          <RequestView
            run={run}
            row={picked}
            headingRef={heading}
            lifecycle={lifecycleOf(picked)}
            onTraced={unfoldInto}
            onPick={pickInView}
            onClose={close}
            onSeek={onSeek}
          />
        </div>
      )}
      <div ref={list} className={picked === null ? undefined : "lg:hidden"}>
        <RequestList run={run} selectedRow={picked} onPick={pickInList} />
      </div>
    </>
  );
}

/** Whether the reader has just done something: an address that names a request opens it as it is. */
function isPressed(): boolean {
  return "userActivation" in navigator && navigator.userActivation.isActive;
}
