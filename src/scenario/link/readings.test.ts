// Links as they arrive: whatever a mailer, a messenger or an editor did to one that can be undone, it means what it meant.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryScenario } from "../testing/arbitraryScenario.ts";
import { decodeLink, encodeLink } from "./codec.ts";

/** What is done on the way; `at` is a place within, 0 to 1. */
const ALTERATIONS: Readonly<Record<string, (link: string, at: number) => string>> = {
  "a bracket behind it": (link) => `${link})`,
  "a full stop behind it": (link) => `${link}.`,
  "a bracket and a comma behind it": (link) => `${link}),`,
  "quotation marks around it": (link) => `“${link}”`,
  "angle brackets around it": (link) => `<${link}>`,
  "escaped angle brackets around it": (link) => `&lt;${link}&gt;`,
  "Markdown's stars around it": (link) => `**${link}**`,
  "Markdown's underscores around it": (link) => `_${link}_`,
  "Markdown's backticks around it": (link) => `\`${link}\``,
  "strokes behind it": (link) => `${link}--`,
  "a line break within": (link, at) => within(link, at, "\r\n"),
  "a line break and a space within": (link, at) => within(link, at, "\n "),
  "a line of an answered mail": (link, at) => within(link, at, "\n> "),
  "quoted-printable": (link, at) => `3D${within(link, at, "=\r\n")}`,
  "an escaped line break within": (link, at) => within(link, at, "%0D%0A"),
  "an escaped space within": (link, at) => within(link, at, "%20"),
  "a space of no width within": (link, at) => within(link, at, "\u200b"),
  "a soft hyphen within": (link, at) => within(link, at, "\u00ad"),
  "words behind it": (link) => `${link} is what I mean.`,
  "two hyphens as a dash": (link) => link.replaceAll("--", "–"),
  "a hyphen that does not break": (link) => link.replaceAll("-", "\u2011"),
  "escaped once more": (link) => link.replaceAll(".", "%2E").replaceAll("-", "%2D"),
  "escaped twice more": (link) => link.replaceAll(".", "%252E").replaceAll("_", "%255F"),
};

function within(link: string, share: number, put: string): string {
  const at = Math.floor(share * link.length);
  return link.slice(0, at) + put + link.slice(at);
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

describe("a link", { timeout: 60_000 }, () => {
  test.each(Object.entries(ALTERATIONS))("with %s is understood", (_, alter) => {
    fc.assert(
      fc.property(arbitraryScenario, place, (scenario, at) => {
        expect(decodeLink(alter(encodeLink(scenario), at))).toEqual({ kind: "ok", scenario });
      }),
      { numRuns: 25 },
    );
  });

  test("wrapped several times over, and set in brackets, is understood", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.array(place, { maxLength: 5 }), (scenario, places) => {
        const wrapped = places.reduce((link, at) => within(link, at, "\n"), encodeLink(scenario));
        expect(decodeLink(`(<${wrapped}>).`)).toEqual({ kind: "ok", scenario });
      }),
      { numRuns: 50 },
    );
  });
});
