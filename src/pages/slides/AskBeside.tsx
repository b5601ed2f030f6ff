// A class bet in the presenter's window: in the place of the slide, which the room's panel covers too, so that the notes stay beside it.
import { useEffect, useRef } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import { Bars, Chat, Hands, StartAgain, type ClassBetProps } from "./ClassBet.tsx";

interface AskBesideProps extends ClassBetProps {
  readonly onClose: () => void;
}

export function AskBeside({ of, asks, onClose }: AskBesideProps) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.querySelector<HTMLElement>("textarea")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={place}
      open
      // It is no layer over the page: the talk keeps its keys (ownerOf.ts).
      data-in-place
      aria-label={t("bets.title")}
      className="absolute inset-0 m-0 size-full max-h-none max-w-none overflow-auto rounded-lg border border-line-2 bg-panel p-5 text-ink"
    >
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-serif text-xl font-semibold text-pretty">{asks.prompt}</h2>
        <Button onClick={onClose}>{t("slides.close")}</Button>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Chat {...{ of, asks }} unseen={false} />
          <Hands {...{ of, asks }} />
        </div>
        <div className="flex flex-col gap-5">
          <Bars {...{ of, asks }} />
          <p className="text-sm text-ink-2">{t("bets.onlyHere")}</p>
          <div>
            <StartAgain of={of} />
          </div>
        </div>
      </div>
    </dialog>
  );
}
