// What is given opens, or is refused with what is wrong and where; nothing that is given throws, or opens something by half.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { decodeLink, encodeLink, loadPreset, type Scenario } from "#scenario";
import { readAddress, type LabAddress } from "../address.ts";
import { scenarioText } from "../share/scenarioText.ts";
import { take } from "./take.ts";

const flashSale = await loadPreset("flash-sale");
const text = scenarioText(flashSale);

const session = () => ({
  openScenario: vi.fn<(scenario: Scenario) => void>(),
  openAddress: vi.fn<(address: LabAddress) => void>(),
});
const paste = (pasted: string, into = session()) => take({ kind: "text", text: pasted }, into);
const drop = (files: readonly File[], folder: string | null = null, into = session()) =>
  take({ kind: "files", files, folder }, into);
const file = (content: string, name = "mine.json", type = "application/json") => new File([content], name, { type });

describe("what is given", () => {
  it("opens as the scenario that was saved", async () => {
    const into = session();
    expect(await drop([file(text)], null, into)).toBeNull();
    expect(await paste(`\ufeff  ${text}`, into)).toBeNull();
    expect(into.openScenario.mock.calls).toEqual([[flashSale], [flashSale]]);
  });

  it("opens as it was saved, however Windows wrote the file", async () => {
    const into = session();
    const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
    expect(new Uint8Array(units.buffer).slice(0, 2), "this machine's order is little-endian").toEqual(
      Uint8Array.of(0xff, 0xfe),
    );
    expect(await drop([new File([units], "mine.json")], null, into)).toBeNull();
    expect(await drop([file(`\ufeff${text}`)], null, into)).toBeNull();
    expect(into.openScenario.mock.calls).toEqual([[flashSale], [flashSale]]);
  });

  it.each([
    ["https://elsewhere.example/course/lab?scenario=quiet-site&t=7", "?scenario=quiet-site&t=7"],
    ["file:///stick/my%20lab.html#/lab?scenario=quiet-site&r=2", "?scenario=quiet-site&r=2"],
    ["/lab?scenario=quiet-site", "?scenario=quiet-site"],
    [` ?s=${encodeLink(flashSale)}&t=12\n`, `?s=${encodeLink(flashSale)}&t=12`],
    [encodeLink(flashSale), `?s=${encodeLink(flashSale)}`],
  ])("as a link opens where it leads: %s", async (link, query) => {
    const into = session();
    expect(await paste(link, into)).toBeNull();
    expect(into.openAddress.mock.calls).toEqual([[readAddress(query)]]);
  });
});

describe("a link that was altered on its way", () => {
  const scenario = encodeLink(flashSale);
  const link = `https://school.example/lab?s=${scenario}&t=12`;
  const half = Math.floor(scenario.length / 2);
  const safe = (address: string) =>
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7Cme%40school.example%7C0%7C0&sdata=iA%3D&reserved=0`;

  it.each([
    ["in angle brackets", `<${link}>`],
    ["at a sentence's end", `Look at (${link}).`],
    ["in Markdown", `[A [flash] sale](${link})`.replace("[flash] ", "")],
    ["in Markdown, by its own name", `[${link}](${link})`],
    ["in Markdown's stars", `**${link}**`],
    ["as a page's source has it", `<a href="${link.replace("&", "&amp;")}">flash sale</a>`],
    ["wrapped in lines", `${link.slice(0, 60)}\r\n${link.slice(60)}`],
    ["wrapped in an answered mail", `> ${link.slice(0, half)}\n> ${link.slice(half)}\n> Thanks!`],
    ["wrapped before its second parameter", link.replace("&", "\n&")],
    ["by SafeLinks", safe(link)],
    ["by SafeLinks, in brackets", `<${safe(link)}>.`],
    ["by SafeLinks, twice over", safe(safe(link))],
    ["by SafeLinks, of a link in a page's source", safe(link.replace("&", "&amp;"))],
    ["by another service that checks links", `https://urldefense.com/v3/__${link}__;!!ABC!xyz$`],
  ])("opens what it led to: %s", async (_, pasted) => {
    const into = session();
    expect(await paste(pasted, into)).toBeNull();
    const [[opened]] = into.openAddress.mock.calls;
    expect(opened.source.kind === "link" && decodeLink(opened.source.text)).toEqual({
      kind: "ok",
      scenario: flashSale,
    });
  });

  it.each([
    `Here: https://school.example/lab?scenario=quiet-site&amp;t=7.`,
    `https://school.example/lab?scenario=quiet-\n  site&t=7\n`,
    `https://school.example/lab?scenario=quiet-site&t=7\nThanks`,
    safe("https://school.example/lab?scenario=quiet-site&t=7"),
  ])("opens the preset at its time: %s", async (pasted) => {
    const into = session();
    expect(await paste(pasted, into)).toBeNull();
    expect(into.openAddress.mock.calls).toEqual([[readAddress("?scenario=quiet-site&t=7")]]);
  });

  it("says so where its end is lost", async () => {
    const into = session();
    expect((await paste(link.slice(0, 100), into))?.join("\n")).toMatch(
      /found a link that was cut off after \d+ characters/,
    );
    expect((await paste(`${scenario.slice(0, half)}…`, into))?.join("\n")).toMatch(/cut off/);
    expect(into.openAddress).not.toHaveBeenCalled();
  });
});

