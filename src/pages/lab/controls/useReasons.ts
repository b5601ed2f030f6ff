// Why controls change nothing, once the part that finds it has come; the controls do as well without.
import { useEffect, useState } from "react";
import type { Summary } from "#engine";
import type { Scenario } from "#scenario";
import type { Reasons } from "./reasons.ts";

export function useReasons(draft: Scenario, summary: Summary | null): Reasons | null {
  const [find, setFind] = useState<typeof import("./reasons.ts").reasonsOf | null>(null);
  useEffect(() => {
    import("./reasons.ts").then(
      ({ reasonsOf }) => setFind(() => reasonsOf),
      () => {},
    );
  }, []);
  return find && find(draft, summary);
}
