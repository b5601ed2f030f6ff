// The whole scenario as text: changed by hand, checked as it is written, played once it is applied. Nothing typed is lost by closing the panel.
import "#messages/labJson";
import { useEffect, useMemo, useState } from "react";
import { changesBetween } from "#experiments";
import { formatCount, t } from "#messages";
import { sameValue, type Scenario } from "#scenario";
import { Button, Message, reasonOf } from "#ui";
import { checkText, type Checked, type Mark } from "./checkText.ts";
import { editorText, MOST_NUMBERS, numbersIn } from "./editorText.ts";
import { JsonEditor } from "./JsonEditor.tsx";

/** What was typed and is not applied. */
export interface Typed {
  readonly text: string;
  /** What was played, or asked for last, when it was begun. */
  readonly of: Scenario;
}

interface JsonPanelProps {
  /** What is played, or was asked for last. */
  readonly scenario: Scenario;
  /** Null while the text is the scenario's. */
  readonly typed: Typed | null;
  readonly onType: (typed: Typed | null) => void;
  readonly onApply: (scenario: Scenario) => void;
}

export function JsonPanel(props: JsonPanelProps) {
  const numbers = numbersIn(props.scenario);
  return (
    <section aria-label={t("labJson.title")} className="flex flex-col gap-3 text-sm">
      <p className="max-w-prose text-ink-2">
        {t("labJson.about")} {t("labJson.keys")}
      </p>
      {numbers > MOST_NUMBERS ? (
        <Message kind="empty" title={t("labJson.tooLong", { n: numbers, most: formatCount(MOST_NUMBERS) })} />
      ) : (
        <Draft {...props} />
      )}
    </section>
  );
}

function Draft({ scenario, typed, onType, onApply }: JsonPanelProps) {
  const own = useMemo(() => editorText(scenario), [scenario]);
  const text = typed?.text ?? own;
  const { now: checked, last } = useChecked(text);
  const [goTo, setGoTo] = useState<Mark | null>(null);
  const fits = checked?.kind === "fits" ? checked.scenario : null;
  const isNew = fits !== null && !sameValue(fits, scenario);
  return (
    <>
      <JsonEditor
        text={text}
        label={t("labJson.label")}
        marks={last?.kind === "wrong" ? last.marks : NO_MARKS}
        goTo={goTo}
        onChange={(next) => onType(next === own ? null : { text: next, of: typed?.of ?? scenario })}
      />
      <p role="status">{stateText(checked, scenario)}</p>
      {typed && typed.of !== scenario && <p>{t("labJson.elsewhere")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={!isNew}
          onClick={() => {
            if (!fits) return;
            onType(null);
            onApply(fits);
          }}
        >
          {t("labJson.apply")}
        </Button>
        <Button disabled={typed === null} onClick={() => onType(null)}>
          {t("labJson.takeBack")}
        </Button>
      </div>
      {last?.kind === "wrong" && <Problems {...last} onGo={(mark) => setGoTo({ ...mark })} />}
    </>
  );
}

const NO_MARKS: readonly Mark[] = [];

type State = Checked | { readonly kind: "failed"; readonly reason: string } | null;

interface Found {
  /** Of the text as it is; null until the reader pauses. */
  readonly now: State;
  /** Of this text or, while it is being written, of the one before. */
  readonly last: State;
}

function useChecked(text: string): Found {
  const [found, setFound] = useState<{ readonly text: string; readonly state: State } | null>(null);
  useEffect(() => {
    let isOver = false;
    const tell = (state: State) => {
      if (!isOver) setFound({ text, state });
    };
    const later = setTimeout(() => {
      checkText(text).then(tell, (error: unknown) => tell({ kind: "failed", reason: reasonOf(error) }));
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(later);
    };
  }, [text]);
  return { now: found?.text === text ? found.state : null, last: found?.state ?? null };
}

const PAUSE_MS = 250;
const MOST_PATHS = 4;

function stateText(checked: State, scenario: Scenario): string {
  if (checked === null) return t("labJson.checking");
  if (checked.kind === "failed") return t("labJson.failed", { reason: checked.reason });
  if (checked.kind === "wrong") return t("labJson.wrong", { n: checked.marks.length + checked.more });
  const paths = changesBetween(scenario, checked.scenario).map(({ path }) => path);
  if (paths.length === 0) return t(checked.scenario.title === scenario.title ? "labJson.same" : "labJson.onlyTitle");
  const shown = paths.slice(0, MOST_PATHS).join(", ");
  const more = paths.length - MOST_PATHS;
  return t("labJson.ready", {
    n: paths.length,
    paths: more > 0 ? t("labJson.andMore", { paths: shown, n: more }) : shown,
  });
}

interface ProblemsProps {
  readonly marks: readonly Mark[];
  readonly more: number;
  readonly onGo: (mark: Mark) => void;
}

function Problems({ marks, more, onGo }: ProblemsProps) {
  return (
    <ul
      aria-label={t("labJson.problems")}
      className="flex flex-col gap-1 border-l-2 border-failed bg-failed-soft px-3 py-2"
    >
      {marks.map((mark) => (
        <li key={`${mark.from} ${mark.text}`} className="text-xs wrap-anywhere">
          <button
            type="button"
            className="control mr-2 min-h-6 rounded font-semibold underline underline-offset-2"
            onClick={() => onGo(mark)}
          >
            {t("labJson.at", { line: mark.line, column: mark.column })}
          </button>
          {mark.text}
        </li>
      ))}
      {more > 0 && <li className="text-xs">{t("labJson.more", { n: more })}</li>}
    </ul>
  );
}
