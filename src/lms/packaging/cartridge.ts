// A common cartridge: the lessons as links in a course page. IMS Common Cartridge 1.1, which most platforms import.
import { identifierOf, type LessonOfCourse, type Order } from "./order.ts";
import { document, element } from "./xml.ts";

const VERSION = "http://www.imsglobal.org/xsd/imsccv1p1";

/** The files of the cartridge by name. */
export function cartridgeFiles(order: Order): Readonly<Record<string, string>> {
  const { lessons, site } = order;
  const links = lessons.map((lesson) => [linkFileOf(lesson), webLink(lesson, site)] as const);
  return { "imsmanifest.xml": manifest(order), ...Object.fromEntries(links) };
}

function linkFileOf({ name }: LessonOfCourse): string {
  return `links/${name}.xml`;
}

function webLink({ name, title }: LessonOfCourse, site: string): string {
  return document(
    element(
      "webLink",
      { xmlns: `${VERSION}/imswl_v1p1` },
      element("title", {}, title),
      element("url", { href: `${site}learn/${name}`, target: "_blank" }),
    ),
  );
}

function manifest(order: Order): string {
  const { title, lessons, language } = order;
  const item = (lesson: LessonOfCourse) =>
    element(
      "item",
      { identifier: `item-${lesson.name}`, identifierref: `link-${lesson.name}` },
      element("title", {}, lesson.title),
    );
  const resource = (lesson: LessonOfCourse) =>
    element(
      "resource",
      { identifier: `link-${lesson.name}`, type: "imswl_xmlv1p1" },
      element("file", { href: linkFileOf(lesson) }),
    );
  return document(
    element(
      "manifest",
      {
        identifier: identifierOf(order),
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
          // Platforms make a section of each item of the root, as Moodle does: one folder holds all lessons.
          element(
            "item",
            { identifier: "root" },
            element("item", { identifier: "lessons" }, element("title", {}, title), ...lessons.map(item)),
          ),
        ),
      ),
      element("resources", {}, ...lessons.map(resource)),
    ),
  );
}
