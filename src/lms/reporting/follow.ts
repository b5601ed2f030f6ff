// Follows a lesson: gives it what was kept, tells the platform whatever changes, and the learner where that leaves them. What the platform
// did not take is told again with the next answer, or when the learner asks.
import type { Connection, Counts, EventName, LabState, LessonSettings, TaskReport } from "#embedding";
import { t } from "#messages";
import { messageOf } from "./messageOf.ts";
import type { showNotice, Way } from "./notice.ts";
import { packRecord, unpackRecord } from "./packRecord.ts";
import { keyOf, resultOf, type Platform, type Standing } from "./platform.ts";
import { verdictInWords } from "./verdict.ts";

export interface Following {
  /** Goes on with another session of the platform: all is told that the one before did not take. */
  readonly goOn: (next: Platform) => Promise<void>;
  /** The page may go without a word: has everything kept. */
  readonly keep: () => void;
  readonly leave: () => void;
}

/** @param connectTo connects to the lesson's frame, with what is to hear its events */
export function follow(
  connectTo: (onEvent: (event: EventName, data: unknown) => void) => Pick<Connection, "call">,
  first: Platform,
  counts: Counts,
  show: typeof showNotice,
): Following {
  let platform = first;
  let { kept, place } = first;
  /** Answers that need not be told again. */
  const told = new Set<string>();
  let isResumed = false;
  let last: LessonSettings | null = null;
  let isFaulty = false;
  let isLeft = false;
  let hasWarned = false;

  const wayBack = (): readonly Way[] =>
    platform.goBack ? [{ name: t("course.goBack"), to: () => void goBack() }] : [];
  const showFault = (text: string) => {
    isFaulty = true;
    show("fault", text, [{ name: t("course.tellAgain"), to: () => void tellLast() }, ...wayBack()]);
  };
  const showStanding = (standing: Pick<Standing, "result" | "score">) => {
    isFaulty = false;
    show("standing", verdictInWords(standing, platform, counts), wayBack());
  };

  const resume = async () => {
    isResumed = false;
    const settings = await restore(connection, { kept, place, counts });
    for (const task of settings.tasks) told.add(keyOf(task));
    isResumed = true;
    last = settings;
    showStanding(standingOf(settings));
  };
  const standingOf = (settings: LessonSettings) => {
    const { answered, of } = settings;
    const score = settings.scores[counts === "none" ? "first" : counts];
    const result = resultOf({ answered, of, score }, platform.passScore, counts);
    return { result, score: result === "open" || counts === "none" ? null : score };
  };
  const tell = async (settings: LessonSettings, isUrgent = false) => {
    last = settings;
    if (isLeft) return;
    const packed = packRecord(settings.record, platform.keptLimit);
    kept = packed ?? kept;
    place = settings.place;
    const answeredNow = settings.tasks.filter((task) => !told.has(keyOf(task)));
    for (const task of answeredNow) told.add(keyOf(task));
    const { answered, of } = settings;
    const standing: Standing = { answered, of, ...standingOf(settings), place, answeredNow, kept: packed, isUrgent };
    const { fault, tasks } = await platform.report(standing);
    for (const task of without(answeredNow, tasks)) told.delete(keyOf(task));
    if (fault !== null) showFault(t("course.notReported", { reason: fault }));
    else if (packed === null && platform.marks !== "nothing") showFault(t("course.notKept"));
    else showStanding(standing);
  };
  const tellLast = async (isUrgent = true) => {
    if (last) await tell(last, isUrgent);
  };
  const goBack = async () => {
    // What was not taken is told once more; whoever presses again leaves all the same.
    if (isFaulty) {
      await tellLast();
      if (isFaulty && !hasWarned) return void (hasWarned = true);
    }
    await platform.goBack?.();
  };

  const connection = connectTo((event, data) => {
    // A frame that was loaded anew begins with nothing.
    if (event === "ready") void resume().catch((error: unknown) => showFault(messageOf(error)));
    else if (isResumed && ["state", "step", "complete"].includes(event))
      void tell((data as LabState).settings as unknown as LessonSettings);
  });
  show("standing", verdictInWords({ result: "open", score: null }, platform, counts), wayBack());
  return {
    async goOn(next) {
      platform = next;
      isLeft = false;
      await tellLast();
    },
    keep: () => void tellLast(),
    leave() {
      if (isFaulty) void tellLast();
      isLeft = true;
      platform.leave();
    },
  };
}

/** What was kept goes back into the lesson. Answers where it then stands: what is answered there was told at an earlier visit. */
async function restore(
  connection: Pick<Connection, "call">,
  { kept, place, counts }: Pick<Platform, "kept" | "place"> & { readonly counts: Counts },
): Promise<LessonSettings> {
  const record = kept === null ? null : unpackRecord(kept);
  // A record of another version of the lesson is refused, and the lesson begins anew; a heading that is gone is no harm.
  await connection.call("setState", { settings: { counts, ...(record === null ? {} : { record }) } }).catch(() => {});
  if (place !== null) await connection.call("setState", { settings: { place } }).catch(() => {});
  return ((await connection.call("getState")) as LabState).settings as unknown as LessonSettings;
}

function without(all: readonly TaskReport[], some: readonly TaskReport[]): readonly TaskReport[] {
  return all.filter((each) => !some.includes(each));
}
