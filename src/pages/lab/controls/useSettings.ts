// All settings are a part of their own, fetched once a run is shown.
import { useEffect, useState } from "react";

export type Settings = typeof import("../settings/index.ts");

let come: Settings | null = null;

async function loadSettings(): Promise<Settings> {
  return (come ??= await import("../settings/index.ts"));
}

/** Null until they have come. Where they cannot be fetched, the first controls stand without them. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState(come);
  useEffect(() => {
    loadSettings().then(setSettings, () => {});
  }, []);
  return settings;
}
