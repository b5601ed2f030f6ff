// What stands around every embed: the main part of the document, its heading for those who hear it, and what was wrong with the address.
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { t } from "#messages";
import type { EmbedAddress } from "./embedAddress.ts";
import type { Fault } from "./Faults.tsx";

const Faults = lazy(async () => ({ default: (await import("./Faults.tsx")).Faults }));

interface EmbedFrameProps {
  readonly title: string;
  readonly address: EmbedAddress;
  /** What was found out later than by reading the address. */
  readonly faults: readonly Fault[];
  /** Where the run ends; null where there is none yet, or none at all. */
  readonly endS: number | null;
  /** Why the scenario could not be run. */
  readonly failure?: string | null;
  readonly children: ReactNode;
}

export function EmbedFrame({ title, address, faults, endS, failure = null, children }: EmbedFrameProps) {
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  const tooLate = address.timeS !== null && endS !== null && address.timeS > endS;
  return (
    <main aria-label={title} className="flex h-dvh min-h-0 flex-col overflow-auto">
      <h1 className="sr-only">{title}</h1>
      {(faults.length > 0 || address.faults.length > 0 || tooLate || failure !== null) && (
        <Suspense>
          <Faults {...{ address, faults, endS, failure }} />
        </Suspense>
      )}
      {children}
    </main>
  );
}
