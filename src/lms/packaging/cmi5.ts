// cmi5.xml: the course structure, one assignable unit (AU) a unit. cmi5, 1st edition ("Quartz"), sections 13 and 14.
import { courseOf, launchFileOf, namedAfter, pageOf, type Order, type Unit } from "./order.ts";
import { document, element } from "./xml.ts";

export function cmi5Structure(order: Order): string {
  const { title, summary, units, language, passScore } = order;
  const site = namedAfter(order);
  const words = (name: string, text: string) => element(name, {}, element("langstring", { lang: language }, text));
  const assignable = (unit: Unit) =>
    element(
      "au",
      {
        id: `${site}${pageOf(unit)}`,
        launchMethod: "AnyWindow",
        moveOn: passScore === null ? "Completed" : "CompletedAndPassed",
        ...(passScore === null ? {} : { masteryScore: String(passScore) }),
      },
      words("title", unit.title),
      words("description", unit.summary),
      element("url", {}, launchFileOf(unit)),
    );
  return document(
    element(
      "courseStructure",
      { xmlns: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" },
      element("course", { id: `${site}${courseOf(order)}` }, words("title", title), words("description", summary)),
      ...units.map(assignable),
    ),
  );
}
