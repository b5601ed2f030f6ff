// How code and data look: by weight and slant, in inks alone. Hues belong to the run's data.
import type { TokenKind } from "./highlight.ts";

export const TOKEN_LOOK: Readonly<Record<TokenKind, string>> = {
  plain: "",
  keyword: "font-bold",
  string: "text-ink-2",
  comment: "italic text-ink-2",
  name: "text-ink-2",
};

/** What came from the request itself. */
export const OWN_LOOK = "rounded-xs bg-line/70 text-ink";
/** Lines of the code that do not run at this step. */
export const RESTING_LOOK = "text-ink-3";
