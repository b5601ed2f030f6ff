// The theme an embed's address asks for. It holds in this frame only: what the reader chose for the site stays as stored.

import { useLayoutEffect } from "react";
import type { EmbedTheme } from "./embedAddress.ts";

/** Sets `data-theme` for this document while the embed is shown; "auto" leaves it to the reader's own choice. */
export function useEmbedTheme(theme: EmbedTheme): void {
  useLayoutEffect(() => {
    if (theme === "auto") return;
    const root = document.documentElement;
    const before = root.dataset.theme;
    root.dataset.theme = theme;
    return () => {
      root.dataset.theme = before;
    };
  }, [theme]);
}
