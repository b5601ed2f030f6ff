// Every file in content/facts and content/traces has the form its schema states, and is reachable through the door.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editions, loadFacts, loadLimits, loadRunFacts, providers, traceNames } from "./index.ts";
import {
  coldStartsFile,
  cpuCurvesFile,
  keepAliveFile,
  limitsFile,
  measuredColdStartsFile,
  pricesFile,
  traceFile,
} from "./schema.ts";

const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));
const SCHEMAS = {
  "prices.json": pricesFile,
  "cold-starts.json": coldStartsFile,
  "cold-starts-measured.json": measuredColdStartsFile,
  "cpu-curves.json": cpuCurvesFile,
  "keep-alive.json": keepAliveFile,
  "limits.json": limitsFile,
};

function filesIn(folder: string): string[] {
  return readdirSync(`${CONTENT}${folder}`, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
}
function read(path: string): unknown {
  return JSON.parse(readFileSync(`${CONTENT}${path}`, "utf8"));
}
function schemaOf(path: string): (typeof SCHEMAS)[keyof typeof SCHEMAS] | undefined {
  return Object.entries(SCHEMAS).find(([name]) => path.endsWith(name))?.[1];
}

/** The texts of this name, however deep. */
function valuesOf(name: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === name && typeof each === "string" ? [each] : valuesOf(name, each),
  );
}

describe("content/facts", () => {
  it.each(filesIn("facts"))("%s has its form", (path) => {
    expect(schemaOf(path), "a file of a known name").toBeDefined();
    expect(schemaOf(path)?.safeParse(read(`facts/${path}`)).error?.issues ?? []).toEqual([]);
  });

  it("is what the door shows of it, and nothing else", async () => {
    const { coldStarts, cpuCurves } = loadFacts().aws;
    const shown = new Map<string, unknown>([
      ["aws/cold-starts.json", coldStarts],
      ["aws/cpu-curves.json", cpuCurves],
    ]);
    for (const provider of providers) {
      for (const edition of editions(provider)) {
        const facts = await loadRunFacts(provider, edition);
        shown.set(`${provider}/${edition}/prices.json`, facts.prices);
        if (facts.keepAlive) shown.set(`${provider}/keep-alive.json`, facts.keepAlive);
        if (facts.wholeColdStarts) shown.set(`${provider}/cold-starts-measured.json`, facts.wholeColdStarts);
      }
      shown.set(`${provider}/limits.json`, await loadLimits(provider));
    }
    const expected = filesIn("facts").map((path) => {
      const file = read(`facts/${path}`);
      return [path, path.endsWith("/limits.json") ? (file as { limits: unknown }).limits : file];
    });
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  it.each(filesIn("facts").filter((path) => path.endsWith("prices.json")))(
    "%s is filed under its own names",
    (path) => {
      const { provider, edition } = pricesFile.parse(read(`facts/${path}`));
      expect(`${provider}/${edition}/prices.json`).toBe(path);
    },
  );

  it.each(filesIn("facts"))("%s names each source by publisher and title, its address in angle brackets", (path) => {
    const sources = valuesOf("source", read(`facts/${path}`));
    expect(sources.length).toBeGreaterThan(0);
    const unlike = sources
      .flatMap((text) => text.split("; "))
      .filter(
        (source) =>
          source !== "No source found" && !/^[A-Z][^<>]*, [^<>:]{3}[^<>]*( <https?:\/\/[^<> ]+>)?$/.test(source),
      );
    expect(unlike).toEqual([]);
  });

  it("notes what a low confidence is due to", () => {
    const low = filesIn("facts").flatMap(
      (path) => JSON.stringify(read(`facts/${path}`)).match(/\{[^{}]*"confidence":"low"[^{}]*\}/g) ?? [],
    );
    expect(low.length).toBeGreaterThan(0);
    for (const fact of low) expect(fact).toContain('"note":');
  });
});

describe("content/traces", () => {
  it.each(filesIn("traces"))("%s has its form", (path) => {
    expect(traceFile.safeParse(read(`traces/${path}`)).error?.issues ?? []).toEqual([]);
  });

  it("holds the traces that can be named, and no other", () => {
    expect(
      filesIn("traces")
        .map((path) => path.replace(".json", ""))
        .toSorted(),
    ).toEqual([...traceNames].toSorted());
  });
});
