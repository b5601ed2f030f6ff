// Finds the link to a scenario in what somebody pasted: bare, in brackets or Markdown, wrapped in lines, or within the address of a service
// that checks links, as Outlook's SafeLinks.
import { readQuery } from "#ui";

/** What a link may hold and a text around it does not. */
const QUERY = /\?[^\s?#<>()[\]"'`]*/g;
/** The line ends of mail; with one, the marks of an answer. */
const BREAKS = /=?\r?\n[>|\s]*/g;
const DEEPEST = 3;
const MOST = 10;

/** The queries that the text may mean, the likeliest first; none where it is no link. */
export function queriesIn(text: string): readonly string[] {
  const trimmed = text.replace("\ufeff", "").trim();
  // A scenario as JSON may hold links in its words; a link of Markdown begins with a bracket, too.
  if (/^[[{]/.test(trimmed) && !/^\[[^\]]*\]\(/.test(trimmed) && !/^\[\s*[a-z]+:/i.test(trimmed)) return [];
  if (/^[^A-Za-z\d{]*v\d+\./.test(trimmed)) return [`?s=${encodeURIComponent(trimmed)}`];
  const found = [trimmed.replaceAll(BREAKS, ""), trimmed].flatMap((each) => namingIn(each, DEEPEST));
  if (found.length > 0) return [...new Set(found)].slice(0, MOST);
  return !/\s/.test(trimmed) && /^(https?:\/\/|file:\/\/|\/|\?)/i.test(trimmed) ? [""] : [];
}

function namingIn(text: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return (text.match(QUERY) ?? []).flatMap((search) => {
    const query = readQuery(search);
    if (["s", "scenario", "file"].some((name) => query.has(name))) return [search];
    return [...query.values()].flatMap((value) => namingIn(value, depth - 1));
  });
}
