// What the address of Teach asks for: which piece, at which scenario and second. The Lab leads here with what is open there.
import { presetNames } from "#scenario";
import { readQuery } from "#ui";
import type { Piece } from "./pieces.ts";
import { DEFAULTS, isLink, isTime, type Settings } from "./snippet.ts";

export interface Asked {
  readonly piece: Piece;
  readonly settings: Settings;
  /** What was not understood, and what is allowed. */
  readonly faults: readonly { readonly parameter: string; readonly found: string; readonly allowed: string }[];
}

/** Never throws: what was not understood takes its default and is in `faults`. A whole scenario is read by the piece that shows it. */
export function readAsked(search: string, pieces: readonly Piece[]): Asked {
  const query = readQuery(search);
  const faults: Asked["faults"][number][] = [];
  const read = (parameter: string, isAllowed: (text: string) => boolean, allowed: string): string => {
    const found = query.get(parameter) ?? "";
    if (found === "" || isAllowed(found)) return found;
    faults.push({ parameter, found: found.slice(0, 60), allowed });
    return "";
  };
  const shows = pieces.map(({ show }) => show);
  const show = read("show", (text) => shows.includes(text), shows.join(", "));
  const name = read("scenario", (text) => presetNames.includes(text), presetNames.join(", "));
  const link = read("s", isLink, "v1.…");
  const time = read("t", isTime, "61.5");
  return {
    piece: pieces.find((each) => each.show === show) ?? pieces[0],
    settings: { ...DEFAULTS, scenario: link || name, time },
    faults,
  };
}
