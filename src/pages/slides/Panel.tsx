// What lies over a slide for a while: the overview, the keys. A dialog, so that the keyboard stays in it and Escape closes it.
import { useEffect, useRef, type ReactNode } from "react";
import { t } from "#messages";
import { Button } from "#ui";

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Panel({ title, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[min(60rem,94vw)] overflow-auto rounded-xl border border-line-2 bg-panel p-5 text-ink backdrop:bg-black/40"
    >
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 className="font-serif text-xl font-semibold">{title}</h2>
        <Button onClick={() => dialog.current?.close()}>{t("slides.close")}</Button>
      </div>
      {children}
    </dialog>
  );
}
