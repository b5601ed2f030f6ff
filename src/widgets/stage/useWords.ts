// The words of the stage: those that somebody has put in their place, as in a deck of one's own, go before.
import { useContext, useMemo } from "react";
import { fill, t } from "#messages";
import { OwnWords } from "#widgets/scenes";

export type Words = typeof t;

export function useWords(): Words {
  const own = useContext(OwnWords);
  return useMemo(
    (): Words =>
      (key, ...params) =>
        Object.hasOwn(own, key) ? fill(own[key], params[0] ?? {}) : t(key, ...params),
    [own],
  );
}
