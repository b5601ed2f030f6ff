// A deck of one's own from where an address says it is: kept in this browser, or in the address itself.
import { t } from "#messages";
import { keptText } from "./kept.ts";
import { unpackOwnDeck } from "./packed.ts";
import { parseOwnText, type OwnDeckRead } from "./parse.ts";

/**
 * @param of the deck that it must be made of
 * @param copy its name in this browser; goes before the link
 * @param link the deck as text
 */
export function readOwnDeck(of: string, copy: string | null, link: string | null): OwnDeckRead {
  const text = copy === null ? null : keptText(copy);
  if (copy !== null && text === null) return { kind: "invalid", problems: [t("ownDeck.gone")] };
  const read = text === null ? unpackOwnDeck(link ?? "") : parseOwnText(text);
  if (read.kind !== "ok" || read.deck.of === of) return read;
  return { kind: "invalid", problems: [t("ownDeck.otherDeck", { of: read.deck.of })] };
}

/** Why a deck was not read, line by line. */
export function reasonsOf(read: Exclude<OwnDeckRead, { readonly kind: "ok" }>): readonly string[] {
  return read.kind === "tooNew" ? [t("ownDeck.tooNew")] : read.problems;
}
