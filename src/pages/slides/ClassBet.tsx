// The pieces of a class bet in both windows: codes found in a chat, hands counted by eye, and what the class says.
import { useState, useSyncExternalStore, type ClipboardEvent, type ChangeEvent, type DragEvent } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import {
  barsOf,
  countChat,
  Histogram,
  markOf,
  MOST_HANDS,
  NO_BETS,
  withHands,
  type Counted,
  type Tally,
} from "#teaching/bets";
import type { SlideQuestion } from "#teaching/deck";
import { thisTalksBets } from "./thisTalk.ts";

export interface ClassBetProps {
  /** Of the question, as answers and bets know it. */
  readonly of: string;
  readonly asks: SlideQuestion;
}

function useTally(of: string): Tally {
  const bets = thisTalksBets();
  return useSyncExternalStore(bets.subscribe, () => bets.get(of));
}

export function Bars({ of, asks: { question } }: ClassBetProps) {
  return <Histogram question={question} tally={useTally(of)} truth={null} />;
}

interface ChatProps extends ClassBetProps {
  /** Where the room would read it, a pasted chat is counted and not shown. */
  readonly unseen: boolean;
}

export function Chat({ of, asks, unseen }: ChatProps) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const count = (chat: string): boolean => {
    const bets = thisTalksBets();
    const counted = countChat(bets.get(of), chat, asks.question, markOf(of));
    setSaid(inWords(counted));
    const any = counted.found + counted.again > 0;
    if (any) bets.set(of, counted.tally);
    return any;
  };
  const countTyped = () => {
    if (count(text)) setText("");
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const any = count(data.getData("text/plain"));
    if (any || unseen) event.preventDefault();
  };
  const field = {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setText(event.currentTarget.value),
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    className: "mt-1 block w-full rounded-md border border-line-2 bg-panel p-2 font-mono text-sm",
  };
  return (
    <div>
      <label className="block text-base">
        <span className="font-semibold">{t(unseen ? "bets.pasteUnseen" : "bets.paste")}</span>
        {unseen ? (
          <input type="text" autoComplete="off" onKeyDown={({ key }) => key === "Enter" && countTyped()} {...field} />
        ) : (
          <textarea rows={4} {...field} />
        )}
      </label>
      <p className="mt-1 text-sm text-ink-2">{t("bets.pasteHint")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="primary" disabled={text.trim() === ""} onClick={countTyped}>
          {t("bets.count")}
        </Button>
        <p role="status" className="text-base">
          {said}
        </p>
      </div>
    </div>
  );
}

function inWords({ found, again, other, damaged }: Counted): string {
  return found + again + other + damaged === 0
    ? t("bets.noCodes")
    : t("bets.counted", { found, again, other, damaged });
}

export function Hands({ of, asks: { question } }: ClassBetProps) {
  const tally = useTally(of);
  if (question.kind === "number") return null;
  return (
    <fieldset>
      <legend className="font-semibold">{t("bets.hands")}</legend>
      <div className="mt-2 flex flex-wrap gap-3">
        {barsOf(question).map((label, bar) => (
          <label key={label} className="flex items-center gap-2 text-base">
            <span aria-hidden="true">{label}</span>
            <input
              type="number"
              min={0}
              max={MOST_HANDS}
              step={1}
              aria-label={t("bets.handsFor", { option: label })}
              value={tally.hands[bar] ?? 0}
              onChange={(event) => thisTalksBets().set(of, withHands(tally, bar, handsIn(event.currentTarget)))}
              className="h-9 w-20 rounded-md border border-line-2 bg-panel px-2 tabular-nums"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A count within what a hand count can be. */
function handsIn({ valueAsNumber }: HTMLInputElement): number {
  return Math.min(MOST_HANDS, Math.max(0, Math.round(valueAsNumber || 0)));
}

export function StartAgain({ of }: Pick<ClassBetProps, "of">) {
  return (
    <Button disabled={useTally(of) === NO_BETS} onClick={() => thisTalksBets().clear(of)}>
      {t("bets.clear")}
    </Button>
  );
}