describe("what cannot be opened", () => {
  const changed = (change: Partial<Record<keyof Scenario, unknown>>) => JSON.stringify({ ...flashSale, ...change });

  it.each([
    ["a word", /Found “a word”; allowed: a scenario as JSON, a link/],
    ['{"title": "x",\n  "seed": 1,\n}', /line 3, column 1: found "}"; allowed: a text in quotation marks/],
    ["[]", /whole document.*found an empty list; allowed: an object/],
    [changed({ seed: "one" }), /^\/seed: found "one"; allowed: a whole number/],
    [changed({ workload: { kind: "trace", name: "nobody" } }), /^\/workload\/name: found "nobody"; allowed: /],
    ["https://elsewhere.example/lab", /link without a scenario/],
    ["https://elsewhere.example/lab?scenario=flash-sail", /scenario: found “flash-sail”; allowed: .*flash-sale/],
    ["https://elsewhere.example/lab?file=long-1x2", /too long for a link; allowed: the scenario file/],
    ["v1.cut-off", /found a link that was (cut off|altered)/],
    ["v2.later", /newer version/],
  ])("as text: %s", async (pasted, said) => {
    const into = session();
    expect((await paste(pasted, into))?.join("\n")).toMatch(said);
    expect([into.openScenario.mock.calls, into.openAddress.mock.calls]).toEqual([[], []]);
  });

  it("as a file says which, and what is allowed", async () => {
    expect(await drop([file("{", "half.json")])).toEqual([
      "half.json, line 1, column 2: found the end; allowed: a text in quotation marks",
    ]);
    expect(await drop([file(text), file(text)])).toEqual(["Found 2 files; allowed: one at a time."]);
    expect(await drop([file(text)], "holiday")).toEqual(["Found the folder “holiday”; allowed: one scenario file."]);
    expect((await drop([file("GIF", "cat.gif", "image/gif")]))?.[0]).toMatch(/^Found cat.gif, of type image\/gif/);
    const large = file("", "large.json");
    Object.defineProperty(large, "size", { value: 20_000_001 });
    expect(await drop([large])).toEqual(["large.json: found 20.0 MB; allowed: at most 20 MB."]);
    const gone = file("", "gone.json");
    gone.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    expect((await drop([gone]))?.[0]).toMatch(/^gone.json could not be read/);
  });

  it("as no text whatever throws, and what is refused opens nothing", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((packed) => `v1.${packed}`),
      fc.string().map((query) => `/lab?s=${query}`),
      // A scenario file that lost or gained something.
      fc
        .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }))
        .map(([at, length, added]) => text.slice(0, at) + added + text.slice(at + length)),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (given, asFile) => {
        const into = session();
        const lines = await (asFile ? drop([file(given)], null, into) : paste(given, into));
        const opened = into.openScenario.mock.calls.length + into.openAddress.mock.calls.length;
        expect(opened).toBe(lines === null ? 1 : 0);
        expect(lines).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
