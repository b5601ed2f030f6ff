// What the run on show is told, below its widget: folded up, so that it takes no room from it.
import "#messages/notices";
import { usePlayerState } from "#player";
import { t } from "#messages";
import { NoticeList } from "./NoticeList.tsx";
import { useNotices } from "./useNotices.ts";

export function RunNotices() {
  const { scenario, run } = usePlayerState();
  const notices = useNotices(scenario, run?.stopped ?? null);
  if (notices.length === 0) return null;
  return (
    <details className="min-w-0 open:order-last open:basis-full">
      <summary className="w-fit py-0.5 hover:text-ink">{t("notices.count", { n: notices.length })}</summary>
      <div className="py-1 text-pretty">
        <NoticeList notices={notices} />
      </div>
    </details>
  );
}
