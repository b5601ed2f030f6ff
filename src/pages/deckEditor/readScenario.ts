// A scenario as somebody gives it: the name of one there is, a link of the Lab or its packed part, or the file's text.
import { encodeLink, decodeLink, loadPreset, parseJson, parseScenario, presetNames, type DecodedLink } from "#scenario";
import { t } from "#messages";

export type ReadScenario =
  /** `source`: its name, or the whole of it, packed. */
  | { readonly kind: "ok"; readonly source: string; readonly title: string }
  /** Why not, line by line. */
  | { readonly kind: "refused"; readonly lines: readonly string[] };

const MOST_LINES = 5;
/** A deck that carries more could not be kept. In characters. */
const LONGEST = 200_000;

/** Rejects where a preset cannot be fetched. */
export async function readScenario(given: string): Promise<ReadScenario> {
  const text = given.trim();
  const [, named = text] = /[?&]scenario=([\w-]+)/.exec(text) ?? [];
  if (presetNames.includes(named)) return { kind: "ok", source: named, title: (await loadPreset(named)).title };
  const read = text.startsWith("{") ? ofJson(text) : decodeLink(text);
  if (read.kind === "tooNew") return refused([t("ownDeck.tooNewScenario")]);
  if (read.kind === "invalid") return refused(read.problems.map(({ message }) => message));
  const source = encodeLink(read.scenario);
  if (source.length > LONGEST) return refused([t("deckEditor.scenarioTooLong")]);
  return { kind: "ok", source, title: read.scenario.title };
}

function ofJson(text: string): DecodedLink {
  const json = parseJson(text);
  const parsed = json.ok ? parseScenario(json.value) : null;
  if (parsed?.ok) return { kind: "ok", scenario: parsed.scenario };
  if (parsed) return { kind: "invalid", isCut: false, problems: parsed.problems };
  const message = json.ok ? "" : t("ownDeck.noJson", json);
  return { kind: "invalid", isCut: false, problems: [{ pointer: "", found: "", allowed: "", message }] };
}

function refused(lines: readonly string[]): ReadScenario {
  return { kind: "refused", lines: lines.slice(0, MOST_LINES) };
}
