// What lies over a page for a while. A native dialog: the keyboard stays in it, Escape closes it, and the focus goes back.
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { cx } from "./cx.ts";
import { openFrom, openerOf } from "./openFrom.ts";

export interface DialogProps {
  readonly title: string;
  /** The words on the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  /** The words on the control that opens it, where they are not its title. */
  readonly opener?: string;
}

export function Dialog({ title, close, onClose, children, className, opener = title }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const from = useEffectEvent(() => openerOf(opener));
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Opened, it has the focus itself.
    const pressed = from();
    element.showModal();
    openFrom(element, pressed);
    // Among several, the keyboard begins at the one that is current.
    element.querySelector<HTMLElement>("[aria-current]")?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      // Told late: by then it may be open again, mounted anew.
      onClose={(event) => event.currentTarget.open || onClose()}
      className={cx(
        "m-auto max-h-[94dvh] w-[min(60rem,94vw)] overflow-auto rounded-xl border border-line-2 bg-panel p-5 text-ink backdrop:bg-[rgb(0_0_0/40%)]",
        className,
      )}
    >
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 className="font-serif text-xl font-semibold">{title}</h2>
        <Button onClick={() => dialog.current?.close()}>{close}</Button>
      </div>
      {children}
    </dialog>
  );
}
