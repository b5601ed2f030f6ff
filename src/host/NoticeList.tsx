// Notices in words, each with the setting it is about.
import "#messages/notices";
import type { Notice } from "#scenario";
import { t } from "#messages";

export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <>
      <p>{t("notices.lead")}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 wrap-anywhere">
        {notices.map(({ pointer, message }) => (
          <li key={pointer + message}>
            <span className="font-mono">{pointer}</span> {message}
          </li>
        ))}
      </ul>
    </>
  );
}
