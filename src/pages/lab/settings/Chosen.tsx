// The component that was chosen in the diagram: all its settings, and the way back.
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import type { Model, Stage, Summary } from "#engine";
import { t } from "#messages";
import { Button } from "#ui";
import { roomWords } from "#widgets/rooms";
import type { ControlsProps } from "../controls/types.ts";
import { ChosenRows } from "./Groups.tsx";

interface ChosenProps {
  readonly room: Stage;
  readonly model: Model;
  readonly controls: ControlsProps;
  readonly summary: Summary | null;
  /** Its own controls, which stand elsewhere otherwise; null for none. */
  readonly children: ReactNode;
  readonly onBack: () => void;
}

export function Chosen({ room, model, controls, summary, children, onBack }: ChosenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose goes on reading here; on a narrow page it stands further down.
  useEffect(() => heading.current?.focus(), []);
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
  return (
    <section aria-label={t("labSettings.chosen", { name })} className="border-b-2 border-ink-3">
      <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2">
        <h2 ref={heading} tabIndex={-1} className="scroll-mt-(--strip) font-serif text-lg font-semibold">
          {name}
        </h2>
        <Button size="small" onClick={onBack}>
          {t("labSettings.back")}
        </Button>
      </div>
      <ChosenRows room={room} controls={controls} summary={summary}>
        {children}
      </ChosenRows>
    </section>
  );
}
