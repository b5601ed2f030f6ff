// The component that was chosen in the diagram: its state at the playhead, all its settings, and the way back.
import { lazy, Suspense, useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import type { Model, Stage, Summary } from "#engine";
import type { Moment } from "#player";
import { t } from "#messages";
import { Button, openFrom } from "#ui";
import { providerName, useProducts } from "#host/products";
import { roomWords } from "#widgets/rooms";
import type { ControlsProps } from "../controls/types.ts";
import { isOff } from "../state/isOff.ts";
import { ChosenRows } from "./Groups.tsx";

const OnComponent = lazy(async () => ({ default: (await import("../whatIf/OnComponent.tsx")).OnComponent }));
const RoomState = lazy(async () => ({ default: (await import("../state/RoomState.tsx")).RoomState }));

interface ChosenProps {
  readonly room: Stage;
  readonly model: Model;
  /** Of the run on show, of which its state is told. */
  readonly moment: Moment;
  readonly controls: ControlsProps;
  readonly summary: Summary | null;
  /** Its own controls, which stand elsewhere otherwise; null for none. */
  readonly children: ReactNode;
  readonly onBack: () => void;
}

export function Chosen({ room, model, moment, controls, summary, children, onBack }: ChosenProps) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // It comes from the room that was pressed. Whoever chose goes on reading here; on a narrow page it stands further down.
  useEffect(() => {
    const pressed = document.activeElement?.closest(".react-flow__node") ?? null;
    heading.current?.focus();
    if (section.current) openFrom(section.current, pressed);
  }, []);
  const leave = useEffectEvent(onBack);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !inDialog) leave();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
  const name = roomWords(model)[room].title;
  const products = useProducts();
  const { draft } = controls;
  return (
    <section ref={section} aria-label={t("labSettings.chosen", { name })} className="border-b-2 border-ink-3">
      <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2">
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="scroll-mt-(--strip) font-serif text-lg font-semibold">
            {name}
          </h2>
          {products?.productIn(room, draft) && (
            <p className="text-xs text-ink-2">{products.withProduct(providerName(draft.provider), room, draft)}</p>
          )}
        </div>
        <Button size="small" onClick={onBack}>
          {t("labSettings.back")}
        </Button>
      </div>
      <Suspense fallback={<div className="min-h-40" />}>
        <RoomState room={room} moment={moment} model={model} />
        {!isOff(room, model) && <OnComponent room={room} draft={controls.draft} onEdit={controls.onEdit} />}
      </Suspense>
      <ChosenRows room={room} controls={controls} summary={summary}>
        {children}
      </ChosenRows>
    </section>
  );
}
