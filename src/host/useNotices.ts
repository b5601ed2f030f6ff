// What the run on show is told. Those of before stay until the new ones are known.
import { useEffect, useState } from "react";
import type { Stop } from "#engine";
import { loadNotices, type Notice, type Scenario } from "#scenario";

const NONE: readonly Notice[] = [];

/** @param stop of its run, where that met a bound */
export function useNotices(scenario: Scenario | null, stop: Stop | null): readonly Notice[] {
  const [notices, setNotices] = useState(NONE);
  useEffect(() => {
    if (!scenario) return;
    let wanted = true;
    // Where what tells them cannot be fetched, the next scenario asks again.
    loadNotices(scenario, stop)
      .then((told) => wanted && setNotices(told))
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [scenario, stop]);
  return notices;
}
