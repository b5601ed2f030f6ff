// Reads a scene from what a teacher wrote: attributes of a deck's `<Scene>`, or the parameters of an address. Never throws.
import { FIGURES, MARKS, PICTURE_PARTS, PICTURES, PICTURES_OF_A_RUN, ROOM_NAMES, type RoomName } from "./vocabulary.ts";
import type { Mark, Scene } from "./scene.ts";

const SIX: readonly RoomName[] = ROOM_NAMES.filter((room) => room !== "server");
const SECONDS = 6;
const MOST_SECONDS = 120;
const MOST_FIGURES = 4;
/** In letters: what can be read from the last row. */
export const LONGEST_SENTENCE = 110;

export type SceneResult =
  { readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly problems: readonly string[] };

/** Attributes that a scene takes. */
export const SCENE_ATTRIBUTES = [
  ...["scenario", "change", "from", "to", "seconds", "rooms", "light", "look", "meters", "figures", "picture", "part"],
  "say",
] as const;

/** `attributes`: texts, or numbers where numbers are meant. Each problem says which attribute, what was found, and what is allowed. */
export function readScene(attributes: Readonly<Record<string, unknown>>): SceneResult {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = attributes[name];
    if (value === undefined) return null;
    if (typeof value === "string" || typeof value === "number") return String(value).trim();
    problems.push(`"${name}" of a scene is a text.`);
    return null;
  };
  const words = <Word extends string>(name: string, allowed: readonly Word[]): readonly Word[] | null => {
    const found = text(name)?.split(/\s+/).filter(Boolean);
    if (found === undefined) return null;
    for (const word of found) {
      if (!isOneOf(allowed, word))
        problems.push(`"${name}" of a scene knows no "${word}"; there is: ${allowed.join(", ")}.`);
    }
    return found.filter((word): word is Word => isOneOf(allowed, word));
  };
  const one = <Word extends string>(name: string, allowed: readonly Word[]): Word | null => {
    const found = words(name, allowed);
    if (found && found.length > 1) problems.push(`"${name}" of a scene is one word, found "${text(name)}".`);
    return found?.[0] ?? null;
  };
  const mark = (name: string): Mark | null => {
    const found = text(name);
    if (found === null) return null;
    if (/^\d+(\.\d+)?$/.test(found)) return Number(found);
    return one(name, MARKS);
  };
  const number = (name: string, most: number): number | null => {
    const found = text(name);
    if (found === null) return null;
    const value = Number(found);
    if (value > 0 && value <= most) return value;
    problems.push(`"${name}" of a scene is a number above 0 and at most ${most}, found "${found}".`);
    return null;
  };
  for (const name of Object.keys(attributes)) {
    if (!isOneOf(SCENE_ATTRIBUTES, name))
      problems.push(`A scene has no "${name}"; it has: ${SCENE_ATTRIBUTES.join(", ")}.`);
  }
  const picture = one("picture", PICTURES);
  const scenario = text("scenario");
  const rooms = words("rooms", ROOM_NAMES) ?? (picture === null || scenario !== null ? SIX : []);
  const say = text("say") ?? "";
  const { change } = attributes;
  const part = text("part");
  if (part !== null) {
    const parts: readonly string[] = picture === null ? [] : PICTURE_PARTS[picture];
    if (parts.length === 0)
      problems.push(`"part" of a scene is for pictures that have several; ${picture ?? "this scene"} has none.`);
    else if (!parts.includes(part))
      problems.push(`The picture "${picture}" has no part "${part}"; there is: ${parts.join(", ")}.`);
  }
  if (picture !== null && scenario === null && PICTURES_OF_A_RUN.includes(picture))
    problems.push(`The picture "${picture}" is drawn from a run: the scene names no scenario.`);
  const scene: Scene = {
    scenario,
    ...(isRecord(change) && { change }),
    from: mark("from") ?? "start",
    to: mark("to"),
    seconds: number("seconds", MOST_SECONDS) ?? SECONDS,
    rooms,
    light: words("light", ROOM_NAMES),
    look: words("look", ROOM_NAMES),
    meters: words("meters", ROOM_NAMES) ?? [],
    figures: words("figures", FIGURES) ?? [],
    picture,
    part,
    say,
  };
  for (const name of ["light", "look", "meters"] as const) {
    const away = scene[name]?.filter((room) => !rooms.includes(room)) ?? [];
    if (away.length > 0) problems.push(`"${name}" of a scene names ${away.join(", ")}, which "rooms" does not.`);
  }
  if (change !== undefined && !isRecord(change)) problems.push(`"change" of a scene is an object of paths and values.`);
  if (scene.figures.length > MOST_FIGURES) problems.push(`A scene shows at most ${MOST_FIGURES} figures.`);
  if (scene.figures.length > 0 && scenario === null) problems.push("Figures come from a run: the scene names none.");
  if (say === "") problems.push(`A scene needs "say": one sentence on what is to be seen.`);
  if (say.length > LONGEST_SENTENCE)
    problems.push(`"say" has ${say.length} letters; at most ${LONGEST_SENTENCE} can be read from the last row.`);
  return problems.length === 0 ? { ok: true, scene } : { ok: false, problems };
}

function isOneOf<Word extends string>(list: readonly Word[], word: string): word is Word {
  return (list as readonly string[]).includes(word);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
