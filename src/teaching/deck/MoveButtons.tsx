// Back and on, by what comes: a step of the slide, or the next slide.
import { t } from "#messages";
import { Button, type ButtonProps } from "#ui";
import type { Deck } from "./decks.ts";
import { comesNext, type Move, type Position } from "./position.ts";

interface MoveButtonsProps extends Pick<ButtonProps, "size" | "variant"> {
  readonly slides: Deck["slides"];
  readonly position: Position;
  readonly onMove: (move: Move) => void;
}

export function MoveButtons({ slides, position, onMove, ...look }: MoveButtonsProps) {
  const comes = comesNext(slides, position);
  return (
    <>
      <Button {...look} onClick={() => onMove("previous")}>
        {t("slides.previous")}
      </Button>
      <Button {...look} disabled={comes === "end"} onClick={() => onMove("next")}>
        {t(comes === "step" ? "slides.nextStep" : "slides.nextSlide")}
      </Button>
    </>
  );
}
