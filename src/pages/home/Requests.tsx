// The requests sent so far, with their times from the engine's run; before the third the reader guesses.
import { formatMicroUsd, formatMs, t } from "#messages";
import { Button, cx } from "#ui";
import type { Guess, Parts, ThreeRequests } from "./threeRequests.ts";

const GUESSES = ["fast", "slow", "waits"] as const satisfies readonly Guess[];

const PARTS = ["pageMs", "beforeMs", "startMs", "handlerMs", "afterMs"] as const;
const COLOURS = {
  pageMs: "bg-ink",
  beforeMs: "bg-ink-3",
  startMs: "bg-cold",
  handlerMs: "bg-warm",
  afterMs: "bg-ink-3",
} as const;
/** The way back is as the way there. */
const LEGEND = ["pageMs", "beforeMs", "startMs", "handlerMs"] as const;

export interface RequestsProps {
  readonly answered: number;
  /** The third is on its way. */
  readonly sent: boolean;
  readonly guess: Guess | null;
  readonly onGuess: (guess: Guess) => void;
  readonly three: ThreeRequests | Error | null;
}

export function Requests({ answered, sent, guess, onGuess, three }: RequestsProps) {
  if (three instanceof Error)
    return (
      <p role="alert" className="text-sm text-ink-2">
        {t("home.runFailed")}
      </p>
    );
  const longestMs = three ? Math.max(...three.parts.map(({ totalMs }) => totalMs)) : 1;
  return (
    <>
      <ol className="flex flex-col gap-3">
        {([0, 1, 2] as const).map((row) => (
          <li
            key={row}
            className="grid min-h-9 grid-cols-[5.5rem_minmax(0,1fr)_4.5rem] items-center gap-x-4 gap-y-1 lg:grid-cols-[5.5rem_minmax(0,5fr)_5rem_minmax(0,6fr)]"
          >
            <span className="text-sm text-ink-2">{t("home.request", { n: row + 1 })}</span>
            {row < answered && three ? (
              <Answered parts={three.parts[row]} longestMs={longestMs} text={textOf(row, guess, three)} />
            ) : (
              row === 2 && answered === 2 && <Ask sent={sent} onGuess={onGuess} />
            )}
          </li>
        ))}
      </ol>
      <Legend shown={answered > 0} />
    </>
  );
}

/** Its place is kept from the start. */
function Legend({ shown }: { readonly shown: boolean }) {
  return (
    <ul
      aria-label={t("home.legend")}
      className={cx("mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2 lg:pl-[6.5rem]", !shown && "invisible")}
    >
      {LEGEND.map((part) => (
        <li key={part} className="flex items-center gap-2">
          <span aria-hidden="true" className={cx("h-3.5 w-3 rounded-xs", COLOURS[part])} />
          {t(`home.part.${part}`)}
        </li>
      ))}
    </ul>
  );
}

interface AnsweredProps {
  readonly parts: Parts;
  readonly longestMs: number;
  readonly text: string;
}

function Answered({ parts, longestMs, text }: AnsweredProps) {
  return (
    <>
      <span aria-hidden="true" className="flex h-3.5 gap-px overflow-hidden rounded-xs">
        {PARTS.map((part) => (
          <span key={part} className={COLOURS[part]} style={{ width: `${(parts[part] / longestMs) * 100}%` }} />
        ))}
      </span>
      <span className="text-right text-sm whitespace-nowrap tabular-nums">
        <span className="font-semibold">{formatMs(parts.totalMs)}</span>
        <span className="block text-xs text-ink-2">{formatMicroUsd(parts.costUsd)}</span>
      </span>
      <span className="col-span-3 font-serif text-base text-pretty lg:col-span-1 lg:pl-2">
        {text}
        {parts.startMs > 0 && (
          <span className="sr-only"> {t("home.startTook", { time: formatMs(parts.startMs) })}</span>
        )}
      </span>
    </>
  );
}

function Ask({ sent, onGuess }: { readonly sent: boolean; readonly onGuess: (guess: Guess) => void }) {
  if (sent) return <span className="col-span-2 text-sm text-ink-2 lg:col-span-3">{t("home.onItsWay")}</span>;
  return (
    <div
      role="group"
      aria-labelledby="home-guess"
      className="col-span-3 grid items-center gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,5fr)_5rem_minmax(0,6fr)]"
    >
      <span className="flex flex-wrap gap-2 lg:col-span-2">
        {GUESSES.map((guess) => (
          <Button key={guess} onClick={() => onGuess(guess)}>
            {t(`home.guess.${guess}`)}
          </Button>
        ))}
      </span>
      <span id="home-guess" className="order-first font-serif text-base lg:order-none lg:pl-2">
        {t("home.guess")}
      </span>
    </div>
  );
}

function textOf(row: 0 | 1 | 2, guess: Guess | null, { third }: ThreeRequests): string {
  if (row === 0) return t("home.firstTold");
  if (row === 1) return t("home.secondTold");
  return `${t(guess === third ? "home.right" : "home.wrong")} ${t(`home.third.${third}`)}`;
}
