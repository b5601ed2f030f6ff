// The shapes of a provider, fetched when first asked for. While another provider's are on their way, those at hand stay.
import { useEffect, useState } from "react";
import { loadEvents, type EventProvider, type EventShapes } from "#facts";
import { reasonOf } from "#ui";

interface Loaded {
  /** Of the provider asked for, or of the one before; null before the first. */
  readonly shapes: EventShapes | null;
  /** Why the shapes could not be fetched. */
  readonly failure: string | null;
  readonly retry: () => void;
}

export function useEvents(provider: EventProvider): Loaded {
  const [shapes, setShapes] = useState<EventShapes | null>(null);
  const [failed, setFailed] = useState<{ readonly provider: EventProvider; readonly detail: string } | null>(null);
  const failure = failed?.provider === provider ? failed.detail : null;
  useEffect(() => {
    // After a failure nothing is fetched until it is asked for again.
    if (failure !== null) return;
    let wanted = true;
    const ifWanted = (then: () => void) => (wanted ? then() : undefined);
    loadEvents(provider).then(
      (loaded) => ifWanted(() => setShapes(loaded)),
      (error: unknown) => ifWanted(() => setFailed({ provider, detail: reasonOf(error) })),
    );
    return () => {
      wanted = false;
    };
  }, [provider, failure]);
  return { shapes, failure, retry: () => setFailed(null) };
}
