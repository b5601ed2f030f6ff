// A run's requests as a file of any length, made in short turns between which the page answers.
import type { RequestColumns } from "#engine";

/** How long the page may be kept waiting, in milliseconds; a piece that is begun is finished. */
const TURN_MS = 12;
/** Many small parts would take long to be put together at the end. */
const PART_CHARACTERS = 1_000_000;

/** `onProgress` hears the share that is done. Rejects with the signal's reason, and where its code cannot be fetched. */
export async function csvFile(
  requests: RequestColumns,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const { requestsCsv, ROWS_PER_PIECE } = await import("#traceExport");
  // The browser may put the parts away: the whole text need not fit into memory.
  const parts: Blob[] = [];
  let text = "";
  let pieces = 0;
  let begunMs = performance.now();
  for (const piece of requestsCsv(requests)) {
    text += piece;
    pieces++;
    if (text.length > PART_CHARACTERS) {
      parts.push(new Blob([text]));
      text = "";
    }
    if (performance.now() - begunMs < TURN_MS) continue;
    onProgress(Math.min(1, (pieces * ROWS_PER_PIECE) / requests.rows));
    await nextTurn();
    signal.throwIfAborted();
    begunMs = performance.now();
  }
  signal.throwIfAborted();
  return new Blob([...parts, text]);
}

/** Unlike a timer, not slowed down in a tab that is not seen. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
}
