// Links: whole, short, the same everywhere, and never a reason to throw.
import { createHash } from "node:crypto";
import { deflateRawSync, constants, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadPrices, priceList } from "#facts";
import { presets } from "../presets.ts";
import { arbitraryScenario } from "../testing/arbitraryScenario.ts";
import { parsedScenario } from "../testing/written.ts";
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from "./bytes.ts";
import { decodeLink, encodeLink } from "./codec.ts";
import { dictionaryV1 } from "./dictionaryV1.ts";
import { pack, unpack } from "./packing.ts";
import printed from "./printed.json" with { type: "json" };

/** A link of the present packing around any JSON text. */
const linkTo = (json: string) => `v1.${toBase64Url(pack(toUtf8(json), dictionaryV1))}`;

describe("a link", { timeout: 60_000 }, () => {
  test("carries the whole scenario", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const link = encodeLink(scenario);
        expect(link).toMatch(/^v1\.[\w-]+$/);
        expect(decodeLink(link)).toEqual({ kind: "ok", scenario });
      }),
      { numRuns: 50 },
    );
  });
  test.each(presets)("of the preset $name is short enough for a slide", async ({ load }) => {
    expect(encodeLink(await load()).length).toBeLessThan(260);
  });
  // What a link spells out stays as it was; later versions may add defaults to it.
  test.each(printed)("printed for “$title” still says what it said: $link", ({ link, title, sha256 }) => {
    const text = inflateRawSync(Buffer.from(link.slice("v1.".length), "base64url"), {
      dictionary: dictionaryV1,
    }).toString("utf8");
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    const decoded = decodeLink(link);
    if (decoded.kind !== "ok") throw new Error(JSON.stringify(decoded));
    expect(decoded.scenario.title).toBe(title);
    expect(decoded.scenario).toMatchObject(JSON.parse(text) as object);
  });
  test.each(printed)(
    "printed for “$title” shows the month it showed: its own list, and nothing free",
    async ({ link }) => {
      const decoded = decodeLink(link);
      if (decoded.kind !== "ok") throw new Error(JSON.stringify(decoded));
      const { billing, gateway } = decoded.scenario;
      expect(billing).toEqual({ edition: "2026-10", freeTier: false });
      const prices = await loadPrices("aws", billing.edition);
      expect(priceList(prices, gateway.kind, billing.freeTier)).toMatchObject({
        freeTier: false,
        activeUser: { freePerMonth: 0 },
        functionRequest: { freePerMonth: 0 },
      });
    },
  );
  test("of a later packing or a later scenario is too new", () => {
    expect(decodeLink("v2.anything at all")).toEqual({ kind: "tooNew" });
    expect(decodeLink(linkTo('{"version":2,"wonders":true}'))).toEqual({ kind: "tooNew" });
  });
  test("with a scenario that breaks the rules tells them", () => {
    expect(decodeLink(linkTo('{"workload":{"kind":"poisson","ratePerS":-1}}'))).toMatchObject({
      kind: "invalid",
      problems: [{ pointer: "/workload/ratePerS" }],
    });
  });
  test.each([
    "",
    "v",
    "v1",
    "v1.",
    "v1.!",
    "v0.AAAA",
    "hello",
    "v1.AAAAA",
    linkTo("{"),
    linkTo("[]"),
    `v1.${"A".repeat(1_100_000)}`,
    `v1.${toBase64Url(pack(Uint8Array.from([255, 254]), dictionaryV1))}`,
  ])("that is none is invalid, with a reason (%#)", (text) => {
    const decoded = decodeLink(text);
    expect(decoded.kind === "invalid" && decoded.problems.length).toBeGreaterThan(0);
  });
  test("cut off, altered or made up never throws", () => {
    const link = encodeLink(parsedScenario({ title: "x" }));
    const altered = fc
      .tuple(fc.nat({ max: link.length - 1 }), fc.string({ maxLength: 2 }))
      .map(([at, by]) => link.slice(0, at) + by + link.slice(at + by.length));
    const madeUp = fc.uint8Array({ maxLength: 200 }).map((bytes) => `v1.${toBase64Url(bytes)}`);
    fc.assert(
      fc.property(fc.oneof(altered, madeUp, fc.string()), (text) => {
        expect(["ok", "tooNew", "invalid"]).toContain(decodeLink(text).kind);
      }),
      { numRuns: 500 },
    );
  });
  test.each([1, 2, 3])("that lost all but its first %i letters says so", (letters) => {
    const decoded = decodeLink(encodeLink(parsedScenario({})).slice(0, "v1.".length + letters));
    expect(decoded).toMatchObject({ kind: "invalid", isCut: true });
  });
  test("that lost its end says so, wherever it was cut", () => {
    fc.assert(
      fc.property(
        arbitraryScenario,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (scenario, share) => {
          const link = encodeLink(scenario);
          const length = Math.floor("v1.".length + share * (link.length - "v1.".length));
          // The last letters may hold nothing but the filling of the last byte.
          const decoded = decodeLink(link.slice(0, Math.min(length, link.length - 3)));
          expect(decoded).toMatchObject({ kind: "invalid", isCut: true });
        },
      ),
      { numRuns: 100 },
    );
  });
  test("cannot be packed so as to fill the memory", () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, 32), { dictionary: Buffer.from(dictionaryV1) });
    expect(decodeLink(`v1.${toBase64Url(bomb)}`).kind).toBe("invalid");
  });
});

describe("packing", { timeout: 60_000 }, () => {
  const some = fc
    .tuple(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 30 }))
    .map(([text, times]) => new TextEncoder().encode(text.repeat(times)));
  test("is DEFLATE: any other program can unpack it, and whatever another packs can be unpacked", () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
        (bytes, strategy) => {
          expect(new Uint8Array(inflateRawSync(pack(bytes, dictionaryV1), { dictionary: dictionaryV1 }))).toEqual(
            bytes,
          );
          expect(unpack(deflateRawSync(bytes, { dictionary: dictionaryV1, strategy }), dictionaryV1, 100_000)).toEqual(
            bytes,
          );
          expect(unpack(deflateRawSync(bytes, { level: 0 }), new Uint8Array(), 100_000)).toEqual(bytes);
        },
      ),
    );
  });
  test("the dictionary is frozen: printed links refer to it", () => {
    expect(createHash("sha256").update(dictionaryV1).digest("hex")).toBe(DICTIONARY_SHA256);
  });
  test("bytes and texts agree with the platform's", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const bytes = toUtf8(text);
        expect(bytes).toEqual(new TextEncoder().encode(text));
        expect(fromUtf8(bytes)).toBe(text);
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });
});

const DICTIONARY_SHA256 = "7ec54fb92c3ae7bf9491b0989707b866b4d52a58353feba1c52174b9580b0330";
