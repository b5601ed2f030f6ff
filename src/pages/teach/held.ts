// What a package may hold: the whole course, a lesson, the beliefs, one of them, the briefs, one of them.
import type { Unit } from "#lms";
import { t } from "#messages";
import { beliefs } from "#teaching/belief";
import { briefs } from "#teaching/brief";
import { course, lessons } from "#teaching/lesson";

export interface Held {
  /** Names it in the list. */
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly units: readonly Unit[];
}

/** In the order in which they are offered. */
export function held(): readonly Held[] {
  const ofLessons = lessons.map(({ name, title, summary }): Unit => ({ shows: "lesson", name, title, summary }));
  const ofBeliefs = beliefs.map(({ name, says, claim }): Unit => ({
    shows: "belief",
    name,
    title: says,
    summary: claim.says,
  }));
  const ofBriefs = briefs.map(({ name, title, teaches }): Unit => ({ shows: "brief", name, title, summary: teaches }));
  return [
    { value: "course", label: t("teach.wholeCourse"), ...about(course), units: ofLessons },
    ...ofLessons.map((unit) => single(unit, unit.title)),
    { value: "beliefs", label: t("teach.allBeliefs", { n: beliefs.length }), ...course.beliefs, units: ofBeliefs },
    ...ofBeliefs.map((unit) => single(unit, t("teach.oneBelief", { says: unit.title }))),
    { value: "briefs", label: t("teach.allBriefs", { n: briefs.length }), ...course.briefs, units: ofBriefs },
    ...ofBriefs.map((unit) => single(unit, t("teach.oneBrief", { title: unit.title }))),
  ];
}

const about = ({ title, summary }: Pick<Unit, "title" | "summary">) => ({ title, summary });

function single(unit: Unit, label: string): Held {
  return { value: `${unit.shows}/${unit.name}`, label, ...about(unit), units: [unit] };
}
