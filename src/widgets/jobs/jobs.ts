// Nine jobs that somebody has to do, and whose each is on four ways to run an application.

export const WAYS = ["server", "machine", "containers", "functions"] as const;
export type Way = (typeof WAYS)[number];

/** Whose job it is, in the order of WAYS: yours, shared, the provider's. From the top of the stack down. */
const JOBS = [
  ["logic", "yyyy"],
  ["access", "yyyy"],
  ["runtime", "yyyp"],
  ["availability", "yysp"],
  ["management", "yysp"],
  ["os", "yysp"],
  ["network", "yppp"],
  ["hardware", "yppp"],
  ["building", "yppp"],
] as const;

const WHOSE = { y: "yours", s: "shared", p: "theirs" } as const;

export interface Owned {
  readonly job: (typeof JOBS)[number][0];
  readonly whose: "yours" | "shared" | "theirs";
}

/** Each job and whose it is, from your logic down to the building. */
export function ownersOf(way: Way): readonly Owned[] {
  const place = WAYS.indexOf(way);
  return JOBS.map(([job, whose]) => ({ job, whose: WHOSE[whose[place] as keyof typeof WHOSE] }));
}
