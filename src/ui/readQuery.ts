// Reads addresses as they were meant, after mailers, messengers and editors had them.

/** "&amp;" where a page's source was copied. */
const AND = /&(?:amp(?:;|%3B))+/gi;
/** What a sentence, a bracket or Markdown puts behind an address. Of ours, only an origin such as http://[::1] ends so. */
const BEHIND = /^([^[]*?)[\s)\]}>.,;:!?'"»”’*`…]+$/;

/** Without what stands behind it. */
export const asMeant = (value: string): string => value.replace(BEHIND, "$1");

/** @param search with or without its "?" */
export function readQuery(search: string): URLSearchParams {
  const query = new URLSearchParams(search.replaceAll(AND, "&"));
  for (const [name, value] of [...query]) query.set(name, asMeant(value));
  return query;
}
