// What the browser's history keeps beside an address, made short: the page waits while the browser takes it, a tenth of a second for 50 000 arrivals as they
// stand in a file. Apart from what uses it: only long scenarios take it.

/** Handed over in pieces, between which the page has its turn. In bytes. */
const PIECE = 32_768;

/** The text, packed; null where the browser packs nothing. */
export async function packKept(text: string): Promise<Uint8Array | null> {
  if (typeof CompressionStream !== "function") return null;
  return through(new CompressionStream("gzip"), new TextEncoder().encode(text));
}

/** Rejects for what `packKept` has not made. */
export async function unpackKept(packed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await through(new DecompressionStream("gzip"), packed));
}

async function through(stream: GenericTransformStream, bytes: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(bytes.slice(from, from + PIECE));
  const given = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  return new Uint8Array(await new Response(given.pipeThrough(stream)).arrayBuffer());
}
