// The slides in order: picked with a press or the arrow keys, moved with buttons, with Alt and the arrow keys, or by dragging.
import { useRef, useState, type KeyboardEvent } from "react";
import { t } from "#messages";
import { Button, cx } from "#ui";
import type { SlideEntry } from "#teaching/deck";
import { isAdded, type Change, type OwnSlide } from "#teaching/ownDeck";

interface SlideListProps {
  /** Of all slides, hidden ones, too, in the order of the list. */
  readonly entries: readonly SlideEntry[];
  readonly slides: readonly OwnSlide[];
  readonly shownCount: number;
  readonly picked: string;
  readonly onPick: (id: string) => void;
  readonly onAdd: () => void;
  /** Tells those who hear the page what was done. */
  readonly onSay: (said: string) => void;
  readonly onChange: (change: Change) => void;
}

export function SlideList({ entries, slides, shownCount, picked, onPick, onAdd, onSay, onChange }: SlideListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const place = entries.findIndex(({ id }) => id === picked);
  const slide = slides.find(({ id }) => id === picked) ?? slides[0];
  const { title } = entries[place];

  const moveTo = (id: string, to: number) => {
    if (to < 0 || to >= entries.length) return;
    onChange({ kind: "move", id, to });
    onSay(t("deckEditor.moved", { title, n: to + 1, of: entries.length }));
  };
  const hide = () => {
    onChange({ kind: "hide", id: slide.id, hidden: !slide.hidden });
    onSay(t(slide.hidden ? "deckEditor.isShown" : "deckEditor.isHidden", { title }));
  };
  const remove = () => {
    onPick(entries[place === 0 ? 1 : place - 1].id);
    onChange({ kind: "remove", id: slide.id });
    onSay(t("deckEditor.removed", { title }));
  };
  const reset = () => {
    onChange({ kind: "reset", id: slide.id });
    onSay(t("deckEditor.isReset", { title }));
  };
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) return moveTo(picked, place + by);
    const next = entries.at(Math.min(entries.length - 1, Math.max(0, place + by)));
    if (!next) return;
    onPick(next.id);
    list.current?.querySelector<HTMLElement>(`[data-slide="${next.id}"]`)?.focus();
  };
  const changedHere = !isAdded(slide) && Object.keys(slide).length > 1;
  return (
    <>
      <div role="group" aria-label={t("deckEditor.withSlide", { title })} className="mb-2 flex flex-wrap gap-1.5">
        <Button size="small" disabled={place === 0} onClick={() => moveTo(picked, place - 1)}>
          {t("deckEditor.up")}
        </Button>
        <Button size="small" disabled={place === entries.length - 1} onClick={() => moveTo(picked, place + 1)}>
          {t("deckEditor.down")}
        </Button>
        <Button size="small" disabled={!slide.hidden && shownCount === 1} onClick={hide}>
          {t(slide.hidden ? "deckEditor.show" : "deckEditor.hide")}
        </Button>
        {isAdded(slide) ? (
          <Button size="small" disabled={!slide.hidden && shownCount === 1} onClick={remove}>
            {t("deckEditor.remove")}
          </Button>
        ) : (
          <Button size="small" disabled={!changedHere} onClick={reset}>
            {t("deckEditor.reset")}
          </Button>
        )}
        <Button size="small" onClick={onAdd}>
          {t("deckEditor.add")}
        </Button>
      </div>
      <ol
        ref={list}
        className="max-h-72 overflow-auto rounded-lg border border-line-2 bg-panel lg:max-h-[calc(100dvh-10rem)]"
      >
        {entries.map(({ id, title: name, minutes }, index) => {
          const each = slides.find((one) => one.id === id);
          return (
            // Dragging is one more way: what it does, the buttons and the keys do.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={id}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(id);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) moveTo(dragged, index);
                setDragged(null);
              }}
              className="border-b border-line last:border-b-0"
            >
              <button
                type="button"
                data-slide={id}
                tabIndex={id === picked ? 0 : -1}
                aria-current={id === picked ? "true" : undefined}
                onClick={() => onPick(id)}
                onKeyDown={onKey}
                className={cx(
                  "flex w-full items-baseline gap-2 px-2 py-1.5 text-left text-sm",
                  id === picked ? "bg-ink text-paper" : "hover:bg-line/60",
                )}
              >
                <span className="w-6 shrink-0 text-right tabular-nums">{index + 1}</span>
                <span className={cx("min-w-0 flex-1 wrap-anywhere", each?.hidden && "line-through")}>{name}</span>
                <span className="shrink-0 text-xs whitespace-nowrap tabular-nums">
                  {marksOf(each)} {t("slides.meta", { n: minutes })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="mt-1.5 text-xs text-ink-2">{t("deckEditor.listKeys")}</p>
    </>
  );
}

/** What is one's own of a slide, in words. */
function marksOf(slide: OwnSlide | undefined): string {
  if (!slide) return "";
  if (slide.hidden) return t("deckEditor.markHidden");
  if (isAdded(slide)) return t("deckEditor.markOwn");
  return Object.keys(slide).length > 1 ? t("deckEditor.markChanged") : "";
}
