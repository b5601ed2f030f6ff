// Reads what somebody made of a deck, wherever it comes from: a file, a link, or this device. It is data and is only ever drawn as text, a
// picture or a widget there is; what is anything else is refused, with the slide and the reason.
import { isObject } from "#ui";
import { decodeLink, describe, parseJson, presetNames, quoted } from "#scenario";
import { t } from "#messages";
import { LONGEST_SENTENCE } from "#widgets/scenes";
import { isWidgetId, widgetIds, widgets, type WidgetId } from "#widgets";
import { decks } from "#teaching/deck";
import { given, inside, readMatch, readNumber, readObject, readOneOf, readText, report, type Place } from "./fields.ts";
import { faultOfLogo } from "./logo.ts";
import { isTooNew, migrate } from "./migrations.ts";
import { addedLayouts, type AddedWidget, type OwnDeck, type OwnSlide, type TextChange } from "./ownDeck.ts";

export type OwnDeckRead =
  | { readonly kind: "ok"; readonly deck: OwnDeck }
  /** Written by a later version of this program. */
  | { readonly kind: "tooNew" }
  /** One line for each problem. */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

/** The most there can be of each; in characters, slides and minutes. */
export const MOST = {
  title: 200,
  name: 100,
  text: 2000,
  notes: 10_000,
  slides: 200,
  texts: 100,
  scene: LONGEST_SENTENCE,
  word: 60,
  words: 200,
  minutes: 240,
  file: 2_000_000,
};
export const LEAST_MINUTES = 0.1;
const LONGEST_RUN_S = 1e9;
/** More lines than these help nobody. */
const MOST_PROBLEMS = 8;

const DECK = ["version", "of", "title", "name", "logo", "words", "slides"];
const KEPT = ["id", "hidden", "title", "minutes", "texts", "scenes", "notes"];
const ADDED = ["id", "layout", "hidden", "title", "text", "notes", "minutes", "widget"];

/** Reads the text of a file. Never throws. */
export function parseOwnText(text: string): OwnDeckRead {
  if (text.length > MOST.file) return tooLarge(text.length);
  const json = parseJson(text);
  if (json.ok) return parseOwnDeck(json.value);
  return invalid([t("ownDeck.noJson", { line: json.line, column: json.column, message: json.message })]);
}

/** Reads any value. Never throws. */
export function parseOwnDeck(value: unknown): OwnDeckRead {
  if (isTooNew(value)) return { kind: "tooNew" };
  const place: Place = { where: "", problems: [] };
  const read = readDeck(migrate(value), place);
  if (read && place.problems.length === 0) return { kind: "ok", deck: read };
  return invalid(place.problems);
}

/** @param size in characters, or bytes of a file */
export function tooLarge(size: number): OwnDeckRead {
  return invalid([t("ownDeck.tooLarge", { n: size, most: MOST.file })]);
}

function invalid(problems: readonly string[]): OwnDeckRead {
  const rest = problems.length - MOST_PROBLEMS;
  const shown = rest > 0 ? [...problems.slice(0, MOST_PROBLEMS), t("ownDeck.moreProblems", { n: rest })] : problems;
  return { kind: "invalid", problems: shown };
}

function readDeck(value: unknown, place: Place): OwnDeck | undefined {
  const found = readObject(value, { ...place, where: t("ownDeck.wholeFile") }, DECK);
  if (!found) return undefined;
  const at = (key: string) => inside(place, key);
  if (found.version !== 1) report(at("version"), describe(found.version), "1");
  const of = readOneOf(
    found.of,
    at("of"),
    decks.map(({ name }) => name),
  );
  const title = readText(found.title, at("title"), MOST.title, 1);
  const name = found.name === undefined ? undefined : readText(found.name, at("name"), MOST.name);
  const words = found.words === undefined ? undefined : readWords(found.words, at("words"));
  const slides = readSlides(found.slides, at("slides"));
  const logo = found.logo === undefined ? undefined : readLogo(found.logo, at("logo"));
  if (of === undefined || title === undefined || slides === undefined) return undefined;
  return given({ version: 1 as const, of, title, name, logo, words, slides });
}

function readLogo(value: unknown, place: Place): string | undefined {
  const fault = faultOfLogo(value);
  return fault === null ? String(value) : report(place, fault, t("ownDeck.allowed.logo"));
}

/** A word that the stage does not have is kept, and has no effect: another edition may have it. */
function readWords(value: unknown, place: Place): Readonly<Record<string, string>> | undefined {
  if (!isObject(value)) return report(place, describe(value), t("ownDeck.allowed.wordKeys"));
  const entries = Object.entries(value);
  if (entries.length > MOST.words)
    return report(place, describe(value), t("ownDeck.allowed.list", { most: MOST.words }));
  return Object.fromEntries(
    entries.flatMap(([key, each]) => {
      if (!/^[a-z]+(\.[a-zA-Z\d]+){1,3}$/.test(key)) report(place, quoted(key), t("ownDeck.allowed.wordKeys"));
      const word = readText(each, inside(place, key), MOST.word, 1);
      return word === undefined ? [] : [[key, word]];
    }),
  );
}

