// Briefs that somebody opened from a file: kept in this browser, by a name made of what they are, so that the same file has the same name anywhere.
import { hashOf, isObject, parsedJson, readStored, writeStored } from "#ui";
import type { Brief } from "../brief.ts";
import { briefs, parOf, type NamedBrief } from "../briefs.ts";
import { parseBrief } from "../parse.ts";
import type { Par } from "../search.ts";

/** A brief, and the least there is. */
export interface Playable {
  readonly brief: NamedBrief;
  readonly par: Par;
}

const ENTRY = "briefs";
const MOST_KEPT = 20;

let own: readonly Playable[] | null = null;
const listeners = new Set<() => void>();

/** The newest first. */
export function ownBriefs(): readonly Playable[] {
  own ??= read(readStored(ENTRY) ?? "");
  return own;
}

export function subscribeOwn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let site: readonly Playable[] | null = null;

function sitesOwn(): readonly Playable[] {
  site ??= briefs.flatMap((brief) => {
    const par = parOf(brief.name);
    return par ? [{ brief, par }] : [];
  });
  return site;
}

const OWN = "own-";

/** Whether a name is that of a brief which only the browser knows in which its file was opened. */
export const isOwn = (name: string): boolean => name.startsWith(OWN);

/** A brief by its name: one of those of the site, or one that was opened here; null where it is neither. */
export function findBrief(name: string): Playable | null {
  return [...sitesOwn(), ...ownBriefs()].find((each) => each.brief.name === name) ?? null;
}

/** Keeps a brief, which then is the newest. `isKept` is false where the browser keeps nothing: then it lasts as long as the page. */
export function keepOwn(brief: Brief, par: Par): { readonly name: string; readonly isKept: boolean } {
  const name = `${OWN}${hashOf(JSON.stringify(brief)).toString(36)}`;
  const others = ownBriefs().filter((each) => each.brief.name !== name);
  return { name, isKept: put([{ brief: { ...brief, name }, par }, ...others].slice(0, MOST_KEPT)) };
}

export function forgetOwn(name: string): void {
  put(ownBriefs().filter((each) => each.brief.name !== name));
}

function put(next: readonly Playable[]): boolean {
  own = next;
  const isKept = writeStored(ENTRY, next.length === 0 ? null : JSON.stringify(next));
  for (const listener of listeners) listener();
  return isKept;
}

/** What was stored, by us or by anybody else: what is no brief is left out. */
function read(text: string): readonly Playable[] {
  const found = parsedJson(text);
  return Array.isArray(found) ? found.filter(isPlayable) : [];
}

function isPlayable(value: unknown): value is Playable {
  if (!isObject(value) || !isObject(value.brief) || !isObject(value.par)) return false;
  const { name, ...brief } = value.brief;
  const { par } = value;
  return (
    typeof name === "string" &&
    parseBrief(brief).kind === "ok" &&
    [par.combinations, par.keeping, par.best, par.least].every((each) => typeof each === "number") &&
    isObject(par.wrong) &&
    typeof par.wrong.at === "number" &&
    Array.isArray(par.wrong.met)
  );
}
