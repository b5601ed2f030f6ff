// The zip of a package: what is in it is what was put in, the same to the byte each time; its pages hold no words as markup.
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrder, orders } from "../testing/orders.ts";
import { courseOf, idOf, launchFileOf, type Unit } from "./order.ts";
import { fileNameOf, filesOf, packageOf } from "./packageOf.ts";

const parts = { "lab.html": "<p>ä — the app</p>", "course.js": "the script", "course.css": "the style" };

it("holds each file whole, and is the same to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      const zipped = await packageOf(order, parts);
      const files = Object.entries(unzipSync(zipped)).map(([name, bytes]) => [name, strFromU8(bytes)]);
      expect(Object.fromEntries(files)).toEqual(filesOf(order, parts));
      expect(await packageOf(order, parts)).toEqual(zipped);
    }),
    { numRuns: 10 },
  );
});

it("takes no words of a lesson for markup", () => {
  const marks = (text: string) => text.replaceAll(/[^<>"]/g, "");
  fc.assert(
    fc.property(orders("scorm12"), (order) => {
      const plain = { ...order, units: order.units.map((unit) => ({ ...unit, title: "plain" })) };
      for (const unit of order.units) {
        const page = filesOf(order, parts)[launchFileOf(unit)];
        expect(page).toContain(`data-shows="${unit.shows}/${unit.name}"`);
        expect(marks(page)).toBe(marks(filesOf(plain, parts)[launchFileOf(unit)]));
      }
    }),
  );
});

it("refuses an order without units", async () => {
  const [order] = fc.sample(orders("scorm12"), 1);
  await expect(packageOf({ ...order, units: [] }, parts)).rejects.toThrow("at least one unit");
});

it("names a cmi5 course the same, on whichever computer it was made", () => {
  fc.assert(
    fc.property(orders("cmi5"), (order) => {
      const made = (site: string) => filesOf({ ...order, site }, parts)["cmi5.xml"];
      const own = ["http://localhost:5173/", "http://127.0.0.1:4173/lab/", "http://[::1]/", "file:///home/me/"];
      for (const site of own) {
        expect(made(site)).not.toMatch(/localhost|127\.0|\[::1\]|file:/);
        expect(made(site)).toBe(made(own[0]));
      }
      const course = courseOf(order);
      expect(made("https://school.example/lab/")).toContain(`id="https://school.example/lab/${course}"`);
    }),
  );
});

it("holds no score that would have a platform judge a lesson that is half done", () => {
  fc.assert(
    fc.property(fc.constantFrom("scorm12", "scorm2004").chain(orders), (order) => {
      const manifest = filesOf({ ...order, passScore: 0.8 }, parts)["imsmanifest.xml"];
      expect(manifest).not.toMatch(/masteryscore|minNormalizedMeasure/i);
      expect(filesOf({ ...order, passScore: 0.8 }, parts)[launchFileOf(order.units[0])]).toContain(
        'data-pass-score="0.8"',
      );
    }),
  );
});

it("puts all links of a cartridge into one folder, as platforms make a section of each item beside it", () => {
  fc.assert(
    fc.property(orders("cartridge"), (order) => {
      const manifest = filesOf(order, parts)["imsmanifest.xml"];
      const itemsWithin = [...manifest.matchAll(/^( *)<item [^>]*identifier="([^"]*)"/gm)];
      const [root, folder, ...units] = itemsWithin.map(([, indent, name]) => ({ depth: indent.length, name }));
      expect([root.name, folder.name]).toEqual(["root", "lessons"]);
      expect(folder.depth).toBeGreaterThan(root.depth);
      expect(units.map(({ name }) => name)).toEqual(order.units.map((unit) => `item-${idOf(unit)}`));
      expect(new Set(units.map(({ depth }) => depth > folder.depth))).toEqual(new Set([true]));
    }),
  );
});

const unit = (shows: Unit["shows"], name: string): Unit => ({ shows, name, title: name, summary: name });
const [any] = fc.sample(orders("scorm12"), { numRuns: 1, seed: 3 });

it.each([
  [[unit("lesson", "one")], "one"],
  [[unit("lesson", "one"), unit("lesson", "two")], "serverless-lab"],
  [[unit("belief", "one")], "belief-one"],
  [[unit("brief", "one"), unit("brief", "two")], "serverless-lab-briefs"],
  [[unit("brief", "one"), unit("belief", "one")], "serverless-lab"],
])("is called after what it holds: %j", (units, name) => {
  expect(fileNameOf({ ...any, units })).toBe(`${name}.scorm12.zip`);
});

it("counts the best attempt at a brief, whichever answers to others count; none where it is for practice", () => {
  for (const counts of ["first", "last", "best", "none"] as const) {
    const files = filesOf({ ...any, counts, units: [unit("brief", "one"), unit("belief", "one")] }, parts);
    expect(files["brief-one.html"]).toContain(`data-counts="${counts === "none" ? "none" : "best"}"`);
    expect(files["belief-one.html"]).toContain(`data-counts="${counts}"`);
  }
});
