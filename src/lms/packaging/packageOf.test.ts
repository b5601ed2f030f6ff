// The zip of a package: what is in it is what was put in, the same to the byte each time; its pages hold no words as markup.
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrder, orders } from "../testing/orders.ts";
import { filesOf, packageOf } from "./packageOf.ts";

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
      const plain = { ...order, lessons: order.lessons.map((lesson) => ({ ...lesson, title: "plain" })) };
      for (const { name } of order.lessons) {
        const page = filesOf(order, parts)[`${name}.html`];
        expect(page).toContain(`data-lesson="${name}"`);
        expect(marks(page)).toBe(marks(filesOf(plain, parts)[`${name}.html`]));
      }
    }),
  );
});

it("refuses an order without lessons", async () => {
  const [order] = fc.sample(orders("scorm12"), 1);
  await expect(packageOf({ ...order, lessons: [] }, parts)).rejects.toThrow("at least one lesson");
});
