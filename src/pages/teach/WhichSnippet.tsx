// Which snippet goes where. TinyMCE 7 sandboxes every frame (tiny.cloud/docs/tinymce/7/7.0-release-notes, sandbox_iframes); Moodle keeps scripts
// in it (lib/editor/tiny/amd/src/editor.js, extended_valid_elements); what Canvas keeps: gems/canvas_sanitize. Seen 2026-11.
import { t } from "#messages";

const PLACES = ["moodle", "canvas", "tinymce", "own", "forum", "grades"] as const;

export function WhichSnippet() {
  return (
    <div className="mt-8 max-w-[46rem]">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="mb-2 text-left text-base font-semibold">{t("teach.where")}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-2">
            <th scope="col" className="py-1 pr-4 font-normal">
              {t("teach.where.place")}
            </th>
            <th scope="col" className="py-1 font-normal">
              {t("teach.where.use")}
            </th>
          </tr>
        </thead>
        <tbody>
          {PLACES.map((place) => (
            <tr key={place} className="border-b border-line align-top">
              <th scope="row" className="w-2/5 py-1.5 pr-4 font-normal">
                {t(`teach.where.${place}`)}
              </th>
              <td className="py-1.5 text-ink-2">{t(`teach.where.${place}Use`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
