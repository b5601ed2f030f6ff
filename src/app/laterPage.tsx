// A page whose code is fetched when it is first shown, or ahead of that.

import { lazy, useState, type ComponentType } from "react";

export interface LaterPage {
  readonly Component: ComponentType;
  /** Fetches the page's code; once it is here, the page is shown without a wait. Rejects if it cannot be fetched. */
  readonly preload: () => Promise<void>;
}

/** The page that `load` fetches. A fetch that failed is tried again when the page is shown again. */
export function laterPage(load: () => Promise<ComponentType>): LaterPage {
  let loaded: ComponentType | null = null;
  const preload = async (): Promise<void> => {
    loaded ??= await load();
  };
  const fetching = () =>
    lazy(async () => {
      try {
        await preload();
      } catch (error) {
        Fetched = fetching();
        throw error;
      }
      return { default: loaded ?? (() => null) };
    });
  let Fetched = fetching();
  function Component() {
    const [Page] = useState<ComponentType>(() => loaded ?? Fetched);
    return <Page />;
  }
  return { Component, preload };
}
