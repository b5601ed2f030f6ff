// imsmanifest.xml of a SCORM package: one shareable content object (SCO) a unit.
//   SCORM 1.2: Content Aggregation Model, ADL, 2001         SCORM 2004 4th edition: CAM and Sequencing and Navigation, ADL, 2009
// No mastery score stands in it, also where a score passes. With one, platforms override what the lesson says of itself: Moodle does
// when a lesson is left half done, and opens it for review from then on. Without one they must not (SCORM 1.2 Conformance Requirements, 2-19).
import { idOf, launchFileOf, nameOf, type Order, type Unit } from "./order.ts";
import { document, element, type Attributes, type Xml } from "./xml.ts";

/** What the two editions write differently. */
interface Dialect {
  readonly attributes: Attributes;
  readonly version: string;
  /** The attribute that tells a SCO from a file; its spelling differs. */
  readonly kind: string;
  /** What stands last in the organization. */
  readonly order: readonly Xml[];
}

const SCORM_12: Dialect = {
  attributes: {
    xmlns: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
  },
  version: "1.2",
  kind: "adlcp:scormtype",
  order: [],
};

const SCORM_2004: Dialect = {
  attributes: {
    xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1",
    "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "xmlns:imsss": "http://www.imsglobal.org/xsd/imsss",
  },
  version: "2004 4th Edition",
  kind: "adlcp:scormType",
  // Any unit may be chosen, and one leads on to the next.
  order: [element("imsss:sequencing", {}, element("imsss:controlMode", { choice: "true", flow: "true" }))],
};

/** @param files everything in the package that units share */
export function scorm12Manifest(order: Order, files: readonly string[]): string {
  return manifest(SCORM_12, order, files);
}

/** @param files everything in the package that units share */
export function scorm2004Manifest(order: Order, files: readonly string[]): string {
  return manifest(SCORM_2004, order, files);
}

function resourceOf({ shows, name }: Unit): string {
  return `${shows}-${name}`;
}

function manifest(dialect: Dialect, order: Order, files: readonly string[]): string {
  const { title, units } = order;
  const item = (unit: Unit) =>
    element(
      "item",
      { identifier: `item-${idOf(unit)}`, identifierref: resourceOf(unit), isvisible: "true" },
      element("title", {}, unit.title),
    );
  const resource = (unit: Unit) =>
    element(
      "resource",
      {
        identifier: resourceOf(unit),
        type: "webcontent",
        [dialect.kind]: "sco",
        href: launchFileOf(unit),
      },
      element("file", { href: launchFileOf(unit) }),
      element("dependency", { identifierref: "app" }),
    );
  return document(
    element(
      "manifest",
      { identifier: nameOf(order), version: "1", ...dialect.attributes },
      element("metadata", {}, element("schema", {}, "ADL SCORM"), element("schemaversion", {}, dialect.version)),
      element(
        "organizations",
        { default: "course" },
        element(
          "organization",
          { identifier: "course" },
          element("title", {}, title),
          ...units.map(item),
          ...dialect.order,
        ),
      ),
      element(
        "resources",
        {},
        ...units.map(resource),
        element(
          "resource",
          { identifier: "app", type: "webcontent", [dialect.kind]: "asset" },
          ...files.map((href) => element("file", { href })),
        ),
      ),
    ),
  );
}
