// Reports to a platform that speaks SCORM 1.2 (Run-Time Environment, ADL, 2001).
import { addInteraction, type InteractionWords } from "./interactions.ts";
import { resultOf, type Platform } from "./platform.ts";
import { beginScorm } from "./scormSession.ts";
import { clockTime } from "./times.ts";

const NAMES = {
  api: "API",
  initialize: "LMSInitialize",
  finish: "LMSFinish",
  get: "LMSGetValue",
  set: "LMSSetValue",
  commit: "LMSCommit",
  lastError: "LMSGetLastError",
  errorString: "LMSGetErrorString",
};
/** CMIString4096: longer ones are cut or refused. */
const KEPT_LIMIT = 4096;
const PLACE_LIMIT = 255;
const WORDS: InteractionWords = {
  response: "student_response",
  drawing: "performance",
  wrong: "wrong",
  time: ["time", timeOfDay],
  numberPattern: String,
  longestResponse: 255,
  longestPrompt: 0,
};

/** Null where there is no such platform. Throws where there is one that does not begin. */
export function openScorm12(own: Window, passScore: number | null): Platform | null {
  const session = beginScorm(own, NAMES);
  if (!session) return null;
  const { get, set, offer } = session;
  const startMs = Date.now();
  // Somebody who only looks changes nothing.
  const counts = !["browse", "review"].includes(get("cmi.core.lesson_mode"));
  let isDone = ["completed", "passed", "failed"].includes(get("cmi.core.lesson_status"));
  if (counts && !isDone) set("cmi.core.lesson_status", "incomplete");
  let isOpen = true;
  return {
    kept: get("cmi.suspend_data") || null,
    place: get("cmi.core.lesson_location") || null,
    keptLimit: KEPT_LIMIT,
    report(standing) {
      if (!isOpen || !counts) return;
      set("cmi.suspend_data", standing.kept);
      set("cmi.core.lesson_location", (standing.place ?? "").slice(0, PLACE_LIMIT));
      set("cmi.core.score.raw", String(Math.round(standing.score * 100)));
      offer("cmi.core.score.min", "0");
      offer("cmi.core.score.max", "100");
      for (const task of standing.answeredNow) addInteraction(session, WORDS, task);
      const result = resultOf(standing, passScore);
      // What was reached once stays so; only a later pass goes before it.
      if (result !== "open" && (!isDone || result === "passed")) set("cmi.core.lesson_status", result);
      isDone ||= result !== "open";
      if (standing.answeredNow.length > 0) session.commit();
    },
    leave() {
      if (!isOpen) return;
      isOpen = false;
      if (counts) {
        offer("cmi.core.session_time", clockTime(Date.now() - startMs));
        // To be taken up again where it was left, also when all is answered.
        offer("cmi.core.exit", "suspend");
      }
      session.commit();
      session.finish();
    },
  };
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}
