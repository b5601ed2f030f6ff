// A title as a file's name, without its ending.

const LONGEST = 60;

/** Letters and digits of any script in small letters, hyphens between, at most 60; the fallback where nothing is left. */
export function fileNameOf(title: string, fallback: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Cut between letters, however many units each takes.
  const name = Array.from(words.join("-")).slice(0, LONGEST).join("");
  return name.replace(/-$/, "") || fallback;
}