function readSlides(value: unknown, place: Place): readonly OwnSlide[] | undefined {
  if (!Array.isArray(value) || value.length > MOST.slides)
    return report(place, describe(value), t("ownDeck.allowed.list", { most: MOST.slides }));
  const ids = new Set<unknown>();
  return value.flatMap((each: unknown, index) => {
    const { id } = Object(each) as { readonly id?: unknown };
    const name = typeof id === "string" ? id.slice(0, 60) : "?";
    const here = { where: t("ownDeck.slide", { n: index + 1, id: name }), problems: place.problems };
    const slide = readSlide(each, here);
    if (ids.has(id)) report(here, t("ownDeck.again"), t("ownDeck.allowed.once"));
    ids.add(id);
    return slide ? [slide] : [];
  });
}

function readSlide(value: unknown, place: Place): OwnSlide | undefined {
  const isAdded = typeof value === "object" && value !== null && "layout" in value;
  const found = readObject(value, place, isAdded ? ADDED : KEPT);
  if (!found) return undefined;
  const at = (key: string) => inside(place, key);
  const optional = <Read>(key: string, read: (value: unknown, place: Place) => Read) =>
    found[key] === undefined ? undefined : read(found[key], at(key));
  const hidden = optional("hidden", (each, here) =>
    each === true ? (true as const) : report(here, describe(each), "true"),
  );
  const minutes = (each: unknown, here: Place) => readNumber(each, here, LEAST_MINUTES, MOST.minutes);
  if (!isAdded) {
    return given({
      id: readMatch(found.id, at("id"), /^(?!own-)[a-z0-9-]{1,60}$/, t("ownDeck.allowed.id")) ?? "",
      hidden,
      title: optional("title", (each, here) => readText(each, here, MOST.title, 1)),
      minutes: optional("minutes", minutes),
      texts: optional("texts", (each, here) => readTexts(each, here, MOST.text, 0)),
      scenes: optional("scenes", (each, here) => readTexts(each, here, MOST.scene, 1)),
      notes: optional("notes", (each, here) => readText(each, here, MOST.notes)),
    });
  }
  const layout = readOneOf(found.layout, at("layout"), addedLayouts) ?? "points";
  const widget = optional("widget", readWidget);
  if ((layout === "widget") !== (found.widget !== undefined))
    report(at("widget"), describe(found.widget), t("ownDeck.allowed.widgetThere"));
  return given({
    id: readMatch(found.id, at("id"), /^own-[a-z0-9]{1,12}$/, t("ownDeck.allowed.ownId")) ?? "",
    layout,
    hidden,
    title: readText(found.title, at("title"), MOST.title, 1) ?? "",
    text: readText(found.text, at("text"), MOST.text) ?? "",
    notes: readText(found.notes, at("notes"), MOST.notes) ?? "",
    minutes: minutes(found.minutes, at("minutes")) ?? 1,
    widget,
  });
}

/** @param most how long what it says may be  @param least 1: it may not be empty */
function readTexts(value: unknown, place: Place, most: number, least: number): readonly TextChange[] | undefined {
  if (!Array.isArray(value) || value.length > MOST.texts)
    return report(place, describe(value), t("ownDeck.allowed.list", { most: MOST.texts }));
  const read = value.flatMap((each: unknown, index): readonly TextChange[] => {
    const here = inside(place, String(index + 1));
    const found = readObject(each, here, ["was", "says"]);
    if (!found) return [];
    const was = readText(found.was, inside(here, "was"), MOST.notes, 1) ?? "";
    return [{ was, says: readText(found.says, inside(here, "says"), most, least) ?? "" }];
  });
  if (new Set(read.map(({ was }) => was)).size < read.length)
    report(place, t("ownDeck.again"), t("ownDeck.allowed.once"));
  return read;
}

function readWidget(value: unknown, place: Place): AddedWidget | undefined {
  const found = readObject(value, place, ["id", "scenario", "t"]);
  if (!found) return undefined;
  const id = typeof found.id === "string" && isWidgetId(found.id) ? found.id : undefined;
  if (id === undefined) return report(inside(place, "id"), describe(found.id), widgetIds.join(", "));
  const at = (key: string) => inside(place, key);
  return given({
    id,
    scenario: found.scenario === undefined ? undefined : readScenario(found.scenario, at("scenario"), id),
    t: found.t === undefined ? undefined : readNumber(found.t, at("t"), 0, LONGEST_RUN_S),
  });
}

function readScenario(value: unknown, place: Place, widget: WidgetId): string | undefined {
  if (widgets[widget].defaultScenario === null) return report(place, describe(value), t("ownDeck.allowed.noScenario"));
  if (typeof value === "string" && presetNames.includes(value)) return value;
  if (typeof value !== "string" || !/^v\d+\.[\w-]+$/.test(value))
    return report(place, describe(value), t("ownDeck.allowed.scenario"));
  const link = decodeLink(value);
  if (link.kind === "ok") return value;
  const found = link.kind === "tooNew" ? t("ownDeck.tooNewScenario") : (link.problems[0]?.message ?? describe(value));
  return report(place, found, t("ownDeck.allowed.scenario"));
}
