// What runs on the page that a platform opens: puts a lesson, a belief or a brief into the frame, gives it what was kept, and tells the
// platform what is answered. It is an embed like any other, and this page its host.
import "#messages/course";
import { connect, type Counts } from "#embedding";
import { t } from "#messages";
import { openCmi5 } from "./cmi5.ts";
import { follow, type Following } from "./follow.ts";
import { messageOf } from "./messageOf.ts";
import { showNotice } from "./notice.ts";
import { ownPageOf } from "./ownPage.ts";
import type { Platform } from "./platform.ts";
import { openScorm12 } from "./scorm12.ts";
import { openScorm2004 } from "./scorm2004.ts";

async function start(frame: HTMLIFrameElement): Promise<void> {
  const { shows = "", counts = "first" } = document.documentElement.dataset;
  let following: Following | null = null;
  const begin = async () => {
    const platform = await open();
    if (!platform) return;
    if (following) await following.goOn(platform);
    else following = follow((hear) => connect(frame, hear), platform, counts as Counts, showNotice);
  };
  addEventListener("pagehide", () => following?.leave());
  // A page that comes back from the browser's memory was left, and the platform knows: it begins anew.
  addEventListener("pageshow", ({ persisted }) => persisted && void begin());
  document.addEventListener("visibilitychange", () => document.hidden && following?.keep());
  const beginning = begin();
  frame.src = `lab.html#/embed/${shows}${location.origin === "null" ? "" : `?origin=${location.origin}`}`;
  await beginning;
}

async function open(): Promise<Platform | null> {
  const { platform: kind, passScore: pass } = document.documentElement.dataset;
  const passScore = pass === undefined ? null : Number(pass);
  try {
    const platform = await (kind === "cmi5"
      ? openCmi5(location.href, passScore)
      : kind === "scorm2004"
        ? openScorm2004(window, passScore)
        : openScorm12(window, passScore));
    if (!platform) showNotice("fault", t("course.noPlatform"));
    return platform;
  } catch (error) {
    const ownPage = ownPageOf(window);
    const ways = ownPage === null ? [] : [{ name: t("course.ownPage"), to: ownPage }];
    showNotice(
      "fault",
      t(ownPage === null ? "course.notBegun" : "course.notBegunHere", { reason: messageOf(error) }),
      ways,
    );
    return null;
  }
}

const lessonFrame = document.querySelector("iframe");
if (lessonFrame) void start(lessonFrame);
