// Reports to a platform that speaks SCORM 2004 (4th edition, Run-Time Environment, ADL, 2009).
import { addInteraction, type InteractionWords } from "./interactions.ts";
import { resultOf, type Platform } from "./platform.ts";
import { beginScorm } from "./scormSession.ts";
import { duration } from "./times.ts";

const NAMES = {
  api: "API_1484_11",
  initialize: "Initialize",
  finish: "Terminate",
  get: "GetValue",
  set: "SetValue",
  commit: "Commit",
  lastError: "GetLastError",
  errorString: "GetErrorString",
};
const KEPT_LIMIT = 64_000;
const PLACE_LIMIT = 1000;
const WORDS: InteractionWords = {
  response: "learner_response",
  drawing: "other",
  wrong: "incorrect",
  // A time zone may only stand behind a fraction, of two digits at most.
  time: ["timestamp", () => new Date().toISOString().replace(/\dZ$/, "Z")],
  numberPattern: (value) => `${value}[:]${value}`,
  longestResponse: 4000,
  longestPrompt: 250,
};

/** Null where there is no such platform. Throws where there is one that does not begin. */
export function openScorm2004(own: Window, passScore: number | null): Platform | null {
  const session = beginScorm(own, NAMES);
  if (!session) return null;
  const { get, set, offer } = session;
  const startMs = Date.now();
  const counts = !["browse", "review"].includes(get("cmi.mode"));
  let isDone = get("cmi.completion_status") === "completed";
  let hasPassed = get("cmi.success_status") === "passed";
  if (counts && !isDone) set("cmi.completion_status", "incomplete");
  let isOpen = true;
  return {
    kept: get("cmi.suspend_data") || null,
    place: get("cmi.location") || null,
    keptLimit: KEPT_LIMIT,
    report(standing) {
      if (!isOpen || !counts) return;
      set("cmi.suspend_data", standing.kept);
      set("cmi.location", (standing.place ?? "").slice(0, PLACE_LIMIT));
      set("cmi.score.scaled", real(standing.score));
      offer("cmi.score.raw", real(standing.score * 100));
      offer("cmi.score.min", "0");
      offer("cmi.score.max", "100");
      offer("cmi.progress_measure", real(standing.of === 0 ? 0 : standing.answered / standing.of));
      for (const task of standing.answeredNow) addInteraction(session, WORDS, task);
      const result = resultOf(standing, passScore);
      isDone ||= result !== "open";
      hasPassed ||= result === "passed";
      if (isDone) set("cmi.completion_status", "completed");
      if (hasPassed) set("cmi.success_status", "passed");
      else if (result === "failed") set("cmi.success_status", "failed");
      if (standing.answeredNow.length > 0) session.commit();
    },
    leave() {
      if (!isOpen) return;
      isOpen = false;
      if (counts) {
        offer("cmi.session_time", duration(Date.now() - startMs));
        // To be taken up again where it was left, also when all is answered.
        offer("cmi.exit", "suspend");
      }
      session.commit();
      session.finish();
    },
  };
}

/** real(10,7). */
function real(value: number): string {
  return String(Number(value.toFixed(7)));
}
