// A title as the name of a file.

/** Lower case, letters and digits with hyphens between, at most 60 characters; "picture" where nothing is left. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return Array.from(plain).slice(0, 60).join("").replace(/^-|-$/g, "") || "picture";
}
