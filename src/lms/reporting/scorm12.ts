// What SCORM 1.2 calls things (Run-Time Environment, ADL, 2001).
import type { Platform } from "./platform.ts";
import { openScorm, type Edition, type Reached } from "./scormPlatform.ts";
import { clockTime } from "./times.ts";

const STATUS = "cmi.core.lesson_status";
const ENDS: readonly Reached[] = ["completed", "failed", "passed"];

const SCORM_12: Edition = {
  api: {
    api: "API",
    initialize: "LMSInitialize",
    finish: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    lastError: "LMSGetLastError",
    errorString: "LMSGetErrorString",
    known: STATUS,
  },
  names: {
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    passScore: "cmi.student_data.mastery_score",
    place: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    sessionTime: "cmi.core.session_time",
  },
  interactions: {
    response: "student_response",
    drawing: "performance",
    wrong: "wrong",
    time: ["time", () => new Date().toTimeString().slice(0, 8)],
    // One number a pattern; each of several patterns is right.
    numberPatterns: (right) => right.map(String),
    longestResponse: 255,
    longestPrompt: 0,
  },
  // CMIString4096 and CMIString255: longer ones are cut or refused.
  keptLimit: 4096,
  placeLimit: 255,
  passScore: (text) => Number(text) / 100,
  sessionTime: clockTime,
  reachedBefore: (get) => ENDS.find((each) => each === get(STATUS)) ?? "incomplete",
  status: (reached) => [[STATUS, reached, "incomplete"]],
  score: (score) => [
    ["cmi.core.score.raw", percent(score), percent(Math.abs(score - 0.0001))],
    ["cmi.core.score.min", "0", "0"],
    ["cmi.core.score.max", "100", "100"],
  ],
  extras: () => [],
};

/** Null where there is no such platform. Throws where there is one that does not begin. */
export function openScorm12(own: Window, packedPassScore: number | null): Platform | null {
  return openScorm(own, SCORM_12, packedPassScore);
}

/** 0 to 100, with two decimals at the most. */
function percent(score: number): string {
  return String(Number((score * 100).toFixed(2)));
}
