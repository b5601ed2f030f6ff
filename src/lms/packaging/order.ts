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

/** What can be told of, and where on the site each has its page. */
export const PLACES = { lesson: "learn", belief: "beliefs", brief: "briefs" } as const;

/** A part that is opened, and told of, by itself: SCORM's shareable content object, cmi5's assignable unit. */
export interface Unit {
  readonly shows: keyof typeof PLACES;
  /** Its name below its place on the site; small letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

export interface Order {
  readonly format: Format;
  /** The course's, also where it holds one unit: platforms show both. */
  readonly title: string;
  readonly summary: string;
  /** In their order; at least one. */
  readonly units: readonly Unit[];
  /** BCP 47. */
  readonly language: string;
  readonly counts: Counts;
  /** From which score on a unit is passed, 0 to 1; null where being done is enough, as it is without a score. */
  readonly passScore: number | null;
  /** The whole address of the site, with a slash at its end: where a cartridge's links lead, and what a cmi5 course is named after. */
  readonly site: string;
}

/** Names a unit within a package: a lesson by its own name, as packages of earlier days do. */
export function idOf({ shows, name }: Unit): string {
  return shows === "lesson" ? name : `${shows}-${name}`;
}

/** The page that a platform opens for a unit. */
export function launchFileOf(unit: Unit): string {
  return `${idOf(unit)}.html`;
}

/** The page of a unit, below the address of the site. */
export function pageOf({ shows, name }: Unit): string {
  return `${PLACES[shows]}/${name}`;
}

/** Names the package among others: its unit, or what all of its units are; of several kinds, and of lessons, nothing more than the site. */
export function nameOf({ units }: Order): string {
  const [first, ...others] = units;
  if (others.length === 0) return `serverless-lab-${idOf(first)}`;
  const isOne = first.shows !== "lesson" && others.every(({ shows }) => shows === first.shows);
  return isOne ? `serverless-lab-${PLACES[first.shows]}` : "serverless-lab";
}

/** Whose course it is, below the address of the site: that of the lessons, where not all units are something else. */
export function courseOf({ units }: Order): string {
  return units.every(({ shows }) => shows === units[0].shows) ? PLACES[units[0].shows] : PLACES.lesson;
}

/**
 * What a cmi5 course and its units are named after: the site, or, where that is one computer's own, a name that means the same
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
