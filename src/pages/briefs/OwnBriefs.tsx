// Briefs from files: opened, checked by trying every combination, and kept in this browser to be played.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { parseJson } from "#scenario";
import { t } from "#messages";
import { Button, buttonClass, Message, reasonOf } from "#ui";
import {
  bestInWords,
  checkBrief,
  combinationsOf,
  forgetOwn,
  keepOwn,
  keptOf,
  leastText,
  levelInWords,
  OpenFile,
  ownBriefs,
  parseBrief,
  subscribeOwn,
  type Brief,
} from "#teaching/brief";
import { runScenario, thisLearner } from "#teaching/lesson";

type Check =
  | { readonly name: "none" }
  | { readonly name: "running"; readonly done: number; readonly of: number }
  | { readonly name: "refused"; readonly lines: readonly string[] }
  | { readonly name: "ready"; readonly brief: string; readonly lines: readonly string[] };

const NO_OWN: ReturnType<typeof ownBriefs> = [];

export function OwnBriefs() {
  const own = useSyncExternalStore(subscribeOwn, ownBriefs, () => NO_OWN);
  const learner = thisLearner();
  const [check, setCheck] = useState<Check>({ name: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const search = async (brief: Brief): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (next: Check) => signal.aborted || setCheck(next);
    tell({ name: "running", done: 0, of: combinationsOf(brief) });
    try {
      const found = await checkBrief(brief, runScenario, (done, of) => tell({ name: "running", done, of }), signal);
      if (signal.aborted) return;
      const { par } = found;
      if (found.problems.length > 0) return void tell({ name: "refused", lines: found.problems });
      if (!par) return void tell({ name: "refused", lines: [t("briefs.unsolvable", { n: combinationsOf(brief) })] });
      const { name, isKept } = keepOwn(brief, par);
      tell({
        name: "ready",
        brief: name,
        lines: [
          t("briefs.ownReady", {
            ...{ title: brief.title, keeping: par.keeping, n: par.combinations },
            par: leastText(brief, par.least),
          }),
          ...(found.startMet ? [t("briefs.startMet")] : []),
          ...(found.wrongFixMet ? [t("briefs.wrongMet")] : []),
          ...(isKept ? [] : [t("briefs.notKept")]),
        ],
      });
    } catch (error) {
      tell({ name: "refused", lines: [reasonOf(error)] });
    }
  };

  const open = (text: string): readonly string[] | null => {
    running.current?.abort();
    setCheck({ name: "none" });
    const json = parseJson(text);
    if (!json.ok) {
      const { line, column, message } = json;
      return [t("briefs.file.notJson", { line, column, message })];
    }
    const read = parseBrief(json.value);
    if (read.kind === "invalid") return read.problems;
    void search(read.brief);
    return null;
  };

  return (
    <section className="mt-12">
      <h2 className="font-serif text-2xl font-semibold">{t("briefs.own")}</h2>
      <p className="mt-2 max-w-[38rem] text-base text-pretty text-ink-2">{t("briefs.ownText")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <OpenFile label={t("briefs.openOwn")} onText={open} />
        {check.name === "running" && (
          <>
            <span className="flex items-center gap-2 text-sm text-ink-2 tabular-nums">
              <progress aria-hidden="true" className="lesson-progress" value={check.done} max={check.of} />
              {t("briefs.checking", { n: check.done, of: check.of })}
            </span>
            <Button
              size="small"
              onClick={() => {
                running.current?.abort();
                setCheck({ name: "none" });
              }}
            >
              {t("briefs.cancel")}
            </Button>
          </>
        )}
      </div>
      {check.name === "refused" && (
        <Message kind="error" title={t("briefs.refused")} className="mt-3">
          <ul className="flex flex-col gap-1 text-sm wrap-anywhere">
            {check.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
      {check.name === "ready" && (
        <div role="status" className="mt-4 border-l-4 border-line-2 pl-3 text-base">
          {check.lines.map((line) => (
            <p key={line} className="text-pretty">
              {line}
            </p>
          ))}
          <p className="mt-2">
            <Link to={`/briefs/${check.brief}`} className={buttonClass({ variant: "primary" })}>
              {t("briefs.play")}
            </Link>
          </p>
        </div>
      )}
      {own.length > 0 && (
        <ul className="mt-5 border-t border-line">
          {own.map(({ brief, par }) => (
            <li key={brief.name} className="flex items-start justify-between gap-4 border-b border-line py-3">
              <div className="min-w-0">
                <h3 className="font-serif text-lg font-semibold wrap-anywhere">
                  <Link to={`/briefs/${brief.name}`} className="hover:underline hover:underline-offset-4">
                    {brief.title}
                  </Link>
                </h3>
                <p className="text-xs text-ink-2 tabular-nums">
                  {levelInWords(brief)} · {bestInWords(brief, keptOf(learner, brief), par)}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t("briefs.forgetNamed", { title: brief.title })}
                onClick={() => forgetOwn(brief.name)}
              >
                {t("briefs.forget")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
