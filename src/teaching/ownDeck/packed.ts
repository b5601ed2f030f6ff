// What somebody made of a deck as text for an address, where it is short enough.
import { packJson, readCarried, type Carrier } from "#scenario";
import type { OwnDeck } from "./ownDeck.ts";
import { parseOwnDeck, type OwnDeckRead } from "./parse.ts";

/** Servers and messengers cut or refuse longer addresses (docs/decisions/0013). In bytes, for all of it. */
const LONGEST_ADDRESS = 8000;
/** What the address of a slide has besides, on a site with a long name. */
const LONGEST_PACKED = LONGEST_ADDRESS - 500;

/** Frozen: one changed character would make every link ever copied unreadable. It holds no meaning. */
const dictionary = new TextEncoder().encode(
  '"widget":{"id":"timeline","scenario":"flash-sale","t":60}},{"id":"own-1","layout":"points","title":"","text":"","notes":"","minutes":1' +
    '},{"id":"","title":"","minutes":0.5,"texts":[{"was":"","says":""}],"notes":"","hidden":true},{"version":1,"of":"webinar","title":"","name":"","slides":[{"id":"',
);

const carrier: Carrier = { packing: 1, dictionary, what: "a deck" };

/** The deck as text for an address; null where it is too long for one. */
export function packOwnDeck(deck: OwnDeck): string | null {
  // A picture is packed already.
  if ((deck.logo?.length ?? 0) > LONGEST_PACKED) return null;
  const packed = packWhole(deck);
  return packed.length <= LONGEST_PACKED ? packed : null;
}

/** The same, however long. */
export function packWhole(deck: OwnDeck): string {
  return packJson(deck, carrier);
}

/** The deck that a text carries. Never throws. */
export function unpackOwnDeck(text: string): OwnDeckRead {
  const read = readCarried<Extract<OwnDeckRead, { readonly kind: "ok" }>>(text, carrier, (value) => {
    const parsed = parseOwnDeck(value);
    if (parsed.kind !== "invalid") return parsed;
    const problems = parsed.problems.map((message) => ({ pointer: "", found: "", allowed: "", message }));
    return { kind: "invalid", isCut: false, problems };
  });
  return read.kind === "invalid" ? { kind: "invalid", problems: read.problems.map(({ message }) => message) } : read;
}
