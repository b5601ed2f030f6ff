// A title as part of a file's name.

const LONGEST = 60;

/** Letters and digits of any script in small letters, hyphens between; "scenario" where nothing is left. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Cut between letters, however many units each takes.
  const slug = Array.from(words.join("-")).slice(0, LONGEST).join("");
  return slug.replace(/-$/, "") || "scenario";
}
