// One way to share: its name, what it does, what does it.
import { useId, type ReactNode } from "react";

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col items-start gap-1.5">
      <h2 id={id} className="text-xs font-semibold text-ink-2">
        {title}
      </h2>
      {children}
    </section>
  );
}
