// What is to be known of settings without a control.

import "#messages/notices";
import type { Notice } from "#scenario";
import { t } from "#messages";
import { Panel } from "#ui";
import { NoticeList } from "#host";

export function NoticesPanel({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <Panel title={t("notices.title")}>
      <div className="text-2xs text-ink-2">
        <NoticeList notices={notices} />
      </div>
    </Panel>
  );
}
