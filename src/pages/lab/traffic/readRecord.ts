// Reads a record, a file or a text of any size, in slices between which the page can do something else.
import { createReader, type Form, type Traffic } from "#traffic";

/** What somebody gave: a file, or lines. */
export type Source = { readonly kind: "file"; readonly file: File } | { readonly kind: "text"; readonly text: string };

/** A slice of work is over after so many milliseconds; a frame has sixteen. */
const SLICE_MS = 6;
const CHARACTERS = 16_384;
const BYTES = 262_144;

/** The file is no text: lines cannot be read from it. */
export class NoText extends Error {}

/**
 * Rejects with NoText, with whatever the browser says of a file that cannot be read, or with the signal's reason.
 * @param onProgress is told the share that was read, from 0 to 1
 */
export async function readRecord(
  source: Source,
  form: Form | null,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Traffic> {
  const reader = createReader(form);
  const breathe = slices(signal);
  for await (const { text, share } of piecesOf(source)) {
    for (let from = 0; from < text.length; from += CHARACTERS) {
      reader.push(text.slice(from, from + CHARACTERS));
      await breathe();
    }
    onProgress(share);
  }
  return inTurns(reader.end(), signal);
}

/** What work in slices comes to; the page has its turn between them. Rejects with the signal's reason. */
export async function inTurns<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  const breathe = slices(signal);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}

interface Piece {
  readonly text: string;
  readonly share: number;
}

async function* piecesOf(source: Source): AsyncGenerator<Piece> {
  if (source.kind === "text") {
    const { text } = source;
    for (let from = 0; from < text.length; from += BYTES)
      yield { text: text.slice(from, from + BYTES), share: Math.min(1, (from + BYTES) / text.length) };
    return;
  }
  const { file } = source;
  let decoder: TextDecoder | null = null;
  for (let from = 0; from < file.size; from += BYTES) {
    const bytes = new Uint8Array(await file.slice(from, from + BYTES).arrayBuffer());
    decoder ??= decoderFor(bytes);
    const text = decoder.decode(bytes, { stream: true });
    if (text.includes("\0")) throw new NoText();
    yield { text, share: Math.min(1, (from + BYTES) / file.size) };
  }
}

/** By the byte order mark: editors and shells on Windows write UTF-16, too. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}

/** To be awaited after each bit of work: gives the page its turn once a slice is over. Rejects once the signal has been given. */
function slices(signal: AbortSignal): () => Promise<void> {
  let startedMs = performance.now();
  return async () => {
    if (performance.now() - startedMs < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    startedMs = performance.now();
  };
}
