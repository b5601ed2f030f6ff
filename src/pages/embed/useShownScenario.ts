// The scenario of an embed: at first what its address says, by name or whole; later what its host sets.
import { useCallback, useEffect, useState } from "react";
import type { Provider } from "#facts";
import { loadPreset, type Scenario } from "#scenario";
import { reasonOf } from "#ui";
import type { EmbedAddress } from "./embedAddress.ts";
import type { Fault } from "./Faults.tsx";

export interface ShownScenario {
  readonly scenario: Scenario;
  /** Its name, or the whole of it as a link's text. */
  readonly source: string;
  /** The same as the Lab's address has it. */
  readonly query: string;
}

/** @param own what it was made of, where that is another */
export type ShowScenario = (shown: ShownScenario, own?: ShownScenario) => void;

interface State {
  readonly shown: ShownScenario | null;
  /** The same as it was given, before anybody within the embed chose another provider. */
  readonly own: ShownScenario | null;
  readonly failure: string | null;
  readonly faults: readonly Fault[];
}

export function useShownScenario({ scenario: name, link, provider }: EmbedAddress) {
  const [state, setState] = useState<State>({ shown: null, own: null, failure: null, faults: [] });
  useEffect(() => {
    if (name === null) return;
    let wanted = true;
    load(name, link, provider).then(
      (loaded) => wanted && setState(loaded),
      (error: unknown) => wanted && setState({ shown: null, own: null, failure: reasonOf(error), faults: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [name, link, provider]);
  const show = useCallback<ShowScenario>(
    (shown, own = shown) => setState({ shown, own, failure: null, faults: [] }),
    [],
  );
  return { ...state, show };
}

async function load(name: string, link: string | null, provider: Provider | null): Promise<State> {
  if (link === null && provider === null) {
    const shown = { scenario: await loadPreset(name), source: name, query: `scenario=${name}` };
    return { shown, own: shown, failure: null, faults: [] };
  }
  const { readLink, readShown, shownAt } = await import("./readShown.ts");
  try {
    const own = await (link === null ? readShown(name) : readLink(link));
    const shown = provider === null ? own : await shownAt(own, provider);
    return { shown, own: shown, failure: null, faults: [] };
  } catch (error) {
    if (link === null) throw error;
    // Any other scenario in its place would be taken for the one that was meant.
    return {
      shown: null,
      own: null,
      failure: null,
      faults: [{ parameter: "link", found: link, detail: reasonOf(error) }],
    };
  }
}
