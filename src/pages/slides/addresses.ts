// The addresses of a talk's slides, whole, as phones need them.
import { siteHref } from "#ui";
import { pathOf, type Deck, type Position } from "#widgets/deck";

/** The address of a step. */
export function addressOf(name: string, { slides }: Deck, position: Position): string {
  return whole(`slides/${name}/${pathOf(slides, position)}`);
}

/** Where the class bets on a slide's question. */
export function betAddressOf(name: string, slide: string): string {
  return whole(`slides/${name}/${slide}?view=bet`);
}

/** Whether only this computer can open the site's addresses. */
export function isThisComputersOwn(): boolean {
  return ["localhost", "127.0.0.1", "[::1]", ""].includes(location.hostname);
}

function whole(path: string): string {
  return new URL(siteHref(`/${path}`), location.href).href;
}
