// Bets of a class without a server: its phones open the question by QR code, the codes they get are pasted as the chat has them, or hands
// are counted by eye.
import { useState, useSyncExternalStore } from "react";
import { formatCount, t } from "#messages";
import { Button, Dialog } from "#ui";
import { barCounts, barsOf, countChat, markOf, MOST_HANDS, NO_BETS, withHands, type Counted } from "#teaching/bets";
import type { SlideQuestion } from "#teaching/deck";
import { Address, OwnComputerNote } from "#host/share";
import { thisTalksBets } from "./thisTalk.ts";

interface AskPanelProps {
  /** Of the question, as answers and bets know it. */
  readonly of: string;
  readonly asks: SlideQuestion;
  readonly address: string;
  readonly onClose: () => void;
}

export function AskPanel({ of, asks, address, onClose }: AskPanelProps) {
  const bets = thisTalksBets();
  const tally = useSyncExternalStore(bets.subscribe, () => bets.get(of));
  const bars = barsOf(asks.question);
  const total = barCounts(tally, asks.question, bars.length).reduce((sum, each) => sum + each, 0);
  return (
    <Dialog title={t("bets.title")} close={t("slides.close")} onClose={onClose} className="w-[min(72rem,96vw)]">
      <div className="grid gap-8 md:grid-cols-2">
        <section>
          <p className="mb-1 font-serif text-xl font-semibold text-pretty">{asks.prompt}</p>
          <p className="mb-4 text-base">{t("bets.scan")}</p>
          <Address address={address} className="w-[min(24rem,100%)]" />
          <OwnComputerNote className="mt-3 text-sm" />
        </section>
        <section className="flex flex-col gap-5">
          <Chat of={of} asks={asks} />
          {asks.question.kind !== "number" && (
            <fieldset>
              <legend className="font-semibold">{t("bets.hands")}</legend>
              <div className="mt-2 flex flex-wrap gap-3">
                {bars.map((label, bar) => (
                  <label key={label} className="flex items-center gap-2 text-base">
                    <span aria-hidden="true">{label}</span>
                    <input
                      type="number"
                      min={0}
                      max={MOST_HANDS}
                      step={1}
                      aria-label={t("bets.handsFor", { option: label })}
                      value={tally.hands[bar] ?? 0}
                      onChange={(event) => bets.set(of, withHands(tally, bar, handsIn(event.currentTarget)))}
                      className="h-9 w-20 rounded-md border border-line-2 bg-panel px-2 tabular-nums"
                    />
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <div className="mt-auto flex items-center gap-4">
            <p className="text-base font-semibold tabular-nums">{t("bets.total", { n: formatCount(total) })}</p>
            <Button disabled={tally === NO_BETS} onClick={() => bets.clear(of)}>
              {t("bets.clear")}
            </Button>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** A count within what a hand count can be. */
function handsIn({ valueAsNumber }: HTMLInputElement): number {
  return Math.min(MOST_HANDS, Math.max(0, Math.round(valueAsNumber || 0)));
}

function Chat({ of, asks }: Pick<AskPanelProps, "of" | "asks">) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const count = () => {
    const bets = thisTalksBets();
    const counted = countChat(bets.get(of), text, asks.question, markOf(of));
    setSaid(inWords(counted));
    if (counted.found + counted.again === 0) return;
    bets.set(of, counted.tally);
    setText("");
  };
  return (
    <div>
      <label className="block text-base">
        <span className="font-semibold">{t("bets.paste")}</span>
        <textarea
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className="mt-1 block w-full rounded-md border border-line-2 bg-panel p-2 font-mono text-sm"
        />
      </label>
      <p className="mt-1 text-sm text-ink-2">{t("bets.pasteHint")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="primary" disabled={text.trim() === ""} onClick={count}>
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
