// Reads a record piece by piece: finds its lines, recognises its form by the first of them, and gathers what they tell.
import { recognise, type Form, type Recognised } from "./forms.ts";
import { Gathered } from "./gathered.ts";
import type { Traffic } from "./traffic.ts";

export interface Reader {
  /** The next piece of the text, of any length, cut anywhere. */
  readonly push: (text: string) => void;
  /** After the last piece. Yields between slices of a few milliseconds. */
  readonly end: () => Generator<undefined, Traffic>;
}

/** Enough to find the first REPORT line of a log that says much else. */
const FIRST_LINES = 2000;
/** A file that is no text may have no line ends at all. */
const LONGEST_LINE = 100_000;

/** @param asked the form, where somebody knows better than the first lines */
export function createReader(asked: Form | null = null): Reader {
  const gathered = new Gathered();
  let rest = "";
  let restIsTooLong = false;
  /** Until the form is known: the lines read so far. */
  let first: string[] | null = [];
  let recognised: Recognised | null = null;
  let headIsDue = false;

  function take(line: string): void {
    const text = line.replace(/^\ufeff/, "").trim();
    if (text === "") gathered.passOver();
    else if (headIsDue) {
      headIsDue = false;
      gathered.passOver();
    } else if (recognised) gathered.add(text, recognised.read);
    else gathered.mistake({ found: text, expected: "anyForm" });
  }

  function decide(): void {
    if (!first) return;
    const held = first;
    first = null;
    const said = held.map((line) => line.replace(/^\ufeff/, "").trim()).filter((line) => line !== "");
    recognised = recognise(said, asked);
    headIsDue = recognised?.hasHead ?? false;
    gathered.form = recognised?.form ?? null;
    for (const line of held) take(line);
  }

  function takeOrHold(line: string): void {
    if (!first) return take(line);
    first.push(line);
    if (first.length >= FIRST_LINES) decide();
  }

  function endLine(line: string): void {
    if (restIsTooLong) {
      decide();
      gathered.mistake({ found: rest, expected: "shorterLine" });
    } else takeOrHold(line.endsWith("\r") ? line.slice(0, -1) : line);
    rest = "";
    restIsTooLong = false;
  }

  return {
    push(text) {
      let from = 0;
      for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
        endLine(rest + text.slice(from, to));
        from = to + 1;
      }
      if (!restIsTooLong) rest += text.slice(from);
      if (rest.length > LONGEST_LINE) {
        restIsTooLong = true;
        rest = rest.slice(0, 100);
      }
    },
    *end() {
      if (rest !== "") endLine(rest);
      decide();
      return yield* gathered.traffic();
    },
  };
}
