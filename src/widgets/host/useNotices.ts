// What the scenario on show is told although it runs. Those of before stay until the new ones are known.
import { useEffect, useState } from "react";
import { loadNotices, type Notice, type Scenario } from "#scenario";

const NONE: readonly Notice[] = [];

export function useNotices(scenario: Scenario | null): readonly Notice[] {
  const [notices, setNotices] = useState(NONE);
  useEffect(() => {
    if (!scenario) return;
    let wanted = true;
    loadNotices(scenario).then(
      (told) => {
        if (wanted) setNotices(told);
      },
      // What tells them could not be fetched: the next scenario asks again.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [scenario]);
  return notices;
}
