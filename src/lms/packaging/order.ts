// What a package is to hold: plain data.

/** In the order in which they are offered: the first is what most platforms take. */
export const FORMATS = ["scorm12", "scorm2004", "cmi5", "cartridge"] as const;
export type Format = (typeof FORMATS)[number];

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
  /** From which score on a lesson is passed, 0 to 1; null where being done is enough. */
  readonly passScore: number | null;
  /** The whole address of the site, with a slash at its end: names the course everywhere, and is where a cartridge's links lead. */
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
