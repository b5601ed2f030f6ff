// What SCORM 2004 calls things (4th edition, Run-Time Environment, ADL, 2009).
import type { Platform } from "./platform.ts";
import { openScorm, type Edition, type Value } from "./scormPlatform.ts";
import { duration } from "./times.ts";

const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";

const SCORM_2004: Edition = {
  api: {
    api: "API_1484_11",
    initialize: "Initialize",
    finish: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    lastError: "GetLastError",
    errorString: "GetErrorString",
    known: COMPLETION,
  },
  names: {
    mode: "cmi.mode",
    credit: "cmi.credit",
    passScore: "cmi.scaled_passing_score",
    place: "cmi.location",
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
  },
  interactions: {
    response: "learner_response",
    drawing: "other",
    wrong: "incorrect",
    // A time zone may only stand behind a fraction, of two digits at most.
    time: ["timestamp", () => new Date().toISOString().replace(/\dZ$/, "Z")],
    numberPatterns: (right) => [`${right[0]}[:]${right.at(-1)}`],
    longestResponse: 4000,
    longestPrompt: 250,
  },
  keptLimit: 64_000,
  placeLimit: 1000,
  passScore: Number,
  sessionTime: duration,
  reachedBefore(get) {
    const success = get(SUCCESS);
    if (success === "passed") return "passed";
    if (get(COMPLETION) !== "completed") return "incomplete";
    return success === "failed" ? "failed" : "completed";
  },
  status(reached) {
    const isDone = reached !== "incomplete";
    const completion: Value = [COMPLETION, isDone ? "completed" : "incomplete", "incomplete"];
    return reached === "passed" || reached === "failed" ? [completion, [SUCCESS, reached, "unknown"]] : [completion];
  },
  score: (score) => [
    ["cmi.score.scaled", real(score), real(Math.abs(score - 0.0001))],
    ["cmi.score.raw", real(score * 100), real(Math.abs(score * 100 - 0.01))],
    ["cmi.score.min", "0", "0"],
    ["cmi.score.max", "100", "100"],
  ],
  extras: ({ answered, of }) => [["cmi.progress_measure", real(of === 0 ? 0 : answered / of)]],
};

/** Null where there is no such platform. Throws where there is one that does not begin. */
export function openScorm2004(own: Window, packedPassScore: number | null): Platform | null {
  return openScorm(own, SCORM_2004, packedPassScore);
}

/** real(10,7). */
function real(value: number): string {
  return String(Number(value.toFixed(7)));
}
