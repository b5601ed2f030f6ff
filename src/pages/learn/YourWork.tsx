// The reader's work: save it to a file, read it from one, forget it.
import { useRef, useState, type ChangeEvent } from "react";
import { t } from "#messages";
import { Button, saveFile } from "#ui";
import type { Learner } from "#teaching/lesson";

export function YourWork({ learner }: { readonly learner: Learner }) {
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const save = () => saveFile(t("learn.fileName"), learner.exportText(), "application/json");
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const text = await input.files?.[0]?.text().catch(() => "");
    input.value = "";
    if (text !== undefined) setSaid(learner.importText(text) ? t("learn.imported") : t("learn.importFailed"));
  };
  const forget = () => {
    learner.reset();
    setAsking(false);
    setSaid(t("learn.forgotten"));
  };
  return (
    <section aria-labelledby="record" className="mt-12 border-t border-line pt-6 print:hidden">
      <h2 id="record" className="font-serif text-xl font-semibold">
        {t("learn.record")}
      </h2>
      <p className="mt-1 max-w-[36rem] text-base text-ink-2">{t("learn.recordText")}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={save}>{t("learn.export")}</Button>
        <Button onClick={() => file.current?.click()}>{t("learn.import")}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={t("learn.import")}
          className="hidden"
          onChange={(event) => void read(event)}
        />
        {asking ? (
          <>
            <Button variant="primary" onClick={forget}>
              {t("learn.resetSure")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("learn.resetNo")}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{t("learn.reset")}</Button>
        )}
      </div>
      <p role="status" className="mt-2 min-h-5 text-sm text-ink-2">
        {said}
      </p>
    </section>
  );
}
