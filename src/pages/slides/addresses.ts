// The addresses of a talk: of its views on this device, and of its slides, whole, as phones need them.
import { pathOf, type Position } from "#teaching/deck";
import { wholeAddress } from "#host/share";
import type { Shown } from "./useTalk.ts";

/** Where a view of what is shown opens, with the same slides. @param query of the view, such as "view=reading" */
export function viewOf({ name, query: chosen }: Pick<Shown, "name" | "query">, query = ""): string {
  const parts = [chosen, query].filter(Boolean).join("&");
  return `/slides/${name}${parts && `?${parts}`}`;
}

/** The address of a step. */
export function addressOf({ name, deck: { slides }, shared }: Shown, position: Position): string {
  return wholeAddress(`/slides/${name}/${pathOf(slides, position, shared)}`);
}

/** Where the class bets on a slide's question. */
export function betAddressOf(name: string, slide: string): string {
  return wholeAddress(`/slides/${name}/${slide}?view=bet`);
}

interface EditOptions {
  /** Its name in this browser. */
  readonly copy?: string;
  /** A scenario to add to it, by name or packed. */
  readonly add?: string | null;
}

/** Where a deck is made one's own, or a copy of it is edited. */
export function editOf(name: string, { copy, add }: EditOptions): string {
  const query = new URLSearchParams({ ...(copy !== undefined && { copy }), ...(add != null && { add }) });
  return `/slides/${name}/edit${query.size === 0 ? "" : `?${query}`}`;
}
