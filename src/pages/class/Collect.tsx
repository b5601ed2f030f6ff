// Takes a class's answers: pasted, or as files, which may be opened or dropped. What was found in each is said.
import { useId, useRef, useState, type DragEvent } from "react";
import { t } from "#messages";
import { Button, cx, reasonOf, saveFile } from "#ui";
import { devicesIn, mergeText, textOf, type ClassAnswers, type ClassTask } from "#teaching/class";
import { Forget } from "./Forget.tsx";
import { foundInWords, readTexts } from "./taken.ts";
import type { Collected } from "./useCollected.ts";

interface CollectProps {
  readonly tasks: readonly ClassTask[];
  readonly collected: Collected;
}

export function Collect({ tasks, collected }: CollectProps) {
  const { answers, set, forget, isKept } = collected;
  const [text, setText] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const devices = devicesIn(answers, tasks).length;

  const take = (into: ClassAnswers, found: string): readonly [ClassAnswers, string] => {
    const merged = mergeText(into, tasks, found);
    return [merged.answers, foundInWords(merged)];
  };
  const takePasted = () => {
    const [next, words] = take(answers, text);
    set(next);
    setSaid([words]);
    setText("");
  };
  const takeFiles = async (files: readonly File[]) => {
    const lines: string[] = [];
    let next = answers;
    for (const { name, text: found, refused } of await readTexts(files)) {
      if (refused !== null) {
        lines.push(t("classroom.ofFile", { name, said: refused }));
        continue;
      }
      const [merged, words] = take(next, found);
      next = merged;
      lines.push(t("classroom.ofFile", { name, said: words }));
    }
    set(next);
    setSaid(lines);
  };
  const openFiles = (files: readonly File[]) =>
    void takeFiles(files).catch((error: unknown) => setSaid([reasonOf(error)]));
  const drop = (event: DragEvent) => {
    setIsOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    openFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={cx("rounded-xl border p-4", isOver ? "border-ink bg-panel" : "border-line-2")}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label className="block text-base">
        <span className="font-semibold">{t("classroom.paste")}</span>
        <textarea
          rows={4}
          value={text}
          aria-describedby={hint}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          className="mt-1 block w-full rounded-md border border-line-2 bg-panel p-2 font-mono text-sm"
        />
      </label>
      <p id={hint} className="mt-1 text-sm text-ink-2">
        {t("classroom.pasteHint")}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" disabled={text.trim() === ""} onClick={takePasted}>
          {t("classroom.count")}
        </Button>
        <Button onClick={() => input.current?.click()}>{t("classroom.files")}</Button>
        <input
          ref={input}
          type="file"
          multiple
          accept="text/plain,.txt"
          aria-label={t("classroom.files")}
          className="hidden"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // So that the same file can be chosen again.
            currentTarget.value = "";
            openFiles(files);
          }}
        />
      </div>
      <p className="mt-2 text-sm text-ink-2">{t("classroom.drop")}</p>
      <div role="status" className="mt-3 min-h-6 text-base">
        {said.map((line, place) => (
          <p key={`${place} ${line}`} className="wrap-anywhere">
            {line}
          </p>
        ))}
        {devices > 0 && <p className="font-semibold tabular-nums">{t("classroom.devices", { n: devices })}</p>}
        {!isKept && <p>{t("classroom.notKept")}</p>}
      </div>
      {devices > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => saveFile(t("classroom.saveName"), textOf(answers, tasks), "text/plain")}>
            {t("classroom.save")}
          </Button>
          <Button onClick={() => print()}>{t("classroom.print")}</Button>
          <Forget
            onForget={() => {
              forget();
              setSaid([]);
            }}
          />
        </div>
      )}
    </div>
  );
}
