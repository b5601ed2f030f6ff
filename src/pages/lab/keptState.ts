// What the browser's history keeps beside an address, made short: the page waits while the browser takes it, a tenth of a second for 50 000 arrivals as they
// stand in a file. Apart from what uses it: only long scenarios take it.
import type { Scenario } from "#scenario";
import type { KeptText } from "./opening.ts";

/** Handed over in pieces of about so many numbers, between which the page has its turn. */
const NUMBERS = 4096;

/** The scenario as JSON, packed; null where the browser packs nothing, and where it is no longer `wanted`. */
export async function packKept(scenario: Scenario, wanted: () => boolean = () => true): Promise<Uint8Array | null> {
  if (typeof CompressionStream !== "function") return null;
  const pieces = jsonInPieces(scenario);
  const text = new ReadableStream<string>({
    async pull(controller) {
      await turn();
      const piece = pieces.next();
      if (piece.done || !wanted()) controller.close();
      else controller.enqueue(piece.value);
    },
  });
  const packed = await bytesOf(text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream("gzip")));
  return wanted() ? packed : null;
}

/** What an entry keeps, as text. Rejects for bytes that `packKept` has not made. */
export async function readKept(held: { readonly [Name in keyof KeptText]: unknown }): Promise<KeptText> {
  const read = async ([name, each]: [string, unknown]) => {
    return [name, each instanceof Uint8Array ? await unpacked(each) : each] as const;
  };
  const all = await Promise.all(Object.entries(held).map(read));
  return Object.fromEntries(all.filter(([, text]) => typeof text === "string"));
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new TextDecoder().decode(await bytesOf(stream));
}

/** What JSON.stringify would write at once. */
function* jsonInPieces(scenario: Scenario): Generator<string> {
  const { workload, ...rest } = scenario;
  if (workload.kind !== "arrivals") return yield JSON.stringify(scenario);
  yield `${JSON.stringify(rest).slice(0, -1)},"workload":{"kind":"arrivals","timesS":[`;
  yield* listInPieces(workload.timesS);
  if (workload.durationsMs) {
    yield '],"durationsMs":[';
    yield* listInPieces(workload.durationsMs);
  }
  yield "]}}";
}

function* listInPieces(numbers: readonly number[]): Generator<string> {
  for (let from = 0; from < numbers.length; from += NUMBERS) {
    const piece = JSON.stringify(numbers.slice(from, from + NUMBERS)).slice(1, -1);
    yield from === 0 ? piece : `,${piece}`;
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

async function bytesOf(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
