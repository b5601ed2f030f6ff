// An embed's address: what it asks for, what takes its place where that does not exist, and that nothing makes it throw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmbedAddress } from "./embedAddress.ts";

const names = ["flash-sale", "quiet-site"];
const defaults = {
  shows: { kind: "widget", widget: "diagram" },
  scenario: "flash-sale",
  link: null,
  timeS: null,
  theme: "auto",
  controls: "shown",
  slide: null,
  route: null,
  own: null,
  hostOrigin: null,
  settings: {},
  provider: null,
  faults: [],
};

describe("the address of an embed", () => {
  it("is read", () => {
    const search = "?scenario=quiet-site&t=61.5&theme=dark&controls=locked&lang=en&origin=https://school.example";
    expect(readEmbedAddress("/base/embed/timeline", search, names)).toEqual({
      ...defaults,
      shows: { kind: "widget", widget: "timeline" },
      scenario: "quiet-site",
      timeS: 61.5,
      theme: "dark",
      controls: "locked",
      hostOrigin: "https://school.example",
    });
  });

  it("has a default for everything", () => {
    expect(readEmbedAddress("/embed/diagram/", "", names)).toEqual(defaults);
  });

  it("may hold a whole scenario, a lesson, a slide", () => {
    expect(readEmbedAddress("/embed/diagram", "?s=v1.abc", names).link).toBe("v1.abc");
    const lesson = readEmbedAddress("/embed/lesson/benefits", "", names);
    expect(lesson).toEqual({ ...defaults, shows: { kind: "lesson", name: "benefits" }, scenario: null });
    expect(readEmbedAddress("/embed/belief/idle-is-free", "", names)).toMatchObject({
      ...{ shows: { kind: "belief", name: "idle-is-free" }, scenario: null, faults: [] },
    });
    expect(readEmbedAddress("/embed/brief/small-shop", "", names)).toMatchObject({
      ...{ shows: { kind: "brief", name: "small-shop" }, scenario: null, faults: [] },
    });
    expect(readEmbedAddress("/embed/belief", "", names).faults).toEqual([{ parameter: "shows", found: "belief" }]);
    const slides = readEmbedAddress("/embed/slides/webinar", "?slide=keep-alive", names);
    expect(slides).toMatchObject({ shows: { kind: "slides", name: "webinar" }, slide: "keep-alive", faults: [] });
  });

  it("leaves out the scenario where a widget shows no run", () => {
    expect(readEmbedAddress("/embed/jobs", "?scenario=quiet-site&s=v1.abc", names)).toEqual({
      ...defaults,
      shows: { kind: "widget", widget: "jobs" },
      scenario: null,
    });
  });

  it("names what it did not understand, and takes the default; but a host of no known origin is none", () => {
    const search = "?scenario=__proto__&t=soon&theme=blue&controls=none&lang=tlh&origin=https://school.example/path";
    expect(readEmbedAddress("/embed/toString", search, names)).toEqual({
      ...defaults,
      hostOrigin: "none",
      faults: [
        { parameter: "shows", found: "toString" },
        { parameter: "scenario", found: "__proto__" },
        { parameter: "t", found: "soon" },
        { parameter: "theme", found: "blue" },
        { parameter: "controls", found: "none" },
        { parameter: "origin", found: "https://school.example/path" },
        { parameter: "lang", found: "tlh" },
      ],
    });
  });

  it("may move the scenario to another provider", () => {
    expect(readEmbedAddress("/embed/bill", "?provider=gcp", names)).toMatchObject({ provider: "gcp", faults: [] });
    expect(readEmbedAddress("/embed/bill", "?provider=moon", names)).toMatchObject({
      provider: null,
      faults: [{ parameter: "provider", found: "moon" }],
    });
    expect(readEmbedAddress("/embed/jobs", "?provider=gcp", names)).toMatchObject({ provider: null, faults: [] });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(
          fc.tuple(
            fc.constantFrom("scenario", "s", "provider", "t", "theme", "controls", "lang", "origin"),
            fc.string(),
          ),
        ),
        (path, query) => readEmbedAddress(`/embed/${path}`, `?${new URLSearchParams(query)}`, names).faults.length <= 8,
      ),
    );
  });

  it("hands the stage its scene, and nobody else", () => {
    const query = "?scenario=flash-sale&t=3&light=function&say=Look";
    expect(readEmbedAddress("/embed/stage", query, ["flash-sale"])).toMatchObject({
      timeS: 3,
      settings: { scene: { light: "function", say: "Look" } },
      faults: [],
    });
    expect(readEmbedAddress("/embed/diagram", query, ["flash-sale"]).settings).toEqual({});
  });
});
