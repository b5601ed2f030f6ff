// Why a scenario that was given is not open, and where a file that is held can be dropped.
import { t } from "#messages";
import { Button, Message } from "#ui";
import type { GivenState } from "./useGiven.ts";

export function GivenNotes({ held, outcome, dismiss }: GivenState) {
  return (
    <>
      {held && (
        <div className="pointer-events-none fixed inset-3 z-30 grid place-items-center rounded-xl border-2 border-dashed border-ink bg-paper/85">
          <p className="font-serif text-2xl font-semibold">{t("lab.drop")}</p>
        </div>
      )}
      {outcome?.lines && (
        <div ref={intoView}>
          <Message
            kind="error"
            title={t("lab.refused")}
            actions={
              <>
                {outcome.again && <Button onClick={outcome.again}>{t("lab.tryAgain")}</Button>}
                <Button onClick={dismiss}>{t("lab.dismiss")}</Button>
              </>
            }
          >
            <p>{t("lab.refusedKept")}</p>
            <ul className="mt-1 flex flex-col gap-1 font-mono text-xs wrap-anywhere">
              {outcome.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Message>
        </div>
      )}
    </>
  );
}

/** The reader may stand further down, where the file was chosen. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
