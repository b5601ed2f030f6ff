// What a drop or a paste hands over. To be read while its event lasts: afterwards the browser has taken it back.

export type Handed =
  | { readonly kind: "text"; readonly text: string }
  /** `folder` is the name of the first folder among them, if any. */
  | { readonly kind: "files"; readonly files: readonly File[]; readonly folder: string | null };

/** Null where nothing is in it that could be a scenario. */
export function handedIn(transfer: DataTransfer | null): Handed | null {
  if (!transfer) return null;
  const files = [...transfer.files];
  if (files.length > 0) {
    const folder = [...transfer.items].map((item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory);
    return { kind: "files", files, folder: folder?.name ?? null };
  }
  const text = transfer.getData("text/plain");
  return text.trim() === "" ? null : { kind: "text", text };
}
