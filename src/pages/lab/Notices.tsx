// What of the address was not understood, by parameter, and what was done instead.

import "#messages/labNotices";
import type { Problem } from "#scenario";
import { formatNumber, t } from "#messages";
import { Button, Message } from "#ui";
import { CHOICES } from "./address.ts";
import type { Notice } from "./opening.ts";
import { shortened } from "./shortened.ts";

const SHOWN_PROBLEMS = 3;

export function Notices({
  notices,
  onDismiss,
}: {
  readonly notices: readonly Notice[];
  readonly onDismiss: () => void;
}) {
  return (
    <Message
      kind="error"
      title={t("labNotices.title")}
      actions={
        <Button size="small" onClick={onDismiss}>
          {t("lab.dismiss")}
        </Button>
      }
    >
      <ul className="flex list-disc flex-col gap-1 pl-5 break-words">
        {notices.map((notice) => (
          <li key={notice.parameter}>
            {noticeText(notice)}
            {notice.parameter === "s" && notice.reason === "invalid" && <Problems notice={notice} />}
          </li>
        ))}
      </ul>
    </Message>
  );
}

function Problems({ notice }: { readonly notice: Extract<Notice, { parameter: "s" }> }) {
  const { problems } = notice;
  return (
    <ul className="mt-1 flex list-none flex-col gap-0.5 font-mono text-xs">
      {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
        <li key={problem.message}>{problemText(problem)}</li>
      ))}
      {problems.length > SHOWN_PROBLEMS && <li>{t("labNotices.more", { n: problems.length - SHOWN_PROBLEMS })}</li>}
    </ul>
  );
}

function problemText({ pointer, found, allowed }: Problem): string {
  return pointer === ""
    ? t("labNotices.problem", { found, allowed })
    : t("labNotices.problemAt", { pointer, found, allowed });
}

function noticeText(notice: Notice): string {
  switch (notice.parameter) {
    case "scenario":
      return "allowed" in notice
        ? t("labNotices.scenario", { found: shortened(notice.found), allowed: notice.allowed.join(", ") })
        : t("labNotices.two", { found: shortened(notice.found) });
    case "s":
      return t(`labNotices.${notice.reason}`);
    case "vs":
      return t("labNotices.versus", { found: shortened(notice.found) });
    case "component":
    case "panel":
    case "view":
      return t("labNotices.choice", {
        parameter: notice.parameter,
        found: shortened(notice.found),
        allowed: CHOICES[notice.parameter].join(", "),
      });
    case "file":
      return t("labNotices.file", { found: shortened(notice.found) });
    case "t":
      return t("labNotices.time", { found: shortened(notice.found) });
    case "r":
      return t("labNotices.row", { found: shortened(notice.found) });
    case "zoom":
      return t("labNotices.zoom", { found: shortened(notice.found) });
    case "zoomTooLate":
      return t("labNotices.zoomTooLate", { found: notice.found, limit: formatNumber(notice.limit) });
    case "tooLate":
      return t("labNotices.tooLate", { found: notice.found, limit: formatNumber(notice.limit) });
    case "noRow":
      return t("labNotices.noRow", { found: notice.found, limit: notice.limit });
  }
}
