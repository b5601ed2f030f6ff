// A deck in a frame: one slide on its stage, its steps coming one by one, as the reader or the host goes on.
import "#messages/embedding";
import { useEffect, useEffectEvent, useState } from "react";
import { t } from "#messages";
import { Button, cx, siteHref } from "#ui";
import {
  MoveButtons,
  moved,
  ownerOf,
  pathOf,
  positionAt,
  pressed,
  Slides,
  Stage,
  useBarAway,
  useFullscreen,
  useKeysBack,
  type Deck,
  type Fullscreen,
  type Move,
} from "#teaching/deck";
import { ElsewhereLink } from "#host";
import { createLearner } from "#teaching/lesson";
import { Elsewhere } from "./Elsewhere.tsx";
import type { EmbedAddress } from "./embedAddress.ts";
import { EmbedFrame } from "./EmbedFrame.tsx";
import type { Fault } from "./Faults.tsx";
import { createSlidesGuest } from "./slidesGuest.ts";
import type { TextEmbedProps } from "./TextEmbed.tsx";
import { useHost } from "./useHost.ts";

interface SlidesTalkProps extends Omit<TextEmbedProps, "kind"> {
  readonly title: string;
  readonly deck: Deck;
  /** What of the deck's address says which slides these are, such as "route=10". */
  readonly query: string;
  readonly faults: readonly Fault[];
}

export function SlidesTalk({ address, name, title, deck, query, faults, onTheme }: SlidesTalkProps) {
  const { slides } = deck;
  const [learner] = useState(() => createLearner(false));
  const [position, setPosition] = useState(() => positionAt(slides, address.slide ?? undefined, undefined));
  const [guest] = useState(() => createSlidesGuest(name, slides, position, setPosition));
  const locked = address.controls !== "shown";
  const move = (to: Move) => guest.goTo(moved(slides, position, to));
  const fullscreen = useFullscreen();
  const away = useBarAway(fullscreen.full);
  useSlideKeys(move, fullscreen, !locked);
  const [served] = useState(() => async () => guest);
  useHost(address, served, onTheme);
  const { id, title: slideTitle } = slides[position.slide];
  return (
    <EmbedFrame title={title} address={address} faults={[...faults, ...slideFaults(address, deck)]} endS={null}>
      <div className="aspect-video min-h-0 w-full flex-1">
        <Stage label={t("slides.stage", { n: position.slide + 1, of: slides.length, title: slideTitle })}>
          <Slides
            {...{ deck, name, learner }}
            Link={Elsewhere}
            mode="slide"
            slide={id}
            step={position.step}
            onStep={(step) => guest.goTo({ ...position, step })}
            live={null}
          />
        </Stage>
      </div>
      <div
        className={cx(
          "flex min-h-10 flex-wrap items-center gap-2 border-t border-line bg-panel px-3 text-xs text-ink-2 focus-within:opacity-100",
          fullscreen.full && "absolute inset-x-0 bottom-0 z-20",
          away && "opacity-0",
        )}
      >
        {!locked && (
          <>
            <MoveButtons {...{ slides, position }} onMove={move} size="small" />
            {fullscreen.allowed && (
              <Button size="small" onClick={fullscreen.toggle}>
                {t(fullscreen.full ? "slides.leaveFullscreen" : "slides.fullscreen")}
              </Button>
            )}
          </>
        )}
        <span role="status" className="tabular-nums">
          {t("embedding.place", { n: position.slide + 1, of: slides.length })}
        </span>
        <span className="ml-auto">
          <ElsewhereLink href={siteHref(`/slides/${name}/${pathOf(slides, position, query)}`)}>
            {t("embedding.openSlides")}
          </ElsewhereLink>
        </span>
      </div>
    </EmbedFrame>
  );
}

/** Keys of a clicker, once the reader is in the frame: those that move, and F5; none that a control on the slide wants. */
function useSlideKeys(move: (move: Move) => void, fullscreen: Fullscreen, allowed: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!allowed || event.defaultPrevented || ownerOf(event) !== "talk") return;
    const { action } = pressed(event, "", false);
    if (action?.kind === "move") move(action.move);
    else if (action?.command === "fullscreen" && fullscreen.allowed) fullscreen.toggle();
    else return;
    event.preventDefault();
  });
  useKeysBack(allowed);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function slideFaults({ slide }: EmbedAddress, { slides }: Deck): readonly Fault[] {
  if (slide === null || slides.some(({ id }) => id === slide)) return [];
  return [{ parameter: "slide", found: slide, detail: slides.map(({ id }) => id).join(", ") }];
}
