// Hands the reader a file that was made on the page.

/** Longer than any browser takes to begin the download, in milliseconds. */
const KEPT_MS = 10_000;

/** Saves text or bytes under this name, where the browser puts downloads. `type` is a media type, such as "application/json". */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
