// The addresses of a talk's slides, whole, as phones need them.
import { pathOf, type Deck, type Position } from "#teaching/deck";
import { wholeAddress } from "#host/share";

/** The address of a step. */
export function addressOf(name: string, { slides }: Deck, position: Position): string {
  return wholeAddress(`/slides/${name}/${pathOf(slides, position)}`);
}

/** Where the class bets on a slide's question. */
export function betAddressOf(name: string, slide: string): string {
  return wholeAddress(`/slides/${name}/${slide}?view=bet`);
}
