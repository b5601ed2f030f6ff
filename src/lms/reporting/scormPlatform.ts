// What both editions of SCORM have in common: what is told when, and what becomes of a value that the platform refuses.
import { addInteraction, type InteractionWords } from "./interactions.ts";
import { keyOf, type Platform, type Result, type Standing, type Told } from "./platform.ts";
import { beginScorm, type ApiNames, type ScormSession } from "./scormSession.ts";

/** What a lesson has come to, which is never taken back but for a later pass. */
export type Reached = "incomplete" | "completed" | "failed" | "passed";

/** A value, and one that is told before it where the platform may have lost it: it means nearly the same. */
export type Value = readonly [name: string, value: string, nearly: string];

/** What an edition calls things, and how it writes them. */
export interface Edition {
  readonly api: ApiNames;
  readonly names: Readonly<Record<"mode" | "credit" | "passScore" | "place" | "exit" | "sessionTime", string>>;
  readonly interactions: InteractionWords;
  /** How long a kept text and a place may be, in characters. */
  readonly keptLimit: number;
  readonly placeLimit: number;
  /** From 0 to 1. */
  readonly passScore: (text: string) => number;
  readonly sessionTime: (ms: number) => string;
  readonly reachedBefore: (get: ScormSession["get"]) => Reached;
  readonly status: (reached: Reached) => readonly Value[];
  /** @param score 0 to 1 */
  readonly score: (score: number) => readonly Value[];
  /** Names and values that platforms need not keep. */
  readonly extras: (standing: Standing) => readonly (readonly [name: string, value: string])[];
}

const KEPT = "cmi.suspend_data";
/** Time and place are kept this often, where nothing is answered: some platforms stand still meanwhile. */
const KEPT_EVERY_MS = 30_000;

/**
 * Null where there is no such platform. Throws where there is one that does not begin.
 * @param packedPassScore the package's
 */
export function openScorm(own: Window, edition: Edition, packedPassScore: number | null): Platform | null {
  const session = beginScorm(own, edition.api);
  if (!session) return null;
  const { get, set, offer } = session;
  const { names } = edition;
  const startMs = Date.now();
  const isVisitToLook = ["browse", "review"].includes(get(names.mode));
  const marks = isVisitToLook ? "nothing" : get(names.credit) === "no-credit" ? "noCredit" : "all";
  const ownPassScore = get(names.passScore).trim();
  const hasOwnPassScore = ownPassScore !== "" && Number.isFinite(Number(ownPassScore));
  let reached = edition.reachedBefore(get);
  let isOpen = true;
  /** Values that the platform did not keep when it was asked to. */
  let doubtful: readonly Value[] = [];
  let lastFault: string | null = null;
  const tried = new Set<string>();
  let keptMs = startMs;

  const offerTime = () => offer(names.sessionTime, edition.sessionTime(Date.now() - startMs));
  if (marks !== "nothing") {
    if (reached === "incomplete") for (const [name, value] of edition.status(reached)) set(name, value);
    // To be taken up again where it was left, also when all is answered; said at once, as the end may come without a word.
    offer(names.exit, "suspend");
  }

  /** With a score to compare, a platform makes a lesson passed or failed by itself, and opens it for review from then on. */
  const mayTellScore = (result: Result, score: number, passScore: number) =>
    !hasOwnPassScore || (result !== "again" && (reached !== "passed" || score >= passScore));

  const passScore = hasOwnPassScore ? edition.passScore(ownPassScore) : packedPassScore;

  const valuesOf = ({ kept, place, score, result }: Standing): readonly Value[] => {
    const at = (place ?? "").slice(0, edition.placeLimit);
    return [
      ...(kept === null ? [] : [[KEPT, kept, `${kept} `] as const]),
      [names.place, at, at],
      ...(score !== null && marks === "all" && mayTellScore(result, score, passScore ?? 0) ? edition.score(score) : []),
      ...edition.status(reached),
    ];
  };

  const report = (standing: Standing): Told => {
    if (!isOpen || marks === "nothing") return { fault: null, tasks: standing.answeredNow };
    reached = next(reached, marks === "all" ? standing.result : withoutCredit(standing.result));
    const values = valuesOf(standing);
    const { answeredNow, isUrgent } = standing;
    // What was tried in vain waits for a new answer: scrolling on must not fill the list, nor hold the page up.
    const hasNew = answeredNow.some((task) => !tried.has(keyOf(task)));
    const isDue = hasNew || isUrgent || Date.now() - keptMs >= KEPT_EVERY_MS;
    if (isDue && doubtful.length > 0) {
      // Moodle takes what it sent once for kept, even where that was refused, and sends it again only after it was another.
      for (const [name, value, nearly] of doubtful) if (value !== nearly) offer(name, nearly);
      session.commit();
    }
    for (const [name, value] of values) set(name, value);
    for (const [name, value] of edition.extras(standing)) offer(name, value);
    offerTime();
    if (!isDue) return { fault: lastFault, tasks: [] };
    for (const task of answeredNow) {
      addInteraction(session, edition.interactions, task);
      tried.add(keyOf(task));
    }
    const { isKept, fault } = session.commit();
    keptMs = Date.now();
    lastFault = fault;
    doubtful = isKept ? [] : values;
    return { fault, tasks: isKept ? answeredNow : [] };
  };

  return {
    marks,
    passScore,
    kept: get(KEPT) || null,
    place: get(names.place) || null,
    keptLimit: edition.keptLimit,
    report,
    leave() {
      if (!isOpen) return;
      isOpen = false;
      if (marks !== "nothing") offerTime();
      session.commit();
      session.finish();
    },
  };
}

function next(before: Reached, result: Result): Reached {
  if (result === "open" || result === "again") return before;
  return before === "incomplete" || result === "passed" ? result : before;
}

/** Without credit a lesson is done or not, and nothing more (SCORM 1.2 Conformance Requirements, 2-19). */
function withoutCredit(result: Result): Result {
  return result === "open" ? "open" : "completed";
}
