// Narrowing: what is found has all the words; prices are of one edition; each fact has an identity and a use.
import { describe, expect, it } from "vitest";
import "#messages/facts";
import "#messages/learn";
import { editionsOf, EVERYTHING, narrow } from "./narrow.ts";
import { allRows } from "./rows.ts";

const rows = allRows();

describe("the facts", () => {
  it("each has an identity of its own, a source, a date and a place where it is used", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { source, asOf, uses, what, value } of rows) {
      expect(uses).not.toHaveLength(0);
      for (const text of [source, asOf, what, value]) expect(text).not.toBe("");
    }
  });

  it("cover four providers", () => {
    expect(new Set(rows.map(({ provider }) => provider))).toEqual(new Set(["aws", "azure", "gcp", "cloudflare"]));
  });

  it("are shown with the newest prices of each provider, or with those of one edition", () => {
    const editionsShown = (edition: string) =>
      new Map(
        narrow(rows, { ...EVERYTHING, edition }).flatMap((row) =>
          row.edition === null ? [] : [[row.provider, row.edition]],
        ),
      );
    expect(editionsShown("newest").size).toBe(4);
    expect(editionsShown("2019-12")).toEqual(new Map([["aws", "2019-12"]]));
    expect(editionsOf(rows)[0]).toBe([...editionsShown("newest").values()].toSorted().at(-1));
  });

  it("are found by words, whatever their order and case", () => {
    const words = "HTTP api";
    const found = narrow(rows, { ...EVERYTHING, words });
    expect(found).not.toHaveLength(0);
    expect(found).toEqual(narrow(rows, { ...EVERYTHING, words: "api http" }));
    for (const row of found) expect(JSON.stringify(row).toLowerCase()).toMatch(/http/);
    expect(narrow(rows, { ...EVERYTHING, words: "http no-such-word" })).toEqual([]);
  });

  it("write a price with every digit that its file has", () => {
    const price = rows.find(({ id }) => id === "aws.2026-11.functionDurationX86");
    expect(price?.value).toContain("$0.0000166667");
  });
});
