// A platform that keeps SCORM's values as Moodle does, with the rules that cost learners their work where a lesson does not know them:
//   mod/scorm/datamodels/scorm_12.js and scorm_13.js, and scorm_check_mode in mod/scorm/locallib.php, of Moodle 4 and 5.

export type EditionName = "scorm12" | "scorm2004";

export interface FakeRules {
  /** As the platform writes it: "80", in 2004 "0.8"; it then makes a lesson passed or failed by itself. */
  readonly passScore?: string;
  readonly credit?: "credit" | "no-credit";
}

const WORDS = {
  scorm12: {
    api: "API",
    prefix: "LMS",
    finish: "LMSFinish",
    status: "cmi.core.lesson_status",
    success: "cmi.core.lesson_status",
    score: "cmi.core.score.raw",
    passScore: "cmi.student_data.mastery_score",
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    place: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    time: "cmi.core.session_time",
  },
  scorm2004: {
    api: "API_1484_11",
    prefix: "",
    finish: "Terminate",
    status: "cmi.completion_status",
    success: "cmi.success_status",
    score: "cmi.score.scaled",
    passScore: "cmi.scaled_passing_score",
    mode: "cmi.mode",
    credit: "cmi.credit",
    place: "cmi.location",
    exit: "cmi.exit",
    time: "cmi.session_time",
  },
} as const;

export function createFakePlatform(edition: EditionName, rules: FakeRules = {}) {
  const words = WORDS[edition];
  /** What has arrived and is kept. */
  const server = new Map<string, string>();
  /** Names that are refused, and whether what is sent arrives at all. */
  const refused = new Set<string>();
  const line = { isDown: false, said: "true" };

  /** A page of the platform: one API object, as long as the page stands. */
  function openPage() {
    const isFinished = [words.status, words.success].every((name) =>
      ["completed", "passed", "failed"].includes(server.get(name) ?? "completed"),
    );
    const isOver = server.has(words.status) && isFinished;
    const values = new Map([...server, [words.mode, isOver ? "review" : "normal"]]);
    values.set(words.credit, rules.credit ?? "credit");
    values.set(words.passScore, rules.passScore ?? "");
    /** What was sent once counts as kept here, whether it arrived or not. */
    const sent = new Map(values);
    let state: "new" | "open" | "terminated" = "new";
    let error = "0";
    const answer = (code: string, result: string) => ((error = code), result);
    const count = () =>
      new Set([...values.keys()].flatMap((name) => /^cmi\.interactions\.(\d+)\./.exec(name)?.[1] ?? [])).size;
    const send = () => {
      const changed = [...values].filter(([name, value]) => sent.get(name) !== value);
      for (const [name, value] of changed) sent.set(name, value);
      if (line.isDown) return answer("101", "false");
      for (const [name, value] of changed) server.set(name, value);
      return answer("0", "true");
    };
    const judge = () => {
      const score = values.get(words.score);
      if (!rules.passScore || score === undefined || values.get(words.mode) !== "normal") return;
      if (rules.credit === "no-credit") return;
      values.set(words.success, Number(score) >= Number(rules.passScore) ? "passed" : "failed");
    };
    const api: Record<string, (...given: string[]) => unknown> = {
      [`${words.prefix}Initialize`]() {
        if (state === "open") return answer(edition === "scorm12" ? "101" : "103", "false");
        if (state === "terminated" && edition === "scorm2004") return answer("104", "false");
        state = "open";
        return answer("0", line.said);
      },
      [`${words.prefix}GetValue`](name) {
        if (state !== "open") return answer(edition === "scorm12" ? "301" : "123", "");
        if (name === "cmi.interactions._count") return answer("0", String(count()));
        return values.has(name) ? answer("0", values.get(name) ?? "") : answer(edition === "scorm12" ? "0" : "403", "");
      },
      [`${words.prefix}SetValue`](name, value) {
        if (state !== "open") return answer(edition === "scorm12" ? "301" : "133", "false");
        if (refused.has(name)) return answer(edition === "scorm12" ? "405" : "406", "false");
        values.set(name, value);
        return answer("0", line.said);
      },
      [`${words.prefix}Commit`]: () => (state === "open" ? send() : answer("301", "false")),
      [words.finish]() {
        if (state !== "open") return answer("301", "false");
        judge();
        state = "terminated";
        return send();
      },
      [`${words.prefix}GetLastError`]: () => error,
      [`${words.prefix}GetErrorString`]: (code) => `error ${code}`,
    };
    const page = { [words.api]: api, opener: null, frameElement: null } as unknown as Record<string, unknown>;
    page.parent = page;
    page.top = page;
    return page as unknown as Window;
  }
  const interactions = () => {
    const found: Record<string, string>[] = [];
    for (const [name, value] of server) {
      const [, place, part] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name) ?? [];
      if (place !== undefined) (found[Number(place)] ??= {})[part] = value;
    }
    return found.filter(Boolean);
  };
  return { words, server, refused, line, openPage, interactions };
}
