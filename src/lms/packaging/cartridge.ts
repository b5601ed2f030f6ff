// A common cartridge: the units as links in a course page. IMS Common Cartridge 1.1, which most platforms import.
import { idOf, nameOf, pageOf, type Order, type Unit } from "./order.ts";
import { document, element } from "./xml.ts";

const VERSION = "http://www.imsglobal.org/xsd/imsccv1p1";

/** The files of the cartridge by name. */
export function cartridgeFiles(order: Order): Readonly<Record<string, string>> {
  const { units, site } = order;
  const links = units.map((unit) => [linkFileOf(unit), webLink(unit, site)] as const);
  return { "imsmanifest.xml": manifest(order), ...Object.fromEntries(links) };
}

function linkFileOf(unit: Unit): string {
  return `links/${idOf(unit)}.xml`;
}

function webLink(unit: Unit, site: string): string {
  return document(
    element(
      "webLink",
      { xmlns: `${VERSION}/imswl_v1p1` },
      element("title", {}, unit.title),
      element("url", { href: `${site}${pageOf(unit)}`, target: "_blank" }),
    ),
  );
}

function manifest(order: Order): string {
  const { title, units, language } = order;
  const item = (unit: Unit) =>
    element(
      "item",
      { identifier: `item-${idOf(unit)}`, identifierref: `link-${idOf(unit)}` },
      element("title", {}, unit.title),
    );
  const resource = (unit: Unit) =>
    element(
      "resource",
      { identifier: `link-${idOf(unit)}`, type: "imswl_xmlv1p1" },
      element("file", { href: linkFileOf(unit) }),
    );
  return document(
    element(
      "manifest",
      {
        identifier: nameOf(order),
        xmlns: `${VERSION}/imscp_v1p1`,
        "xmlns:lomimscc": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
      },
      element(
        "metadata",
        {},
        element("schema", {}, "IMS Common Cartridge"),
        element("schemaversion", {}, "1.1.0"),
        element(
          "lomimscc:lom",
          {},
          element(
            "lomimscc:general",
            {},
            element("lomimscc:title", {}, element("lomimscc:string", { language }, title)),
          ),
        ),
      ),
      element(
        "organizations",
        {},
        element(
          "organization",
          { identifier: "course", structure: "rooted-hierarchy" },
          // Platforms make a section of each item of the root, as Moodle does: one folder holds all units.
          element(
            "item",
            { identifier: "root" },
            element("item", { identifier: "lessons" }, element("title", {}, title), ...units.map(item)),
          ),
        ),
      ),
      element("resources", {}, ...units.map(resource)),
    ),
  );
}
