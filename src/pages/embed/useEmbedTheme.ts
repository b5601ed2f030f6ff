// The theme an embed's address asks for. It holds in this frame only: what the reader chose for the site stays as stored.
// Before the first paint, public/first-paint.js has set the same one.

import { useLayoutEffect } from "react";
import { holdTheme } from "#ui";
import type { EmbedTheme } from "./embedAddress.ts";

/** Sets the theme of this document while the embed is shown; "auto" leaves it to the reader's own choice. */
export function useEmbedTheme(theme: EmbedTheme): void {
  useLayoutEffect(() => (theme === "auto" ? undefined : holdTheme(theme)), [theme]);
}
