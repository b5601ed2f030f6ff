// Every file in content/events has the form its schema states; nothing in it is named without being there, or there without being named.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answersFile, eventProviderFile, eventsFile, type EventsFile } from "./eventsSchema.ts";
import { eventProviders, failureAnswer, loadEvents } from "./index.ts";
import { readEvents } from "./readEvents.ts";

const EVENTS = fileURLToPath(new URL("../../content/events/", import.meta.url));

const textOf = (path: string): string => readFileSync(`${EVENTS}${path}`, "utf8");
const read = (path: string): unknown => JSON.parse(textOf(path));
const filesIn = (provider: string, ending: string): readonly string[] =>
  readdirSync(`${EVENTS}${provider}`, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending));

it("holds a folder for each provider, and no other", () => {
  const beside = ["README.md", "answers.json"];
  expect(readdirSync(EVENTS).filter((name) => !beside.includes(name))).toEqual([...eventProviders].toSorted());
});

describe("answers", () => {
  const file = answersFile.parse(read("answers.json"));

  it("name sources that are there, and no others are", () => {
    for (const [gateway, { answers, sources }] of Object.entries(file.gateways)) {
      const named = new Set(Object.values(answers).flatMap(({ source }) => source ?? []));
      expect([...named].toSorted(), gateway).toEqual(Object.keys(sources).toSorted());
    }
  });

  it("say what a doubt is due to", () => {
    for (const { otherwise, sources } of Object.values(file.gateways)) {
      const doubtful = [otherwise, ...Object.values(sources)].filter(({ confidence }) => confidence !== "high");
      for (const { source, note } of doubtful) expect(note, source).toBeDefined();
    }
  });

  it("differ between AWS's two gateways where AWS's pages and reports of HTTP APIs say so", () => {
    const status = (gateway: "httpApi" | "restApi", failure: Parameters<typeof failureAnswer>[2]) =>
      failureAnswer("aws", gateway, failure).status;
    expect([status("restApi", "functionError"), status("restApi", "gatewayTimeout")]).toEqual([502, 504]);
    expect([status("httpApi", "functionError"), status("httpApi", "gatewayTimeout")]).toEqual([500, 503]);
  });
});

describe.each(eventProviders)("%s", (provider) => {
  const topics = filesIn(provider, ".json").filter((path) => path !== "provider.json");
  const code = filesIn(provider, ".js");
  const shapes = () => topics.flatMap((path) => (read(`${provider}/${path}`) as EventsFile).shapes);

  it.each(["provider.json", ...topics])("%s has its form", (path) => {
    const schema = path === "provider.json" ? eventProviderFile : eventsFile;
    const found = read(`${provider}/${path}`);
    expect(schema.safeParse(found).error?.issues ?? []).toEqual([]);
    expect(found).toMatchObject({ provider });
  });

  it("holds nothing that the door does not show", async () => {
    expect((await loadEvents(provider)).shapes).toHaveLength(shapes().length);
  });

  it("names each source, body and handler that is there", () => {
    const about = eventProviderFile.parse(read(`${provider}/provider.json`));
    const everything = topics.map((path) => textOf(`${provider}/${path}`)).join("\n");
    const bodies = topics.flatMap((path) => Object.keys((read(`${provider}/${path}`) as EventsFile).bodies ?? {}));
    for (const name of [...Object.keys(about.sources), ...bodies]) {
      expect(everything.match(new RegExp(`"${name}"`, "g"))?.length ?? 0, name).toBeGreaterThan(
        bodies.includes(name) ? 1 : 0,
      );
    }
    const used = new Set(shapes().map((shape) => shape.code));
    expect(code.map((path) => path.replace(/^code\/|\.js$/g, "")).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(code)("%s has one mark between what runs once and what runs each time", (path) => {
    const text = textOf(`${provider}/${path}`);
    expect(text).toMatch(/^\/\/ once per (instance|isolate): this is the cold start\n/);
    expect(text.match(/\/\/ once per request\n/g)).toHaveLength(1);
  });

  it("notes what a confidence that is not high is due to", () => {
    const { sources } = eventProviderFile.parse(read(`${provider}/provider.json`));
    const doubtful = Object.entries(sources).filter(([, { confidence }]) => confidence !== "high");
    expect(doubtful.filter(([, { note }]) => note === undefined).map(([name]) => name)).toEqual([]);
  });
});

it("says which name is missing", () => {
  const about = eventProviderFile.parse(read("aws/provider.json"));
  const shape = { steps: ["token"], title: "a", language: "json", body: "nowhere", sources: [] };
  const file = { provider: "aws", about: "a", shapes: [shape] } as unknown as EventsFile;
  expect(() => readEvents(about, [file], {})).toThrow(/nowhere/);
});
