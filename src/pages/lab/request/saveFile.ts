// Hands the reader a file that was made on the page.

/** Longer than any browser takes to begin the download, in milliseconds. */
const KEPT_MS = 10_000;

/** Saves text as a JSON file under this name, where the browser puts downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
