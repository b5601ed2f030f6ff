// What runs on the page that a platform opens: puts the lesson into the frame, gives it what was kept, and tells the platform what is
// answered. The lesson is an embed like any other, and this page its host.
import "#messages/course";
import { connect, type Connection, type LabState, type LessonSettings } from "#embedding";
import { t } from "#messages";
import { openCmi5 } from "./cmi5.ts";
import { showNotice } from "./notice.ts";
import { packRecord, unpackRecord } from "./packRecord.ts";
import type { Platform } from "./platform.ts";
import { openScorm12 } from "./scorm12.ts";
import { openScorm2004 } from "./scorm2004.ts";

async function start(): Promise<void> {
  const { lesson = "", platform: kind, passScore } = document.documentElement.dataset;
  const frame = document.querySelector("iframe");
  if (!frame) return;
  const opening = open(kind, passScore === undefined ? null : Number(passScore));
  frame.src = `lab.html#/embed/lesson/${lesson}${location.origin === "null" ? "" : `?origin=${location.origin}`}`;
  const platform = await opening;
  if (platform) follow(frame, platform);
}

async function open(kind: string | undefined, passScore: number | null): Promise<Platform | null> {
  try {
    const platform = await (kind === "cmi5"
      ? openCmi5(location.href, passScore)
      : kind === "scorm2004"
        ? openScorm2004(window, passScore)
        : openScorm12(window, passScore));
    if (!platform) showNotice("fault", t("course.noPlatform"));
    return platform;
  } catch (error) {
    showNotice("fault", t("course.notBegun", { reason: messageOf(error) }));
    return null;
  }
}

/** Gives the lesson what was kept, then tells the platform whatever changes. */
function follow(frame: HTMLIFrameElement, platform: Platform): void {
  const told = new Set<string>();
  let isResumed = false;
  let kept = platform.kept;
  let place = platform.place;
  const { goBack } = platform;
  const way = goBack && { name: t("course.goBack"), press: () => void goBack() };
  const showNone = () => showNotice(way ? "way" : "none", "", way);

  const connection = connect(frame, (event, data) => {
    // A frame that was loaded anew begins with nothing.
    if (event === "ready") void resume();
    else if (isResumed && ["state", "step", "complete"].includes(event)) void report((data as LabState).settings);
  });
  const resume = async () => {
    isResumed = false;
    const settings = await restore(connection, kept, place);
    for (const { id } of settings.tasks) told.add(id);
    isResumed = true;
  };
  const report = async (settings: LabState["settings"]) => {
    const standing = settings as unknown as LessonSettings;
    const packed = packRecord(standing.record, platform.keptLimit);
    if (packed === null) return showNotice("fault", t("course.notKept"));
    kept = packed;
    place = standing.place;
    const answeredNow = standing.tasks.filter(({ id }) => !told.has(id));
    for (const { id } of answeredNow) told.add(id);
    try {
      await platform.report({ ...standing, answeredNow, kept });
      showNone();
    } catch (error) {
      for (const { id } of answeredNow) told.delete(id);
      showNotice("fault", t("course.notReported", { reason: messageOf(error) }));
    }
  };
  showNone();
  addEventListener("pagehide", () => platform.leave());
}

/** What was kept goes back into the lesson. Answers where it then stands: what is answered there was told at an earlier visit. */
async function restore(connection: Connection, kept: string | null, place: string | null): Promise<LessonSettings> {
  const record = kept === null ? null : unpackRecord(kept);
  // A record of another version of the lesson is refused, and the lesson begins anew; a heading that is gone is no harm.
  if (record !== null) await connection.call("setState", { settings: { record } }).catch(() => {});
  if (place !== null) await connection.call("setState", { settings: { place } }).catch(() => {});
  return ((await connection.call("getState")) as LabState).settings as unknown as LessonSettings;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void start();
