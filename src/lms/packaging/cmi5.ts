// cmi5.xml: the course structure, one assignable unit (AU) a lesson. cmi5, 1st edition ("Quartz"), sections 13 and 14.
import { launchFileOf, namedAfter, type LessonOfCourse, type Order } from "./order.ts";
import { document, element } from "./xml.ts";

export function cmi5Structure(order: Order): string {
  const { title, summary, lessons, language, passScore } = order;
  const site = namedAfter(order);
  const words = (name: string, text: string) => element(name, {}, element("langstring", { lang: language }, text));
  const unit = (lesson: LessonOfCourse) =>
    element(
      "au",
      {
        id: `${site}learn/${lesson.name}`,
        launchMethod: "AnyWindow",
        moveOn: passScore === null ? "Completed" : "CompletedAndPassed",
        ...(passScore === null ? {} : { masteryScore: String(passScore) }),
      },
      words("title", lesson.title),
      words("description", lesson.summary),
      element("url", {}, launchFileOf(lesson)),
    );
  return document(
    element(
      "courseStructure",
      { xmlns: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" },
      element("course", { id: `${site}learn` }, words("title", title), words("description", summary)),
      ...lessons.map(unit),
    ),
  );
}
