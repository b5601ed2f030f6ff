// What a package is to hold: plain data.
import type { Counts } from "#embedding";

/** In the order in which they are offered: the first is what most platforms take. */
export const FORMATS = ["scorm12", "scorm2004", "cmi5", "cartridge"] as const;
export type Format = (typeof FORMATS)[number];

/** Which answer to a task may count; "none" is a lesson for practice, without a score. The first is what is offered. */
export const COUNTS = ["best", "last", "first", "none"] as const satisfies readonly Counts[];

/** Names the course where the site has no address that others could open: names are compared, never visited. */
export const NOWHERE = "https://serverless-lab.example/";

/** Whether a text from outside names a format. */
export function isFormat(text: string): text is Format {
  return FORMATS.some((each) => each === text);
}

export interface LessonOfCourse {
  /** Its address below /learn; small letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

export interface Order {
  readonly format: Format;
  /** The course's, also where it holds one lesson: platforms show both. */
  readonly title: string;
  readonly summary: string;
  /** In their order; at least one. */
  readonly lessons: readonly LessonOfCourse[];
  /** BCP 47. */
  readonly language: string;
  readonly counts: Counts;
  /** From which score on a lesson is passed, 0 to 1; null where being done is enough, as it is without a score. */
  readonly passScore: number | null;
  /** The whole address of the site, with a slash at its end: where a cartridge's links lead, and what a cmi5 course is named after. */
  readonly site: string;
}

/** The page that a platform opens for a lesson. */
export function launchFileOf({ name }: LessonOfCourse): string {
  return `${name}.html`;
}

/** Names the package among others that a platform holds. */
export function identifierOf({ lessons }: Order): string {
  return lessons.length === 1 ? `serverless-lab-${lessons[0].name}` : "serverless-lab";
}

/**
 * What a cmi5 course and its lessons are named after: the site, or, where that is one computer's own, a name that means the same
 * everywhere. Names must not be those of somebody else's course (cmi5, 1st edition, 13.1.1).
 */
export function namedAfter({ site }: Order): string {
  return isOfOneComputer(site) ? NOWHERE : site;
}

function isOfOneComputer(site: string): boolean {
  const { protocol, hostname } = new URL(site);
  const isLoopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
  return !/^https?:$/.test(protocol) || isLoopback;
}
