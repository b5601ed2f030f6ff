// imsmanifest.xml of a SCORM package: one shareable content object (SCO) a lesson.
//   SCORM 1.2: Content Aggregation Model, ADL, 2001         SCORM 2004 4th edition: CAM and Sequencing and Navigation, ADL, 2009
// No mastery score stands in it, also where a score passes. With one, platforms override what the lesson says of itself: Moodle does
// when a lesson is left half done, and opens it for review from then on. Without one they must not (SCORM 1.2 Conformance Requirements, 2-19).
import { identifierOf, launchFileOf, type LessonOfCourse, type Order } from "./order.ts";
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
  // Any lesson may be chosen, and one leads on to the next.
  order: [element("imsss:sequencing", {}, element("imsss:controlMode", { choice: "true", flow: "true" }))],
};

/** @param files everything in the package that lessons share */
export function scorm12Manifest(order: Order, files: readonly string[]): string {
  return manifest(SCORM_12, order, files);
}

/** @param files everything in the package that lessons share */
export function scorm2004Manifest(order: Order, files: readonly string[]): string {
  return manifest(SCORM_2004, order, files);
}

function manifest(dialect: Dialect, order: Order, files: readonly string[]): string {
  const { title, lessons } = order;
  const item = (lesson: LessonOfCourse) =>
    element(
      "item",
      { identifier: `item-${lesson.name}`, identifierref: `lesson-${lesson.name}`, isvisible: "true" },
      element("title", {}, lesson.title),
    );
  const resource = (lesson: LessonOfCourse) =>
    element(
      "resource",
      {
        identifier: `lesson-${lesson.name}`,
        type: "webcontent",
        [dialect.kind]: "sco",
        href: launchFileOf(lesson),
      },
      element("file", { href: launchFileOf(lesson) }),
      element("dependency", { identifierref: "app" }),
    );
  return document(
    element(
      "manifest",
      { identifier: identifierOf(order), version: "1", ...dialect.attributes },
      element("metadata", {}, element("schema", {}, "ADL SCORM"), element("schemaversion", {}, dialect.version)),
      element(
        "organizations",
        { default: "course" },
        element(
          "organization",
          { identifier: "course" },
          element("title", {}, title),
          ...lessons.map(item),
          ...dialect.order,
        ),
      ),
      element(
        "resources",
        {},
        ...lessons.map(resource),
        element(
          "resource",
          { identifier: "app", type: "webcontent", [dialect.kind]: "asset" },
          ...files.map((href) => element("file", { href })),
        ),
      ),
    ),
  );
}
